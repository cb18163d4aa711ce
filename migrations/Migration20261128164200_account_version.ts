import { Migration } from '@mikro-orm/migrations';

export class Migration20261128164200 extends Migration {
  override name = 'Migration20261128164200';

  override up(): void | Promise<void> {
    this.addSql(`alter table "account" add "version" int not null default 1;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "account" drop column "version";`);
  }
}
