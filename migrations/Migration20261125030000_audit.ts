import { Migration } from '@mikro-orm/migrations';

export class Migration20261125030000 extends Migration {
  override name = 'Migration20261125030000';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "audit_entry" ("tenant_id" uuid not null, "id" uuid not null, "occurred_at" timestamptz(3) not null, "kind" text not null, "act" varchar(255) not null, "outcome" text not null, "code" varchar(255) null, "trace_id" uuid null, "actor_kind" text not null, "actor_id" uuid null, "roles" jsonb not null, "session_id" uuid null, "transport" text not null, "address_hash" varchar(255) not null, "object_id" varchar(255) null, "detail" jsonb null, "key_version" int not null, "mac" varchar(255) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "audit_entry_actor" on "audit_entry" ("tenant_id", "actor_id", "id");`);
    this.addSql(`create index "audit_entry_object" on "audit_entry" ("tenant_id", "object_id", "id");`);

    this.addSql(
      `create table "audit_ready" ("tenant_id" uuid not null, "entry_id" uuid not null, primary key ("tenant_id", "entry_id"));`,
    );

    this.addSql(
      `create table "audit_seal" ("tenant_id" uuid not null, "sequence" bigint not null, "entry_id" uuid not null, "entry_digest" varchar(255) not null, "sealed_at" timestamptz(3) not null, "key_version" int not null, "hash" varchar(255) not null, primary key ("tenant_id", "sequence"));`,
    );
    this.addSql(`alter table "audit_seal" add constraint "audit_seal_entry_unique" unique ("tenant_id", "entry_id");`);

    this.addSql(
      `alter table "audit_entry" add constraint "audit_entry_kind_check" check ("kind" in ('SIGN_IN', 'COMMAND', 'ADMINISTRATION', 'REVEAL', 'READ'));`,
    );
    this.addSql(
      `alter table "audit_entry" add constraint "audit_entry_outcome_check" check ("outcome" in ('DONE', 'REFUSED', 'FAILED'));`,
    );
    this.addSql(
      `alter table "audit_entry" add constraint "audit_entry_actor_kind_check" check ("actor_kind" in ('ACCOUNT', 'CLIENT', 'SYSTEM', 'ANONYMOUS'));`,
    );
    this.addSql(
      `alter table "audit_entry" add constraint "audit_entry_transport_check" check ("transport" in ('HTTP', 'SSE', 'WEBSOCKET'));`,
    );
    this.addSql(`alter table "audit_entry" enable row level security;`);
    this.addSql(`alter table "audit_entry" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "audit_entry" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "audit_entry" using (true) with check (true);`);

    this.addSql(`alter table "audit_seal" enable row level security;`);
    this.addSql(`alter table "audit_seal" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "audit_seal" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "audit_seal" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "audit_entry" cascade;`);
    this.addSql(`drop table if exists "audit_ready" cascade;`);
    this.addSql(`drop table if exists "audit_seal" cascade;`);
  }
}
