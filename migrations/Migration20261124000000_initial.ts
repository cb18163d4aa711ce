import { Migration } from '@mikro-orm/migrations';

export class Migration20261124000000 extends Migration {
  override name = 'Migration20261124000000';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "account" ("tenant_id" uuid not null, "id" uuid not null, "username" varchar(255) null, "password_hash" text null, "display_name" varchar(255) not null, "kind" text not null, "phone_cipher" text null, "phone_hash" varchar(255) null, "enabled" boolean not null default true, "failed_attempts" int not null default 0, "locked_until" timestamptz(3) null, "created_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`alter table "account" add constraint "account_username_unique" unique ("tenant_id", "username");`);
    this.addSql(
      `alter table "account" add constraint "account_phone_unique" unique ("tenant_id", "kind", "phone_hash");`,
    );
    this.addSql(
      `alter table "account" add constraint "account_kind_check" check ("kind" in ('STAFF', 'ENTERPRISE_CONTACT', 'CLIENT'));`,
    );

    this.addSql(
      `create table "appeal" ("tenant_id" uuid not null, "id" uuid not null, "number" varchar(255) not null, "version" int not null default 1, "state" text not null, "stage" text not null, "open" boolean not null default true, "channel" text not null, "kind" text not null, "title" varchar(200) not null, "description" text not null, "category_id" uuid not null, "form_version" int not null, "form_answers" jsonb not null, "division_code" varchar(255) not null, "round_id" uuid not null, "enterprise_id" uuid not null, "filed_enterprise_name" varchar(255) not null, "filed_credit_code" varchar(255) null, "registry_match" jsonb not null, "review_result" text null, "contact_name_cipher" text not null, "contact_phone_cipher" text not null, "contact_phone_hash" varchar(255) not null, "filed_by_account_id" uuid null, "filed_at" timestamptz(3) not null, "grade" int null, "host_unit_id" uuid null, "return_reason" text null, "verified_at" timestamptz(3) null, "completed_at" timestamptz(3) null, "ended_at" timestamptz(3) null, "evaluation_token_hash" varchar(255) null, "event_count" int not null default 0, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index appeal_filed on appeal (tenant_id, filed_at desc, id desc);`);
    this.addSql(`create index appeal_open on appeal (tenant_id, state, filed_at desc, id desc) where open;`);
    this.addSql(`create index appeal_enterprise on appeal (tenant_id, enterprise_id, filed_at desc, id desc);`);
    this.addSql(
      `create index appeal_hall on appeal (tenant_id, filed_at desc, id desc) where channel = 'SERVICE_HALL';`,
    );
    this.addSql(
      `create unique index appeal_evaluation_token on appeal (tenant_id, evaluation_token_hash) where evaluation_token_hash is not null;`,
    );
    this.addSql(`alter table "appeal" add constraint "appeal_number_unique" unique ("tenant_id", "number");`);
    this.addSql(
      `alter table "appeal" add constraint "appeal_state_check" check ("state" in ('REGISTRY_REVIEW', 'PRE_ACCEPTED', 'SUPPLEMENT_REQUESTED', 'RETURNED', 'DISPATCHED', 'OBJECTED', 'HANDLING', 'LISTING_REVIEW', 'LISTED_COUNTY', 'IMPLEMENTING', 'ESCALATION_REVIEW', 'GOVERNMENT_OPINION', 'CITY_REVIEW', 'LISTED_CITY', 'COMPLETED', 'DISSATISFACTION_REVIEW', 'REHANDLING', 'CLOSED', 'WITHDRAWN', 'CLOSED_BY_LAW', 'MERGED'));`,
    );
    this.addSql(
      `alter table "appeal" add constraint "appeal_stage_check" check ("stage" in ('ACCEPTANCE', 'VERIFICATION', 'GRADED_HANDLING', 'TIMELY_REPLY', 'RESULT_CHECK'));`,
    );
    this.addSql(
      `alter table "appeal" add constraint "appeal_channel_check" check ("channel" in ('ONLINE', 'SERVICE_HALL', 'HOTLINE', 'CITY_PLATFORM'));`,
    );
    this.addSql(
      `alter table "appeal" add constraint "appeal_kind_check" check ("kind" in ('CONSULTATION', 'HELP', 'COMPLAINT', 'REPORT', 'SUGGESTION'));`,
    );
    this.addSql(
      `alter table "appeal" add constraint "appeal_review_result_check" check ("review_result" in ('CONFIRMED', 'CORRECTED', 'REJECTED'));`,
    );
    this.addSql(
      `alter table "appeal" add constraint "appeal_return_reason_check" check ("return_reason" in ('LITIGATION', 'NOT_REGISTERED_HERE', 'IDENTITY_UNCONFIRMED', 'OUT_OF_REMIT', 'INCOMPLETE'));`,
    );

    this.addSql(
      `create table "appeal_event" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "sequence" int not null, "type" text not null, "visibility" text not null, "duty" int null, "at" timestamptz(3) not null, "actor_account_id" uuid null, "actor_unit_id" uuid null, "actor_role" text null, "note" text null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_sequence_unique" unique ("tenant_id", "appeal_id", "sequence");`,
    );
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'COMPLETED', 'EVALUATION_REQUESTED', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'REGISTERED_FOR_SUPERVISION', 'DEADLINE_BREACHED', 'URGED'));`,
    );
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_visibility_check" check ("visibility" in ('PUBLIC', 'ENTERPRISE', 'PARTY', 'INTERNAL'));`,
    );
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_actor_role_check" check ("actor_role" in ('UNIT_HANDLER', 'UNIT_HEAD', 'HALL_CLERK', 'TRIAGE_OFFICER', 'BUREAU_HEAD', 'REGISTRY_REVIEWER', 'OFFICE_STAFF', 'OFFICE_DIRECTOR', 'SUPERVISOR', 'COUNTY_LEADER', 'SITE_DUTY', 'TENANT_ADMIN', 'AUDITOR', 'ENTERPRISE_CONTACT', 'HOTLINE', 'CITY_PLATFORM', 'PLATFORM_OPERATOR'));`,
    );

    this.addSql(
      `create table "assignment" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "dispatch_id" uuid not null, "unit_id" uuid not null, "role" text not null, "state" text not null, "dispatched_at" timestamptz(3) not null, "received_at" timestamptz(3) null, "received_by_account_id" uuid null, "ended_at" timestamptz(3) null, "active" boolean not null default true, "appeal_open" boolean not null default true, "appeal_filed_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `create index assignment_unit_open on assignment (tenant_id, unit_id, appeal_filed_at desc, appeal_id desc) where active and appeal_open;`,
    );
    this.addSql(
      `create index assignment_unit on assignment (tenant_id, unit_id, appeal_filed_at desc, appeal_id desc) where active;`,
    );
    this.addSql(`create index "assignment_appeal" on "assignment" ("tenant_id", "appeal_id");`);
    this.addSql(
      `create unique index assignment_party_unique on assignment (tenant_id, appeal_id, unit_id) where active;`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_role_check" check ("role" in ('HOST', 'CO_HANDLER'));`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_state_check" check ("state" in ('PENDING', 'RECEIVED', 'OBJECTED', 'ENDED'));`,
    );

    this.addSql(
      `create table "calendar_closure" ("tenant_id" uuid not null, "date" date not null, "name" varchar(255) not null, primary key ("tenant_id", "date"));`,
    );

    this.addSql(
      `create table "calendar_day" ("date" date not null, "kind" text not null, "name" varchar(255) not null, primary key ("date"));`,
    );
    this.addSql(
      `alter table "calendar_day" add constraint "calendar_day_kind_check" check ("kind" in ('HOLIDAY', 'MAKE_UP_WORKDAY'));`,
    );

    this.addSql(
      `create table "calendar_year" ("year" serial primary key, "source" text not null, "imported_at" timestamptz(3) not null);`,
    );

    this.addSql(
      `create table "category" ("tenant_id" uuid not null, "id" uuid not null, "code" varchar(255) not null, "name" varchar(255) not null, "parent_id" uuid null, "form" jsonb not null, "form_version" int not null default 1, "active" boolean not null default true, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`alter table "category" add constraint "category_code_unique" unique ("tenant_id", "code");`);

    this.addSql(
      `create table "clock_policy" ("tenant_id" uuid not null, "rule" text not null, "version" int not null, "effective_from" timestamptz(3) not null, "length" int not null, "unit" text not null, "out_of_hours" text not null default 'NONE', "end_of_day" varchar(5) not null default '24:00', primary key ("tenant_id", "rule", "version"));`,
    );
    this.addSql(
      `alter table "clock_policy" add constraint "clock_policy_rule_check" check ("rule" in ('TRIAGE', 'REGISTRY_REVIEW', 'SUPPLEMENT', 'RECEIPT', 'OBJECTION_WINDOW', 'OBJECTION_RULING', 'REPLY', 'LISTING_REVIEW', 'EVALUATION', 'DISSATISFACTION_FORWARD', 'FINAL_DECISION'));`,
    );
    this.addSql(
      `alter table "clock_policy" add constraint "clock_policy_unit_check" check ("unit" in ('WORKING_DAY', 'NATURAL_DAY', 'CLOCK_HOUR'));`,
    );
    this.addSql(
      `alter table "clock_policy" add constraint "clock_policy_out_of_hours_check" check ("out_of_hours" in ('NONE', 'ROLL', 'PAUSE'));`,
    );

    this.addSql(
      `create table "consultation" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "rehandling_id" uuid not null, "method" text not null, "summary" text not null, "held_at" timestamptz(3) not null, "recorded_at" timestamptz(3) not null, "recorded_by_account_id" uuid null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "consultation_appeal" on "consultation" ("tenant_id", "appeal_id", "recorded_at");`);
    this.addSql(
      `alter table "consultation" add constraint "consultation_method_check" check ("method" in ('VISIT', 'PHONE', 'MEETING', 'ONLINE'));`,
    );

    this.addSql(
      `create table "deadline" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "assignment_id" uuid null, "unit_id" uuid null, "rule" text not null, "policy_version" int not null, "length" int not null, "suggested" boolean not null, "state" text not null, "started_at" timestamptz(3) not null, "due_at" timestamptz(3) null, "breached_at" timestamptz(3) null, "met_at" timestamptz(3) null, "ended_at" timestamptz(3) null, "provisional" boolean not null, "pauses" jsonb not null, "explanation" jsonb not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "deadline_appeal" on "deadline" ("tenant_id", "appeal_id", "started_at");`);
    this.addSql(
      `create index deadline_running on deadline (tenant_id, due_at) where state = 'RUNNING' and breached_at is null;`,
    );
    this.addSql(
      `alter table "deadline" add constraint "deadline_rule_check" check ("rule" in ('TRIAGE', 'REGISTRY_REVIEW', 'SUPPLEMENT', 'RECEIPT', 'OBJECTION_WINDOW', 'OBJECTION_RULING', 'REPLY', 'LISTING_REVIEW', 'EVALUATION', 'DISSATISFACTION_FORWARD', 'FINAL_DECISION'));`,
    );
    this.addSql(
      `alter table "deadline" add constraint "deadline_state_check" check ("state" in ('RUNNING', 'PAUSED', 'MET', 'LAPSED', 'CANCELLED'));`,
    );

    this.addSql(
      `create table "deadline_due" ("tenant_id" uuid not null, "due_at" timestamptz(3) not null, "deadline_id" uuid not null, primary key ("tenant_id", "due_at", "deadline_id"));`,
    );

    this.addSql(
      `create table "dispatch" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "sequence" int not null, "dispatched_at" timestamptz(3) not null, "dispatched_by_account_id" uuid null, "note" text null, "override_reason" text null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "dispatch" add constraint "dispatch_sequence_unique" unique ("tenant_id", "appeal_id", "sequence");`,
    );

    this.addSql(
      `create table "dispatch_rule" ("tenant_id" uuid not null, "id" uuid not null, "version" int not null, "position" int not null, "division_code" varchar(255) null, "category_id" uuid null, "host_unit_id" uuid null, "co_handler_unit_ids" jsonb not null, "with_town" boolean not null default false, "note" varchar(255) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "dispatch_rule" add constraint "dispatch_rule_position_unique" unique ("tenant_id", "version", "position");`,
    );

    this.addSql(
      `create table "division" ("tenant_id" uuid not null, "code" varchar(255) not null, "name" varchar(255) not null, primary key ("tenant_id", "code"));`,
    );

    this.addSql(
      `create table "enterprise" ("tenant_id" uuid not null, "id" uuid not null, "code" varchar(18) null, "name" varchar(255) not null, "created_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`alter table "enterprise" add constraint "enterprise_code_unique" unique ("tenant_id", "code");`);

    this.addSql(
      `create table "enterprise_contact" ("tenant_id" uuid not null, "id" uuid not null, "enterprise_id" uuid not null, "account_id" uuid null, "name_cipher" text not null, "phone_cipher" text not null, "phone_hash" varchar(255) not null, "state" text not null, "created_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "enterprise_contact_account" on "enterprise_contact" ("tenant_id", "account_id");`);
    this.addSql(
      `alter table "enterprise_contact" add constraint "enterprise_contact_unique" unique ("tenant_id", "enterprise_id", "phone_hash");`,
    );
    this.addSql(
      `alter table "enterprise_contact" add constraint "enterprise_contact_state_check" check ("state" in ('CLAIMED', 'CONFIRMED'));`,
    );

    this.addSql(
      `create table "evaluation" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "verdict" text not null, "source" text not null, "comment" text null, "unreached" boolean not null default false, "given_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_appeal_unique" unique ("tenant_id", "appeal_id");`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_verdict_check" check ("verdict" in ('SATISFIED', 'DISSATISFIED'));`,
    );
    this.addSql(
      `alter table "evaluation" add constraint "evaluation_source_check" check ("source" in ('ENTERPRISE', 'TOKEN', 'SYSTEM_DEFAULT'));`,
    );

    this.addSql(
      `create table "handling_opinion" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "assignment_id" uuid not null, "unit_id" uuid not null, "outcome" text not null, "text" text not null, "given_at" timestamptz(3) not null, "given_by_account_id" uuid null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "handling_opinion_appeal" on "handling_opinion" ("tenant_id", "appeal_id", "given_at");`);
    this.addSql(
      `alter table "handling_opinion" add constraint "handling_opinion_outcome_check" check ("outcome" in ('SOLVED', 'UNSOLVED'));`,
    );

    this.addSql(
      `create table "idempotency_record" ("tenant_id" uuid not null, "actor_key" varchar(255) not null, "key" varchar(255) not null, "field" varchar(255) not null, "request_hash" varchar(255) not null, "result" jsonb not null, "created_at" timestamptz(3) not null, primary key ("tenant_id", "actor_key", "key", "field"));`,
    );
    this.addSql(`create index "idempotency_record_created" on "idempotency_record" ("tenant_id", "created_at");`);

    this.addSql(
      `create table "leader" ("tenant_id" uuid not null, "id" uuid not null, "account_id" uuid null, "name" varchar(255) not null, "title" varchar(255) not null, "role" text not null, "position" int not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`alter table "leader" add constraint "leader_position_unique" unique ("tenant_id", "position");`);
    this.addSql(
      `alter table "leader" add constraint "leader_role_check" check ("role" in ('GROUP_HEAD', 'EXECUTIVE_DEPUTY', 'DEPUTY', 'MEMBER'));`,
    );

    this.addSql(
      `create table "listing" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "level" text not null, "decision" text not null, "note" text not null, "decided_at" timestamptz(3) not null, "decided_by_account_id" uuid null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "listing_appeal" on "listing" ("tenant_id", "appeal_id", "decided_at");`);
    this.addSql(`alter table "listing" add constraint "listing_level_check" check ("level" in ('COUNTY', 'CITY'));`);
    this.addSql(
      `alter table "listing" add constraint "listing_decision_check" check ("decision" in ('LISTED', 'SENT_BACK'));`,
    );

    this.addSql(
      `create table "membership" ("tenant_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "unit_id" uuid null, "role" text not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `create unique index membership_unique on membership (tenant_id, account_id, unit_id, role) nulls not distinct;`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_role_check" check ("role" in ('UNIT_HANDLER', 'UNIT_HEAD', 'HALL_CLERK', 'TRIAGE_OFFICER', 'BUREAU_HEAD', 'REGISTRY_REVIEWER', 'OFFICE_STAFF', 'OFFICE_DIRECTOR', 'SUPERVISOR', 'COUNTY_LEADER', 'SITE_DUTY', 'TENANT_ADMIN', 'AUDITOR', 'ENTERPRISE_CONTACT', 'HOTLINE', 'CITY_PLATFORM', 'PLATFORM_OPERATOR'));`,
    );

    this.addSql(
      `create table "notice" ("tenant_id" uuid not null, "id" uuid not null, "template" text not null, "appeal_id" uuid null, "unit_id" uuid null, "recipient_name_cipher" text null, "recipient_phone_cipher" text null, "text_cipher" text not null, "state" text not null, "attempts" int not null default 0, "created_at" timestamptz(3) not null, "sent_at" timestamptz(3) null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "notice_created" on "notice" ("tenant_id", "created_at");`);
    this.addSql(`create index "notice_appeal" on "notice" ("tenant_id", "appeal_id");`);
    this.addSql(`create index notice_queued on notice (tenant_id, created_at) where state = 'QUEUED';`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'URGE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'SIGN_IN_CODE'));`,
    );
    this.addSql(
      `alter table "notice" add constraint "notice_state_check" check ("state" in ('QUEUED', 'SENT', 'FAILED'));`,
    );

    this.addSql(
      `create table "objection" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "assignment_id" uuid not null, "unit_id" uuid not null, "round" int not null, "proposed_unit_id" uuid null, "reason" text not null, "raised_at" timestamptz(3) not null, "raised_by_account_id" uuid null, "ruling" text null, "final" boolean not null default false, "ruled_at" timestamptz(3) null, "ruled_by_account_id" uuid null, "ruling_text" text null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "objection" add constraint "objection_round_unique" unique ("tenant_id", "appeal_id", "round");`,
    );
    this.addSql(
      `alter table "objection" add constraint "objection_ruling_check" check ("ruling" in ('UPHELD', 'OVERRULED'));`,
    );

    this.addSql(
      `create table "outbox" ("tenant_id" uuid not null, "id" uuid not null, "kind" text not null, "topic" varchar(255) not null, "appeal_id" uuid null, "unit_id" uuid null, "subject_id" uuid not null, "due_at" timestamptz(3) null, "created_at" timestamptz(3) not null, "position" bigint null, "relayed_at" timestamptz(3) null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index outbox_pending on outbox (tenant_id, id) where relayed_at is null;`);
    this.addSql(`create unique index outbox_stream on outbox (tenant_id, position) where position is not null;`);
    this.addSql(
      `create index outbox_unit_stream on outbox (tenant_id, unit_id, position) where position is not null and unit_id is not null;`,
    );
    this.addSql(
      `create index outbox_appeal_stream on outbox (tenant_id, appeal_id, position) where position is not null;`,
    );
    this.addSql(
      `alter table "outbox" add constraint "outbox_kind_check" check ("kind" in ('PUSH', 'NOTICE', 'DEADLINE'));`,
    );

    this.addSql(
      `create table "outbox_ready" ("tenant_id" uuid not null, "outbox_id" uuid not null, primary key ("tenant_id", "outbox_id"));`,
    );

    this.addSql(
      `create table "registry_entry" ("tenant_id" uuid not null, "id" uuid not null, "code" varchar(18) not null, "name" varchar(255) not null, "domicile_division_code" varchar(255) not null, "domicile_address" varchar(255) not null, "legal_representative" varchar(255) not null, "status" text not null, "imported_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "registry_entry" add constraint "registry_entry_code_unique" unique ("tenant_id", "code");`,
    );
    this.addSql(
      `alter table "registry_entry" add constraint "registry_entry_status_check" check ("status" in ('ACTIVE', 'REVOKED', 'CANCELLED'));`,
    );

    this.addSql(
      `create table "registry_review" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "result" text not null, "note" text not null, "reviewed_at" timestamptz(3) not null, "reviewed_by_account_id" uuid null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `create index "registry_review_appeal" on "registry_review" ("tenant_id", "appeal_id", "reviewed_at");`,
    );
    this.addSql(
      `alter table "registry_review" add constraint "registry_review_result_check" check ("result" in ('CONFIRMED', 'CORRECTED', 'REJECTED'));`,
    );

    this.addSql(
      `create table "rehandling" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "unit_id" uuid not null, "forwarded_at" timestamptz(3) not null, "forwarded_by_account_id" uuid null, "note" text null, "decided_at" timestamptz(3) null, "decided_by_account_id" uuid null, "decision" text null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "rehandling" add constraint "rehandling_appeal_unique" unique ("tenant_id", "appeal_id");`,
    );

    this.addSql(
      `create table "round" ("tenant_id" uuid not null, "id" uuid not null, "year" int not null, "number" int not null, "provisional_day" date not null, "opens_at" timestamptz(3) not null, "cut_off_at" timestamptz(3) not null, "state" text not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`alter table "round" add constraint "round_number_unique" unique ("tenant_id", "year", "number");`);
    this.addSql(
      `alter table "round" add constraint "round_state_check" check ("state" in ('OPEN', 'COLLECTED', 'MET'));`,
    );

    this.addSql(
      `create table "session" ("tenant_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "refresh_hash" varchar(255) not null, "previous_refresh_hash" varchar(255) null, "expires_at" timestamptz(3) not null, "created_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "session_previous" on "session" ("tenant_id", "previous_refresh_hash");`);
    this.addSql(`alter table "session" add constraint "session_refresh_unique" unique ("tenant_id", "refresh_hash");`);

    this.addSql(
      `create table "sms_code" ("tenant_id" uuid not null, "id" uuid not null, "phone_hash" varchar(255) not null, "code_hash" varchar(255) not null, "attempts" int not null default 0, "expires_at" timestamptz(3) not null, "created_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "sms_code_phone" on "sms_code" ("tenant_id", "phone_hash", "created_at");`);

    this.addSql(
      `create table "stream_head" ("tenant_id" uuid not null, "position" bigint not null, primary key ("tenant_id"));`,
    );

    this.addSql(
      `create table "supervision_entry" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "unit_id" uuid null, "cause" text not null, "rule" varchar(255) null, "deadline_id" uuid null, "entered_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "supervision_entry_entered" on "supervision_entry" ("tenant_id", "entered_at");`);
    this.addSql(
      `create index "supervision_entry_appeal" on "supervision_entry" ("tenant_id", "appeal_id", "entered_at");`,
    );
    this.addSql(
      `create unique index supervision_entry_deadline_unique on supervision_entry (tenant_id, deadline_id) where deadline_id is not null;`,
    );
    this.addSql(
      `alter table "supervision_entry" add constraint "supervision_entry_cause_check" check ("cause" in ('TRANSFER', 'BREACH', 'DISSATISFACTION', 'THIRD_OBJECTION'));`,
    );

    this.addSql(
      `create table "supplement" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "request" text not null, "requested_at" timestamptz(3) not null, "requested_by_account_id" uuid null, "answer" text null, "answered_at" timestamptz(3) null, "answered_by_account_id" uuid null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "supplement_appeal" on "supplement" ("tenant_id", "appeal_id", "requested_at");`);

    this.addSql(
      `create table "tenant" ("id" uuid not null, "code" varchar(6) not null, "name" varchar(255) not null, "kind" text not null, "parent_id" uuid null, "family_id" uuid not null, "sandbox" boolean not null default false, "clock_offset_ms" bigint not null default '0', "advancing_until" timestamptz(3) null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "tenant" add constraint "tenant_code_unique" unique ("code");`);
    this.addSql(`alter table "tenant" add constraint "tenant_kind_check" check ("kind" in ('COUNTY', 'CITY'));`);

    this.addSql(
      `create table "unit" ("tenant_id" uuid not null, "id" uuid not null, "code" varchar(255) not null, "name" varchar(255) not null, "short_name" varchar(255) not null, "kind" text not null, "functions" text[] not null, "division_code" varchar(255) null, "parent_id" uuid null, "active" boolean not null default true, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "unit_division" on "unit" ("tenant_id", "division_code");`);
    this.addSql(`alter table "unit" add constraint "unit_code_unique" unique ("tenant_id", "code");`);
    this.addSql(
      `alter table "unit" add constraint "unit_kind_check" check ("kind" in ('TOWN', 'DEPARTMENT', 'COUNTY'));`,
    );
    this.addSql(
      `alter table "unit" add constraint "unit_functions_check" check ("functions" <@ array['GOVERNMENT_SERVICES'::text, 'COUNTY_OFFICE'::text, 'SUPERVISION'::text, 'MARKET_SUPERVISION'::text, 'PUBLICITY'::text, 'PETITION'::text, 'PUBLIC_SECURITY'::text]);`,
    );

    this.addSql(
      `create table "unit_contact" ("tenant_id" uuid not null, "id" uuid not null, "unit_id" uuid not null, "name_cipher" text not null, "phone_cipher" text not null, "confirmed_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "unit_contact_unit" on "unit_contact" ("tenant_id", "unit_id");`);

    this.addSql(
      `create table "urge" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "unit_id" uuid null, "rule" varchar(255) not null, "deadline_id" uuid not null, "urged_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "urge_appeal" on "urge" ("tenant_id", "appeal_id", "urged_at");`);
    this.addSql(`alter table "urge" add constraint "urge_deadline_unique" unique ("tenant_id", "deadline_id");`);

    this.addSql(`alter table "account" enable row level security;`);
    this.addSql(`alter table "account" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "account" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "account" using (true) with check (true);`);
    this.addSql(`alter table "appeal" enable row level security;`);
    this.addSql(`alter table "appeal" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "appeal" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "appeal" using (true) with check (true);`);
    this.addSql(`alter table "appeal_event" enable row level security;`);
    this.addSql(`alter table "appeal_event" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "appeal_event" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "appeal_event" using (true) with check (true);`);
    this.addSql(`alter table "assignment" enable row level security;`);
    this.addSql(`alter table "assignment" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "assignment" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "assignment" using (true) with check (true);`);
    this.addSql(`alter table "calendar_closure" enable row level security;`);
    this.addSql(`alter table "calendar_closure" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "calendar_closure" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "calendar_closure" using (true) with check (true);`);
    this.addSql(`alter table "category" enable row level security;`);
    this.addSql(`alter table "category" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "category" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "category" using (true) with check (true);`);
    this.addSql(`alter table "clock_policy" enable row level security;`);
    this.addSql(`alter table "clock_policy" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "clock_policy" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "clock_policy" using (true) with check (true);`);
    this.addSql(`alter table "consultation" enable row level security;`);
    this.addSql(`alter table "consultation" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "consultation" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "consultation" using (true) with check (true);`);
    this.addSql(`alter table "deadline" enable row level security;`);
    this.addSql(`alter table "deadline" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "deadline" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "deadline" using (true) with check (true);`);
    this.addSql(`alter table "dispatch" enable row level security;`);
    this.addSql(`alter table "dispatch" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "dispatch" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "dispatch" using (true) with check (true);`);
    this.addSql(`alter table "dispatch_rule" enable row level security;`);
    this.addSql(`alter table "dispatch_rule" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "dispatch_rule" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "dispatch_rule" using (true) with check (true);`);
    this.addSql(`alter table "division" enable row level security;`);
    this.addSql(`alter table "division" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "division" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "division" using (true) with check (true);`);
    this.addSql(`alter table "enterprise" enable row level security;`);
    this.addSql(`alter table "enterprise" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "enterprise" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "enterprise" using (true) with check (true);`);
    this.addSql(`alter table "enterprise_contact" enable row level security;`);
    this.addSql(`alter table "enterprise_contact" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "enterprise_contact" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "enterprise_contact" using (true) with check (true);`);
    this.addSql(`alter table "evaluation" enable row level security;`);
    this.addSql(`alter table "evaluation" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "evaluation" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "evaluation" using (true) with check (true);`);
    this.addSql(`alter table "handling_opinion" enable row level security;`);
    this.addSql(`alter table "handling_opinion" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "handling_opinion" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "handling_opinion" using (true) with check (true);`);
    this.addSql(`alter table "idempotency_record" enable row level security;`);
    this.addSql(`alter table "idempotency_record" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "idempotency_record" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "idempotency_record" using (true) with check (true);`);
    this.addSql(`alter table "leader" enable row level security;`);
    this.addSql(`alter table "leader" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "leader" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "leader" using (true) with check (true);`);
    this.addSql(`alter table "listing" enable row level security;`);
    this.addSql(`alter table "listing" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "listing" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "listing" using (true) with check (true);`);
    this.addSql(`alter table "membership" enable row level security;`);
    this.addSql(`alter table "membership" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "membership" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "membership" using (true) with check (true);`);
    this.addSql(`alter table "notice" enable row level security;`);
    this.addSql(`alter table "notice" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "notice" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "notice" using (true) with check (true);`);
    this.addSql(`alter table "objection" enable row level security;`);
    this.addSql(`alter table "objection" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "objection" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "objection" using (true) with check (true);`);
    this.addSql(`alter table "outbox" enable row level security;`);
    this.addSql(`alter table "outbox" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "outbox" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "outbox" using (true) with check (true);`);
    this.addSql(`alter table "registry_entry" enable row level security;`);
    this.addSql(`alter table "registry_entry" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "registry_entry" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "registry_entry" using (true) with check (true);`);
    this.addSql(`alter table "registry_review" enable row level security;`);
    this.addSql(`alter table "registry_review" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "registry_review" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "registry_review" using (true) with check (true);`);
    this.addSql(`alter table "rehandling" enable row level security;`);
    this.addSql(`alter table "rehandling" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "rehandling" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "rehandling" using (true) with check (true);`);
    this.addSql(`alter table "round" enable row level security;`);
    this.addSql(`alter table "round" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "round" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "round" using (true) with check (true);`);
    this.addSql(`alter table "session" enable row level security;`);
    this.addSql(`alter table "session" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "session" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "session" using (true) with check (true);`);
    this.addSql(`alter table "sms_code" enable row level security;`);
    this.addSql(`alter table "sms_code" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "sms_code" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "sms_code" using (true) with check (true);`);
    this.addSql(`alter table "stream_head" enable row level security;`);
    this.addSql(`alter table "stream_head" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "stream_head" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "stream_head" using (true) with check (true);`);
    this.addSql(`alter table "supervision_entry" enable row level security;`);
    this.addSql(`alter table "supervision_entry" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "supervision_entry" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "supervision_entry" using (true) with check (true);`);
    this.addSql(`alter table "supplement" enable row level security;`);
    this.addSql(`alter table "supplement" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "supplement" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "supplement" using (true) with check (true);`);
    this.addSql(`alter table "unit" enable row level security;`);
    this.addSql(`alter table "unit" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "unit" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "unit" using (true) with check (true);`);
    this.addSql(`alter table "unit_contact" enable row level security;`);
    this.addSql(`alter table "unit_contact" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "unit_contact" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "unit_contact" using (true) with check (true);`);
    this.addSql(`alter table "urge" enable row level security;`);
    this.addSql(`alter table "urge" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "urge" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "urge" using (true) with check (true);`);
  }
}
