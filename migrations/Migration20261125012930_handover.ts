import { Migration } from '@mikro-orm/migrations';

/** From table and key column to the table it refers to, checked at the commit. */
const REFERENCES = [
  ['assignment', 'handler_account_id', 'account'],
  ['absence', 'unit_id', 'unit'],
  ['absence', 'account_id', 'account'],
  ['absence', 'deputy_account_id', 'account'],
  ['absence', 'recorded_by_account_id', 'account'],
] as const;

export class Migration20261125012930 extends Migration {
  override name = 'Migration20261125012930';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "absence" ("tenant_id" uuid not null, "id" uuid not null, "unit_id" uuid not null, "account_id" uuid not null, "deputy_account_id" uuid not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "recorded_at" timestamptz(3) not null, "recorded_by_account_id" uuid null, "cancelled_at" timestamptz(3) null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index absence_person on absence (tenant_id, account_id, ends_at) where cancelled_at is null;`);
    this.addSql(
      `create index absence_deputy on absence (tenant_id, deputy_account_id, ends_at) where cancelled_at is null;`,
    );
    this.addSql(`create index absence_unit on absence (tenant_id, unit_id, starts_at desc, id desc);`);

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(`alter table "assignment" add "handler_account_id" uuid null;`);
    this.addSql(
      `create index assignment_handler on assignment (tenant_id, handler_account_id, appeal_filed_at desc, appeal_id desc) where active;`,
    );

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'SIGN_IN_CODE'));`,
    );

    this.addSql(`alter table "absence" enable row level security;`);
    this.addSql(`alter table "absence" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "absence" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "absence" using (true) with check (true);`);
    for (const [table, column, target] of REFERENCES)
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_fk" foreign key (tenant_id, ${column}) ` +
          `references "${target}" (tenant_id, id) deferrable initially deferred`,
      );
  }

  override down(): void | Promise<void> {
    for (const [table, column] of REFERENCES)
      this.addSql(`alter table "${table}" drop constraint "${table}_${column}_fk"`);
    this.addSql(`drop table if exists "absence" cascade;`);

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(`drop index "assignment_handler";`);
    this.addSql(`alter table "assignment" drop column "handler_account_id";`);

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'SIGN_IN_CODE'));`,
    );
  }
}
