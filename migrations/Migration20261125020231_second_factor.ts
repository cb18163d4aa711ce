import { Migration } from '@mikro-orm/migrations';

export class Migration20261125020231 extends Migration {
  override name = 'Migration20261125020231';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "recovery_code" ("tenant_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "code_hash" varchar(255) not null, "used_at" timestamptz(3) null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "recovery_code" add constraint "recovery_code_unique" unique ("tenant_id", "account_id", "code_hash");`,
    );

    this.addSql(
      `create table "second_factor" ("tenant_id" uuid not null, "id" uuid not null, "secret_cipher" text not null, "confirmed_at" timestamptz(3) null, "last_step" bigint not null default '0', primary key ("tenant_id", "id"));`,
    );

    this.addSql(`alter table "tenant" add "totp_required" boolean not null default true;`);
    this.addSql(`update "tenant" set "totp_required" = false where "sandbox";`);

    this.addSql(`alter table "recovery_code" enable row level security;`);
    this.addSql(`alter table "recovery_code" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "recovery_code" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "recovery_code" using (true) with check (true);`);

    this.addSql(`alter table "second_factor" enable row level security;`);
    this.addSql(`alter table "second_factor" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "second_factor" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "second_factor" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "recovery_code" cascade;`);
    this.addSql(`drop table if exists "second_factor" cascade;`);

    this.addSql(`alter table "tenant" drop column "totp_required";`);
  }
}
