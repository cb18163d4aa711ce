import { Migration } from '@mikro-orm/migrations';

export class Migration20261125024600 extends Migration {
  override name = 'Migration20261125024600';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "internal_note" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "unit_id" uuid not null, "text" text not null, "written_at" timestamptz(3) not null, "written_by_account_id" uuid not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `create index "internal_note_appeal" on "internal_note" ("tenant_id", "appeal_id", "unit_id", "written_at");`,
    );

    this.addSql(
      `create table "message" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "sequence" int not null, "text" text not null, "sent_at" timestamptz(3) not null, "sent_by_account_id" uuid not null, "unit_id" uuid null, "role" text not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "message" add constraint "message_sequence_unique" unique ("tenant_id", "appeal_id", "sequence");`,
    );

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'RESULT_CHECKED', 'RESULT_SENT_BACK', 'FOLLOWED_UP', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'FILES_ATTACHED', 'UNIT_FILES_ATTACHED', 'MESSAGE_SENT', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(`alter table "attachment" drop constraint "attachment_source_check";`);
    this.addSql(
      `alter table "attachment" add constraint "attachment_source_check" check ("source" in ('FILING', 'SUPPLEMENT', 'VERIFICATION', 'REPLY', 'MESSAGE', 'ADDED'));`,
    );

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'RESULT_SENT_BACK', 'RESULT_REOPENED', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'MESSAGE_FROM_ENTERPRISE', 'MESSAGE_TO_ENTERPRISE', 'SIGN_IN_CODE'));`,
    );

    this.addSql(`alter table "internal_note" enable row level security;`);
    this.addSql(`alter table "internal_note" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "internal_note" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "internal_note" using (true) with check (true);`);

    this.addSql(
      `alter table "message" add constraint "message_role_check" check ("role" in ('UNIT_HANDLER', 'UNIT_HEAD', 'HALL_CLERK', 'TRIAGE_OFFICER', 'BUREAU_HEAD', 'REGISTRY_REVIEWER', 'OFFICE_STAFF', 'OFFICE_DIRECTOR', 'SUPERVISOR', 'COUNTY_LEADER', 'SITE_DUTY', 'TENANT_ADMIN', 'AUDITOR', 'ENTERPRISE_CONTACT', 'HOTLINE', 'CITY_PLATFORM', 'PLATFORM_OPERATOR'));`,
    );
    this.addSql(`alter table "message" enable row level security;`);
    this.addSql(`alter table "message" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "message" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "message" using (true) with check (true);`);

    this.addSql(
      `alter table "internal_note" add constraint "internal_note_appeal_id_fk" foreign key (tenant_id, appeal_id) references "appeal" (tenant_id, id) deferrable initially deferred;`,
    );
    this.addSql(
      `alter table "internal_note" add constraint "internal_note_unit_id_fk" foreign key (tenant_id, unit_id) references "unit" (tenant_id, id) deferrable initially deferred;`,
    );
    this.addSql(
      `alter table "internal_note" add constraint "internal_note_written_by_account_id_fk" foreign key (tenant_id, written_by_account_id) references "account" (tenant_id, id) deferrable initially deferred;`,
    );
    this.addSql(
      `alter table "message" add constraint "message_appeal_id_fk" foreign key (tenant_id, appeal_id) references "appeal" (tenant_id, id) deferrable initially deferred;`,
    );
    this.addSql(
      `alter table "message" add constraint "message_unit_id_fk" foreign key (tenant_id, unit_id) references "unit" (tenant_id, id) deferrable initially deferred;`,
    );
    this.addSql(
      `alter table "message" add constraint "message_sent_by_account_id_fk" foreign key (tenant_id, sent_by_account_id) references "account" (tenant_id, id) deferrable initially deferred;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "internal_note" cascade;`);
    this.addSql(`drop table if exists "message" cascade;`);

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'RESULT_CHECKED', 'RESULT_SENT_BACK', 'FOLLOWED_UP', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'FILES_ATTACHED', 'UNIT_FILES_ATTACHED', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(`alter table "attachment" drop constraint "attachment_source_check";`);
    this.addSql(
      `alter table "attachment" add constraint "attachment_source_check" check ("source" in ('FILING', 'SUPPLEMENT', 'VERIFICATION', 'REPLY', 'ADDED'));`,
    );

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'RESULT_SENT_BACK', 'RESULT_REOPENED', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'SIGN_IN_CODE'));`,
    );
  }
}
