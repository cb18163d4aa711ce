import { Migration } from '@mikro-orm/migrations';

export class Migration20261128201033 extends Migration {
  override name = 'Migration20261128201033';

  override up(): void | Promise<void> {
    this.addSql(`alter table "tenant" drop constraint "tenant_kind_check";`);
    this.addSql(
      `alter table "tenant" add constraint "tenant_kind_check" check ("kind" in ('COUNTY', 'CITY', 'PLATFORM'));`,
    );
    this.addSql(
      `insert into "tenant" ("id", "code", "name", "kind", "family_id", "data_keys", "created_at") values ('00000000-0000-4000-8000-000000000000', '000000', '直通车平台', 'PLATFORM', '00000000-0000-4000-8000-000000000000', '{}', now());`,
    );

    this.addSql(`alter table "tenant" enable row level security;`);
    this.addSql(`alter table "tenant" force row level security;`);
    this.addSql(`create policy "tenant_scope" on "tenant" using (true) with check (true);`);
    this.addSql(
      `create policy "operator_wall" on "tenant" as restrictive for insert with check ((select current_setting('app.tenant_id', true)) = '00000000-0000-4000-8000-000000000000' and (select string_to_array(current_setting('app.roles', true), ',') && '{PLATFORM_OPERATOR}'::text[]));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "tenant_scope" on "tenant";`);
    this.addSql(`drop policy "operator_wall" on "tenant";`);

    this.addSql(`delete from "tenant" where "kind" = 'PLATFORM';`);
    this.addSql(`alter table "tenant" drop constraint "tenant_kind_check";`);
    this.addSql(`alter table "tenant" add constraint "tenant_kind_check" check ("kind" in ('COUNTY', 'CITY'));`);
    this.addSql(`alter table "tenant" no force row level security;`);
    this.addSql(`alter table "tenant" disable row level security;`);
  }
}
