import { Migration } from '@mikro-orm/migrations';

export class Migration20261125011224 extends Migration {
  override name = 'Migration20261125011224';

  override up(): void | Promise<void> {
    this.addSql(`alter table "unit_contact" add "removed_at" timestamptz(3) null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "unit_contact" drop column "removed_at";`);
  }
}
