import { Migration } from '@mikro-orm/migrations';

export class Migration20261128201955 extends Migration {
  override name = 'Migration20261128201955';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "reveal" ("tenant_id" uuid not null, "id" uuid not null, "reason_cipher" text not null, primary key ("tenant_id", "id"));`,
    );

    this.addSql(`alter table "reveal" enable row level security;`);
    this.addSql(`alter table "reveal" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "reveal" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(
      `create policy "actor_scope" on "reveal" using ((select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{AUDITOR}'::text[])) with check (true);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "reveal" cascade;`);
  }
}
