import { Migration } from '@mikro-orm/migrations';

const REFERENCES = [
  ['integration_client', 'id', 'account'],
  ['external_order', 'appeal_id', 'appeal'],
  ['external_order', 'client_id', 'integration_client'],
  ['amendment', 'appeal_id', 'appeal'],
  ['hotline_event', 'appeal_id', 'appeal'],
] as const;

export class Migration20261125025000 extends Migration {
  override name = 'Migration20261125025000';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "amendment" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "sequence" int not null, "changes" jsonb not null, "received_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "amendment" add constraint "amendment_sequence_unique" unique ("tenant_id", "appeal_id", "sequence");`,
    );

    this.addSql(
      `create table "external_order" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "client_id" uuid not null, "external_no" varchar(255) not null, "external_dispatched_at" timestamptz(3) null, "external_due_at" timestamptz(3) null, "raw_category_path" text null, "urgency" text not null, "suggested_units" text null, "address" text null, "content_cipher" text not null, "received_at" timestamptz(3) not null, "amendment_count" int not null default 0, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "external_order" add constraint "external_order_number_unique" unique ("tenant_id", "client_id", "external_no");`,
    );
    this.addSql(
      `alter table "external_order" add constraint "external_order_appeal_unique" unique ("tenant_id", "appeal_id");`,
    );

    this.addSql(
      `create table "hotline_event" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "event_no" varchar(255) not null, "kind" text not null, "text" text not null, "occurred_at" timestamptz(3) null, "received_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "hotline_event" add constraint "hotline_event_number_unique" unique ("tenant_id", "appeal_id", "event_no");`,
    );

    this.addSql(
      `create table "integration_client" ("tenant_id" uuid not null, "id" uuid not null, "name" varchar(255) not null, "kind" text not null, "secret_hash" varchar(255) not null, "previous_secret_hash" varchar(255) null, "previous_valid_until" timestamptz(3) null, "created_at" timestamptz(3) not null, "last_used_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "integration_client" add constraint "integration_client_name_unique" unique ("tenant_id", "name");`,
    );

    this.addSql(`alter table "appeal" alter column "division_code" drop not null;`);
    this.addSql(
      `create index appeal_client on appeal (tenant_id, filed_by_account_id, filed_at desc, id desc) where channel in ('HOTLINE', 'CITY_PLATFORM');`,
    );

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'AMENDED', 'HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'HOTLINE_INFORMED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'RESULT_CHECKED', 'RESULT_SENT_BACK', 'FOLLOWED_UP', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'FILES_ATTACHED', 'UNIT_FILES_ATTACHED', 'MESSAGE_SENT', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'RESULT_SENT_BACK', 'RESULT_REOPENED', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ORDER_AMENDED', 'HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'MESSAGE_FROM_ENTERPRISE', 'MESSAGE_TO_ENTERPRISE', 'SIGN_IN_CODE'));`,
    );

    this.addSql(`alter table "supervision_entry" drop constraint "supervision_entry_cause_check";`);
    this.addSql(
      `alter table "supervision_entry" add constraint "supervision_entry_cause_check" check ("cause" in ('TRANSFER', 'BREACH', 'DISSATISFACTION', 'THIRD_OBJECTION', 'URGE', 'HOTLINE'));`,
    );

    this.addSql(`alter table "amendment" enable row level security;`);
    this.addSql(`alter table "amendment" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "amendment" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "amendment" using (true) with check (true);`);

    this.addSql(
      `alter table "external_order" add constraint "external_order_urgency_check" check ("urgency" in ('NORMAL', 'URGENT', 'EXTRA_URGENT'));`,
    );
    this.addSql(`alter table "external_order" enable row level security;`);
    this.addSql(`alter table "external_order" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "external_order" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "external_order" using (true) with check (true);`);

    this.addSql(
      `alter table "hotline_event" add constraint "hotline_event_kind_check" check ("kind" in ('URGE', 'SUPERVISE', 'CANCEL', 'SUPPLEMENT'));`,
    );
    this.addSql(`alter table "hotline_event" enable row level security;`);
    this.addSql(`alter table "hotline_event" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "hotline_event" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "hotline_event" using (true) with check (true);`);

    this.addSql(
      `alter table "integration_client" add constraint "integration_client_kind_check" check ("kind" in ('HOTLINE', 'CITY_PLATFORM'));`,
    );
    this.addSql(`alter table "integration_client" enable row level security;`);
    this.addSql(`alter table "integration_client" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "integration_client" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "integration_client" using (true) with check (true);`);

    // Checked at the commit, like every other reference: one unit of work may insert the parts before the whole.
    for (const [table, column, target] of REFERENCES)
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_fk" foreign key (tenant_id, ${column}) ` +
          `references "${target}" (tenant_id, id) deferrable initially deferred`,
      );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "amendment" cascade;`);
    this.addSql(`drop table if exists "external_order" cascade;`);
    this.addSql(`drop table if exists "hotline_event" cascade;`);
    this.addSql(`drop table if exists "integration_client" cascade;`);

    this.addSql(`drop index "appeal_client";`);
    this.addSql(`alter table "appeal" alter column "division_code" set not null;`);

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'RESULT_CHECKED', 'RESULT_SENT_BACK', 'FOLLOWED_UP', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'FILES_ATTACHED', 'UNIT_FILES_ATTACHED', 'MESSAGE_SENT', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'RESULT_SENT_BACK', 'RESULT_REOPENED', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'MESSAGE_FROM_ENTERPRISE', 'MESSAGE_TO_ENTERPRISE', 'SIGN_IN_CODE'));`,
    );

    this.addSql(`alter table "supervision_entry" drop constraint "supervision_entry_cause_check";`);
    this.addSql(
      `alter table "supervision_entry" add constraint "supervision_entry_cause_check" check ("cause" in ('TRANSFER', 'BREACH', 'DISSATISFACTION', 'THIRD_OBJECTION', 'URGE'));`,
    );
  }
}
