import { Migration } from '@mikro-orm/migrations';

export class Migration20261125015936 extends Migration {
  override name = 'Migration20261125015936';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "appeal_policy" ("tenant_id" uuid not null, "version" int not null, "result_check" text not null, "sample_share" int not null, "extension_allowed" boolean not null, "extension_max_working_days" int not null, "forward_dissatisfaction_at_once" boolean not null, "changed_at" timestamptz(3) not null, "changed_by_account_id" uuid null, primary key ("tenant_id", "version"));`,
    );

    this.addSql(
      `create table "follow_up_visit" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "contacted" text not null, "solved" text not null, "satisfied" text not null, "note" text null, "visited_at" timestamptz(3) not null, "recorded_at" timestamptz(3) not null, "recorded_by_account_id" uuid null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "follow_up_visit_appeal" on "follow_up_visit" ("tenant_id", "appeal_id", "visited_at");`);

    this.addSql(
      `create table "result_check" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "verdict" text not null, "note" text not null, "checked_at" timestamptz(3) not null, "checked_by_account_id" uuid null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "result_check_appeal" on "result_check" ("tenant_id", "appeal_id", "checked_at");`);

    // Checked at the commit, like every other reference: one unit of work may insert the parts before the whole.
    for (const table of ['follow_up_visit', 'result_check'])
      this.addSql(
        `alter table "${table}" add constraint "${table}_appeal_id_fk" foreign key (tenant_id, appeal_id) ` +
          `references "appeal" (tenant_id, id) deferrable initially deferred`,
      );

    this.addSql(
      `alter table "appeal" add "completed_from" text null, add "result_check_required" boolean not null default false;`,
    );
    this.addSql(
      `create index appeal_result_check on appeal (tenant_id, filed_at desc, id desc) where result_check_required;`,
    );
    this.addSql(
      `alter table "appeal" add constraint "appeal_completed_from_check" check ("completed_from" in ('REGISTRY_REVIEW', 'PRE_ACCEPTED', 'SUPPLEMENT_REQUESTED', 'RETURNED', 'DISPATCHED', 'OBJECTED', 'HANDLING', 'LISTING_REVIEW', 'LISTED_COUNTY', 'IMPLEMENTING', 'ESCALATION_REVIEW', 'GOVERNMENT_OPINION', 'CITY_REVIEW', 'LISTED_CITY', 'COMPLETED', 'DISSATISFACTION_REVIEW', 'REHANDLING', 'CLOSED', 'WITHDRAWN', 'CLOSED_BY_LAW', 'MERGED'));`,
    );

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'RESULT_CHECKED', 'RESULT_SENT_BACK', 'FOLLOWED_UP', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'FILES_ATTACHED', 'UNIT_FILES_ATTACHED', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'RESULT_SENT_BACK', 'RESULT_REOPENED', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'SIGN_IN_CODE'));`,
    );

    this.addSql(
      `alter table "appeal_policy" add constraint "appeal_policy_result_check_check" check ("result_check" in ('NONE', 'SAMPLE', 'ALL'));`,
    );
    this.addSql(`alter table "appeal_policy" enable row level security;`);
    this.addSql(`alter table "appeal_policy" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "appeal_policy" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "appeal_policy" using (true) with check (true);`);

    this.addSql(
      `alter table "follow_up_visit" add constraint "follow_up_visit_contacted_check" check ("contacted" in ('YES', 'NO', 'UNKNOWN'));`,
    );
    this.addSql(
      `alter table "follow_up_visit" add constraint "follow_up_visit_solved_check" check ("solved" in ('YES', 'NO', 'UNKNOWN'));`,
    );
    this.addSql(
      `alter table "follow_up_visit" add constraint "follow_up_visit_satisfied_check" check ("satisfied" in ('YES', 'NO', 'UNKNOWN'));`,
    );
    this.addSql(`alter table "follow_up_visit" enable row level security;`);
    this.addSql(`alter table "follow_up_visit" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "follow_up_visit" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "follow_up_visit" using (true) with check (true);`);

    this.addSql(
      `alter table "result_check" add constraint "result_check_verdict_check" check ("verdict" in ('PASSED', 'BACK_TO_HANDLING', 'BACK_TO_IMPLEMENTING'));`,
    );
    this.addSql(`alter table "result_check" enable row level security;`);
    this.addSql(`alter table "result_check" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "result_check" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "result_check" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "appeal_policy" cascade;`);
    this.addSql(`drop table if exists "follow_up_visit" cascade;`);
    this.addSql(`drop table if exists "result_check" cascade;`);

    this.addSql(`drop index "appeal_result_check";`);
    this.addSql(`alter table "appeal" drop constraint "appeal_completed_from_check";`);
    this.addSql(`alter table "appeal" drop column "completed_from", drop column "result_check_required";`);

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'FILES_ATTACHED', 'UNIT_FILES_ATTACHED', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'SIGN_IN_CODE'));`,
    );
  }
}
