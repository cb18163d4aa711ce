import { Migration } from '@mikro-orm/migrations';

export class Migration20261128140949 extends Migration {
  override name = 'Migration20261128140949';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "actor_scope" on "appeal";`);

    this.addSql(`drop policy "actor_scope" on "attachment";`);

    this.addSql(`drop policy "actor_scope" on "message";`);

    this.addSql(
      `alter table "appeal" add "merged_into_id" uuid null, add "kept_unit_ids" uuid[] not null default '{}', add "merged_filer_ids" uuid[] not null default '{}', add "amended_text" text null;`,
    );
    this.addSql(`create index appeal_merged on appeal (tenant_id, merged_into_id) where merged_into_id is not null;`);
    // Checked at the commit, like every other reference.
    this.addSql(
      `alter table "appeal" add constraint "appeal_merged_into_id_fk" foreign key (tenant_id, merged_into_id) ` +
        `references "appeal" (tenant_id, id) deferrable initially deferred`,
    );
    this.addSql(
      `create policy "actor_scope" on "appeal" using ((select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or party_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or kept_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or enterprise_id = any ((select string_to_array(nullif(current_setting('app.enterprise_ids', true), ''), ','))::uuid[]) and (select string_to_array(current_setting('app.roles', true), ',') && '{ENTERPRISE_CONTACT}'::text[]) or channel = 'SERVICE_HALL' and (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK}'::text[]) or state = 'REGISTRY_REVIEW' and (select string_to_array(current_setting('app.roles', true), ',') && '{REGISTRY_REVIEWER}'::text[]) or state in ('LISTED_COUNTY', 'IMPLEMENTING', 'ESCALATION_REVIEW', 'GOVERNMENT_OPINION', 'CITY_REVIEW', 'LISTED_CITY') and (select string_to_array(current_setting('app.roles', true), ',') && '{OFFICE_STAFF,OFFICE_DIRECTOR}'::text[]) or channel in ('HOTLINE', 'CITY_PLATFORM') and channel = any ((select string_to_array(current_setting('app.roles', true), ','))::text[]) and filed_by_account_id = (select nullif(current_setting('app.account_id', true), '')::uuid) or (select nullif(current_setting('app.account_id', true), '')::uuid) = any (merged_filer_ids) or id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or evaluation_token_hash = (select nullif(current_setting('app.evaluation_token_hash', true), ''))) with check (true);`,
    );

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'AMENDED', 'HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'HOTLINE_INFORMED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'EXTENSION_REQUESTED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'RESULT_CHECKED', 'RESULT_SENT_BACK', 'FOLLOWED_UP', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'MERGED', 'TOOK_IN', 'FILES_ATTACHED', 'UNIT_FILES_ATTACHED', 'MESSAGE_SENT', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(
      `create policy "actor_scope" on "attachment" using ((select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((visibility in ('PUBLIC', 'ENTERPRISE') or visibility = 'PARTY' and (select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[])) and (source <> 'MESSAGE' or exists (select from appeal m where m.tenant_id = attachment.tenant_id and m.id = attachment.appeal_id and (m.party_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or m.kept_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or m.enterprise_id = any ((select string_to_array(nullif(current_setting('app.enterprise_ids', true), ''), ','))::uuid[]) and (select string_to_array(current_setting('app.roles', true), ',') && '{ENTERPRISE_CONTACT}'::text[]) or m.channel = 'SERVICE_HALL' and (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK}'::text[]))))) and exists (select from appeal a where a.tenant_id = attachment.tenant_id and a.id = attachment.appeal_id)) with check (true);`,
    );

    this.addSql(`alter table "deadline" add "merged_from" varchar(255) null;`);

