import { Migration } from '@mikro-orm/migrations';

export class Migration20261125025100 extends Migration {
  override name = 'Migration20261125025100';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "extension" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "deadline_id" uuid not null, "unit_id" uuid not null, "reason" text not null, "requested_until" date not null, "previous_due_at" timestamptz(3) not null, "requested_at" timestamptz(3) not null, "requested_by_account_id" uuid null, "decision" text null, "decision_text" text null, "granted_due_at" timestamptz(3) null, "annulled_breach_at" timestamptz(3) null, "decided_at" timestamptz(3) null, "decided_by_account_id" uuid null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`alter table "extension" add constraint "extension_appeal_unique" unique ("tenant_id", "appeal_id");`);

    // Checked at the commit, like every other reference.
    for (const [column, table] of [
      ['appeal_id', 'appeal'],
      ['deadline_id', 'deadline'],
      ['unit_id', 'unit'],
    ])
      this.addSql(
        `alter table "extension" add constraint "extension_${column}_fk" foreign key (tenant_id, ${column}) ` +
          `references "${table}" (tenant_id, id) deferrable initially deferred`,
      );

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'AMENDED', 'HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'HOTLINE_INFORMED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'EXTENSION_REQUESTED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'RESULT_CHECKED', 'RESULT_SENT_BACK', 'FOLLOWED_UP', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'FILES_ATTACHED', 'UNIT_FILES_ATTACHED', 'MESSAGE_SENT', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(`alter table "deadline" add "extended_by" int null, add "breach_annulled_at" timestamptz(3) null;`);

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'EXTENSION_REQUESTED', 'EXTENSION_DECIDED', 'RESULT_SENT_BACK', 'RESULT_REOPENED', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ORDER_AMENDED', 'HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'MESSAGE_FROM_ENTERPRISE', 'MESSAGE_TO_ENTERPRISE', 'SIGN_IN_CODE'));`,
    );

    this.addSql(
      `alter table "extension" add constraint "extension_decision_check" check ("decision" in ('GRANTED', 'REFUSED'));`,
    );
    this.addSql(`alter table "extension" enable row level security;`);
    this.addSql(`alter table "extension" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "extension" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "extension" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "extension" cascade;`);

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'AMENDED', 'HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'HOTLINE_INFORMED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'RESULT_CHECKED', 'RESULT_SENT_BACK', 'FOLLOWED_UP', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'FILES_ATTACHED', 'UNIT_FILES_ATTACHED', 'MESSAGE_SENT', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(`alter table "deadline" drop column "extended_by", drop column "breach_annulled_at";`);

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'RESULT_SENT_BACK', 'RESULT_REOPENED', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ORDER_AMENDED', 'HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'MESSAGE_FROM_ENTERPRISE', 'MESSAGE_TO_ENTERPRISE', 'SIGN_IN_CODE'));`,
    );
  }
}
