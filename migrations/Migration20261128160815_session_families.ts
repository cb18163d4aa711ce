import { Migration } from '@mikro-orm/migrations';

export class Migration20261128160815 extends Migration {
  override name = 'Migration20261128160815';

  override up(): void | Promise<void> {
    this.addSql(`drop index "session_previous";`);
    this.addSql(`alter table "session" drop constraint "session_refresh_unique";`);
    this.addSql(`alter table "session" drop column "previous_refresh_hash";`);
    // Refresh tokens from before it are of no family: who has one signs in anew once the access token has run out.
    this.addSql(
      `alter table "session" add "family_hash" varchar(255) not null default gen_random_uuid(), add "last_used_at" timestamptz(3) not null default now();`,
    );
    this.addSql(
      `alter table "session" alter column "family_hash" drop default, alter column "last_used_at" drop default;`,
    );
    this.addSql(`create index "session_account" on "session" ("tenant_id", "account_id");`);
    this.addSql(`create index session_revoked on session (tenant_id, revoked_at) where revoked_at is not null;`);
    this.addSql(`alter table "session" add constraint "session_family_unique" unique ("tenant_id", "family_hash");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "session_account";`);
    this.addSql(`drop index "session_revoked";`);
    this.addSql(`alter table "session" drop constraint "session_family_unique";`);
    this.addSql(`alter table "session" drop column "family_hash", drop column "last_used_at";`);
    this.addSql(`alter table "session" add "previous_refresh_hash" varchar(255) null;`);
    this.addSql(`create index "session_previous" on "session" ("tenant_id", "previous_refresh_hash");`);
    this.addSql(`alter table "session" add constraint "session_refresh_unique" unique ("tenant_id", "refresh_hash");`);
  }
}
