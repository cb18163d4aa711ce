import { Migration } from '@mikro-orm/migrations';

export class Migration20261129010742 extends Migration {
  override name = 'Migration20261129010742';

  override up(): void | Promise<void> {
    this.addSql(`alter table "tenant" add "origins" text[] not null default '{}';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "tenant" drop column "origins";`);
  }
}
