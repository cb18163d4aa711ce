import { Migration } from '@mikro-orm/migrations';

export class Migration20261128170600 extends Migration {
  override name = 'Migration20261128170600';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "category_form" ("tenant_id" uuid not null, "category_id" uuid not null, "form_version" int not null, "form" jsonb not null, "replaced_at" timestamptz(3) not null, primary key ("tenant_id", "category_id", "form_version"));`,
    );

    this.addSql(`alter table "category" add "version" int not null default 1;`);

    this.addSql(`alter table "category_form" enable row level security;`);
    this.addSql(`alter table "category_form" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "category_form" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "category_form" using (true) with check (true);`);
    this.addSql(
      `alter table "category_form" add constraint "category_form_category_id_fk" foreign key (tenant_id, category_id) references "category" (tenant_id, id) deferrable initially deferred;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "category_form" cascade;`);

    this.addSql(`alter table "category" drop column "version";`);
  }
}
