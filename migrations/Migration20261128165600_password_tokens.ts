import { Migration } from '@mikro-orm/migrations';

export class Migration20261128165600 extends Migration {
  override name = 'Migration20261128165600';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "password_token" ("tenant_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "token_hash" varchar(255) not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "password_token" add constraint "password_token_account_id_fk" foreign key (tenant_id, account_id) references "account" (tenant_id, id) deferrable initially deferred;`,
    );
    this.addSql(`create index "password_token_account" on "password_token" ("tenant_id", "account_id");`);
    this.addSql(
      `alter table "password_token" add constraint "password_token_unique" unique ("tenant_id", "token_hash");`,
    );

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'APPEAL_MERGED', 'APPEAL_MERGED_UNITS', 'EVALUATION_REMINDER', 'EXTENSION_REQUESTED', 'EXTENSION_DECIDED', 'RESULT_SENT_BACK', 'RESULT_REOPENED', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ORDER_AMENDED', 'HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'MESSAGE_FROM_ENTERPRISE', 'MESSAGE_TO_ENTERPRISE', 'SIGN_IN_CODE', 'PASSWORD_RESET'));`,
    );

    this.addSql(`alter table "password_token" enable row level security;`);
    this.addSql(`alter table "password_token" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "password_token" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(
      `create policy "actor_scope" on "password_token" using ((select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[])) with check (true);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "password_token" cascade;`);

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'APPEAL_MERGED', 'APPEAL_MERGED_UNITS', 'EVALUATION_REMINDER', 'EXTENSION_REQUESTED', 'EXTENSION_DECIDED', 'RESULT_SENT_BACK', 'RESULT_REOPENED', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ORDER_AMENDED', 'HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'MESSAGE_FROM_ENTERPRISE', 'MESSAGE_TO_ENTERPRISE', 'SIGN_IN_CODE'));`,
    );
  }
}