    this.addSql(
      `create policy "actor_scope" on "message" using ((select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal m where m.tenant_id = message.tenant_id and m.id = message.appeal_id and (m.party_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or m.kept_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or m.enterprise_id = any ((select string_to_array(nullif(current_setting('app.enterprise_ids', true), ''), ','))::uuid[]) and (select string_to_array(current_setting('app.roles', true), ',') && '{ENTERPRISE_CONTACT}'::text[]) or m.channel = 'SERVICE_HALL' and (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK}'::text[])))) with check (true);`,
    );

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'APPEAL_MERGED', 'APPEAL_MERGED_UNITS', 'EVALUATION_REMINDER', 'EXTENSION_REQUESTED', 'EXTENSION_DECIDED', 'RESULT_SENT_BACK', 'RESULT_REOPENED', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ORDER_AMENDED', 'HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'MESSAGE_FROM_ENTERPRISE', 'MESSAGE_TO_ENTERPRISE', 'SIGN_IN_CODE'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "actor_scope" on "appeal";`);

    this.addSql(`drop policy "actor_scope" on "attachment";`);

    this.addSql(`drop policy "actor_scope" on "message";`);

    this.addSql(`drop index "appeal_merged";`);
    this.addSql(
      `alter table "appeal" drop column "merged_into_id", drop column "kept_unit_ids", drop column "merged_filer_ids", drop column "amended_text";`,
    );
    this.addSql(
      `create policy "actor_scope" on "appeal" using ((select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or party_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or enterprise_id = any ((select string_to_array(nullif(current_setting('app.enterprise_ids', true), ''), ','))::uuid[]) and (select string_to_array(current_setting('app.roles', true), ',') && '{ENTERPRISE_CONTACT}'::text[]) or channel = 'SERVICE_HALL' and (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK}'::text[]) or state = 'REGISTRY_REVIEW' and (select string_to_array(current_setting('app.roles', true), ',') && '{REGISTRY_REVIEWER}'::text[]) or state in ('LISTED_COUNTY', 'IMPLEMENTING', 'ESCALATION_REVIEW', 'GOVERNMENT_OPINION', 'CITY_REVIEW', 'LISTED_CITY') and (select string_to_array(current_setting('app.roles', true), ',') && '{OFFICE_STAFF,OFFICE_DIRECTOR}'::text[]) or channel in ('HOTLINE', 'CITY_PLATFORM') and channel = any ((select string_to_array(current_setting('app.roles', true), ','))::text[]) and filed_by_account_id = (select nullif(current_setting('app.account_id', true), '')::uuid) or id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or evaluation_token_hash = (select nullif(current_setting('app.evaluation_token_hash', true), ''))) with check (true);`,
    );

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'AMENDED', 'HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'HOTLINE_INFORMED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'EXTENSION_REQUESTED', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'RESULT_CHECKED', 'RESULT_SENT_BACK', 'FOLLOWED_UP', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'FILES_ATTACHED', 'UNIT_FILES_ATTACHED', 'MESSAGE_SENT', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(
      `create policy "actor_scope" on "attachment" using ((select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((visibility in ('PUBLIC', 'ENTERPRISE') or visibility = 'PARTY' and (select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[])) and (source <> 'MESSAGE' or exists (select from appeal m where m.tenant_id = attachment.tenant_id and m.id = attachment.appeal_id and (m.party_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or m.enterprise_id = any ((select string_to_array(nullif(current_setting('app.enterprise_ids', true), ''), ','))::uuid[]) and (select string_to_array(current_setting('app.roles', true), ',') && '{ENTERPRISE_CONTACT}'::text[]) or m.channel = 'SERVICE_HALL' and (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK}'::text[]))))) and exists (select from appeal a where a.tenant_id = attachment.tenant_id and a.id = attachment.appeal_id)) with check (true);`,
    );

    this.addSql(`alter table "deadline" drop column "merged_from";`);

    this.addSql(
      `create policy "actor_scope" on "message" using ((select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal m where m.tenant_id = message.tenant_id and m.id = message.appeal_id and (m.party_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or m.enterprise_id = any ((select string_to_array(nullif(current_setting('app.enterprise_ids', true), ''), ','))::uuid[]) and (select string_to_array(current_setting('app.roles', true), ',') && '{ENTERPRISE_CONTACT}'::text[]) or m.channel = 'SERVICE_HALL' and (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK}'::text[])))) with check (true);`,
    );

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'CO_HANDLER_OPINION', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'EXTENSION_REQUESTED', 'EXTENSION_DECIDED', 'RESULT_SENT_BACK', 'RESULT_REOPENED', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ORDER_AMENDED', 'HOTLINE_URGED', 'HOTLINE_SUPERVISED', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'MESSAGE_FROM_ENTERPRISE', 'MESSAGE_TO_ENTERPRISE', 'SIGN_IN_CODE'));`,
    );
  }
}
