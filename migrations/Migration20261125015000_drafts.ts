import { Migration } from '@mikro-orm/migrations';

export class Migration20261125015000 extends Migration {
  override name = 'Migration20261125015000';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "draft" ("tenant_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "version" int not null, "content_cipher" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "draft_account" on "draft" ("tenant_id", "account_id", "updated_at");`);

    this.addSql(`alter table "draft" enable row level security;`);
    this.addSql(`alter table "draft" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "draft" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "draft" using (true) with check (true);`);

    this.addSql(
      `alter table "draft" add constraint "draft_account_id_fk" foreign key (tenant_id, account_id) references "account" (tenant_id, id) deferrable initially deferred;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "draft" cascade;`);
  }
}
