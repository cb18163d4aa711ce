import { Migration } from '@mikro-orm/migrations';

export class Migration20261128212500 extends Migration {
  override name = 'Migration20261128212500';

  override up(): void | Promise<void> {
    this.addSql(`alter table "appeal" add "form_category_id" uuid null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "appeal" drop column "form_category_id";`);
  }
}
