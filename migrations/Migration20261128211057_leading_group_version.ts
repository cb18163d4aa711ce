import { Migration } from '@mikro-orm/migrations';

export class Migration20261128211057 extends Migration {
  override name = 'Migration20261128211057';

  override up(): void | Promise<void> {
    this.addSql(`alter table "leader" add "version" int not null default 1;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "leader" drop column "version";`);
  }
}
