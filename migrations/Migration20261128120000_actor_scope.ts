import { Migration } from '@mikro-orm/migrations';

/** Tables that are no longer all of a tenant's: the scope of whoever asks, table by table. */
const SCOPES: Readonly<Record<string, string>> = {
  absence: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR}'::text[]) or unit_id = any ((select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[])`,
  account: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or id = (select nullif(current_setting('app.account_id', true), '')::uuid) or (select string_to_array(current_setting('app.roles', true), ',') && '{TENANT_ADMIN}'::text[]) or exists (select from membership m where m.tenant_id = account.tenant_id and m.account_id = account.id) or exists (select from enterprise_claim c where c.tenant_id = account.tenant_id and c.account_id = account.id)`,
  amendment: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = amendment.tenant_id and a.id = amendment.appeal_id)`,
  appeal: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or party_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or enterprise_id = any ((select string_to_array(nullif(current_setting('app.enterprise_ids', true), ''), ','))::uuid[]) and (select string_to_array(current_setting('app.roles', true), ',') && '{ENTERPRISE_CONTACT}'::text[]) or channel = 'SERVICE_HALL' and (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK}'::text[]) or state = 'REGISTRY_REVIEW' and (select string_to_array(current_setting('app.roles', true), ',') && '{REGISTRY_REVIEWER}'::text[]) or state in ('LISTED_COUNTY', 'IMPLEMENTING', 'ESCALATION_REVIEW', 'GOVERNMENT_OPINION', 'CITY_REVIEW', 'LISTED_CITY') and (select string_to_array(current_setting('app.roles', true), ',') && '{OFFICE_STAFF,OFFICE_DIRECTOR}'::text[]) or channel in ('HOTLINE', 'CITY_PLATFORM') and channel = any ((select string_to_array(current_setting('app.roles', true), ','))::text[]) and filed_by_account_id = (select nullif(current_setting('app.account_id', true), '')::uuid) or id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or evaluation_token_hash = (select nullif(current_setting('app.evaluation_token_hash', true), ''))`,
  appeal_event: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((visibility in ('PUBLIC', 'ENTERPRISE') or visibility = 'PARTY' and (select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[])) and true) and exists (select from appeal a where a.tenant_id = appeal_event.tenant_id and a.id = appeal_event.appeal_id)`,
  assignment: `active and unit_id = any ((select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = assignment.tenant_id and a.id = assignment.appeal_id)`,
  attachment: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((visibility in ('PUBLIC', 'ENTERPRISE') or visibility = 'PARTY' and (select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[])) and (source <> 'MESSAGE' or exists (select from appeal m where m.tenant_id = attachment.tenant_id and m.id = attachment.appeal_id and (m.party_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or m.enterprise_id = any ((select string_to_array(nullif(current_setting('app.enterprise_ids', true), ''), ','))::uuid[]) and (select string_to_array(current_setting('app.roles', true), ',') && '{ENTERPRISE_CONTACT}'::text[]) or m.channel = 'SERVICE_HALL' and (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK}'::text[]))))) and exists (select from appeal a where a.tenant_id = attachment.tenant_id and a.id = attachment.appeal_id)`,
  consultation: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[])) and exists (select from appeal a where a.tenant_id = consultation.tenant_id and a.id = consultation.appeal_id)`,
  deadline: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[]) or rule not in ('RECEIPT', 'OBJECTION_WINDOW', 'OBJECTION_RULING', 'REPLY_TO_UNIT_HEAD', 'REPLY_TO_OFFICE') and not (rule = 'REPLY' and state = 'PAUSED')) and exists (select from appeal a where a.tenant_id = deadline.tenant_id and a.id = deadline.appeal_id)`,
  dispatch: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = dispatch.tenant_id and a.id = dispatch.appeal_id)`,
  dispatch_rule: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TENANT_ADMIN,TRIAGE_OFFICER,BUREAU_HEAD}'::text[])`,
  draft: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)`,
  enterprise: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,REGISTRY_REVIEWER,HALL_CLERK}'::text[]) or id = any ((select string_to_array(nullif(current_setting('app.enterprise_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = enterprise.tenant_id and a.enterprise_id = enterprise.id)`,
  enterprise_claim: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or account_id = (select nullif(current_setting('app.account_id', true), '')::uuid) or (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK,TRIAGE_OFFICER,BUREAU_HEAD}'::text[])`,
  enterprise_contact: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)`,
  evaluation: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = evaluation.tenant_id and a.id = evaluation.appeal_id)`,
  extension: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[]) or decision = 'GRANTED') and exists (select from appeal a where a.tenant_id = extension.tenant_id and a.id = extension.appeal_id)`,
  external_order: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = external_order.tenant_id and a.id = external_order.appeal_id)`,
  follow_up_visit: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[])) and exists (select from appeal a where a.tenant_id = follow_up_visit.tenant_id and a.id = follow_up_visit.appeal_id)`,
  handling_opinion: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[]) or role = 'HOST') and exists (select from appeal a where a.tenant_id = handling_opinion.tenant_id and a.id = handling_opinion.appeal_id)`,
  hotline_event: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = hotline_event.tenant_id and a.id = hotline_event.appeal_id)`,
  idempotency_record: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[])`,
  integration_client: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TENANT_ADMIN}'::text[])`,
  internal_note: `unit_id = any ((select string_to_array(nullif(current_setting('app.noting_unit_ids', true), ''), ','))::uuid[]) and exists (select from appeal a where a.tenant_id = internal_note.tenant_id and a.id = internal_note.appeal_id)`,
  listing: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[]) or decision = 'LISTED') and exists (select from appeal a where a.tenant_id = listing.tenant_id and a.id = listing.appeal_id)`,
  membership: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR}'::text[]) or unit_id = any ((select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TENANT_ADMIN}'::text[]) or account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)`,
  message: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal m where m.tenant_id = message.tenant_id and m.id = message.appeal_id and (m.party_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or m.enterprise_id = any ((select string_to_array(nullif(current_setting('app.enterprise_ids', true), ''), ','))::uuid[]) and (select string_to_array(current_setting('app.roles', true), ',') && '{ENTERPRISE_CONTACT}'::text[]) or m.channel = 'SERVICE_HALL' and (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK}'::text[])))`,
  notice: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TENANT_ADMIN}'::text[])`,
  objection: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[])) and exists (select from appeal a where a.tenant_id = objection.tenant_id and a.id = objection.appeal_id)`,
  recovery_code: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)`,
  registry_entry: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,REGISTRY_REVIEWER,HALL_CLERK}'::text[])`,
  registry_review: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = registry_review.tenant_id and a.id = registry_review.appeal_id)`,
  rehandling: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = rehandling.tenant_id and a.id = rehandling.appeal_id)`,
  result_check: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[])) and exists (select from appeal a where a.tenant_id = result_check.tenant_id and a.id = result_check.appeal_id)`,
  second_factor: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or id = (select nullif(current_setting('app.account_id', true), '')::uuid)`,
  session: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)`,
  sms_code: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[])`,
  supervision_entry: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or unit_id = any ((select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[])`,
  supplement: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = supplement.tenant_id and a.id = supplement.appeal_id)`,
  unit_contact: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TENANT_ADMIN,TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR}'::text[]) or unit_id = any ((select string_to_array(nullif(current_setting('app.post_unit_ids', true), ''), ','))::uuid[])`,
  upload: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)`,
  urge: `(select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or ((select string_to_array(current_setting('app.roles', true), ',') && '{UNIT_HANDLER,UNIT_HEAD,OFFICE_STAFF,OFFICE_DIRECTOR,REGISTRY_REVIEWER}'::text[])) and exists (select from appeal a where a.tenant_id = urge.tenant_id and a.id = urge.appeal_id)`,
  audit_entry: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{AUDITOR}'::text[])`,
  audit_seal: `(select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{AUDITOR}'::text[])`,
};

/** Rows are filled in tenant by tenant: the owner is bound by row security as well. */
const FILL = `do $$
declare t record;
begin
  for t in select id from tenant loop
    perform set_config('app.tenant_id', t.id::text, true);
    insert into account_name (tenant_id, id, display_name) select tenant_id, id, display_name from account;
    update appeal a set party_unit_ids = array(
      select s.unit_id from assignment s where s.tenant_id = a.tenant_id and s.appeal_id = a.id and s.active
       order by s.dispatched_at, s.id);
    update supervision_entry e set appeal_number = (
      select a.number from appeal a where a.tenant_id = e.tenant_id and a.id = e.appeal_id);
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$`;

const REFILL = `do $$
declare t record;
begin
  for t in select id from tenant loop
    perform set_config('app.tenant_id', t.id::text, true);
    update account c set display_name = (
      select n.display_name from account_name n where n.tenant_id = c.tenant_id and n.id = c.id);
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$`;

export class Migration20261128120000 extends Migration {
  override name = 'Migration20261128120000';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "account_name" ("tenant_id" uuid not null, "id" uuid not null, "display_name" varchar(255) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`alter table "account_name" enable row level security;`);
    this.addSql(`alter table "account_name" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "account_name" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "account_name" using (true) with check (true);`);
    this.addSql(`alter table "appeal" add "party_unit_ids" uuid[] not null default '{}';`);
    this.addSql(`alter table "supervision_entry" add "appeal_number" varchar(255) null;`);
    this.addSql(FILL);
    this.addSql(`alter table "supervision_entry" alter column "appeal_number" set not null;`);
    this.addSql(`alter table "account" drop column "display_name";`);
    this.addSql(
      `alter table "account_name" add constraint "account_name_id_fk" foreign key (tenant_id, id) references "account" (tenant_id, id) deferrable initially deferred;`,
    );
    for (const [table, scope] of Object.entries(SCOPES)) {
      this.addSql(`drop policy "tenant_scope" on "${table}";`);
      this.addSql(`create policy "actor_scope" on "${table}" using (${scope}) with check (true);`);
    }
  }

  override down(): void | Promise<void> {
    for (const table of Object.keys(SCOPES)) {
      this.addSql(`drop policy "actor_scope" on "${table}";`);
      this.addSql(`create policy "tenant_scope" on "${table}" using (true) with check (true);`);
    }
    this.addSql(`alter table "account" add "display_name" varchar(255) null;`);
    this.addSql(REFILL);
    this.addSql(`alter table "account" alter column "display_name" set not null;`);
    this.addSql(`alter table "supervision_entry" drop column "appeal_number";`);
    this.addSql(`alter table "appeal" drop column "party_unit_ids";`);
    this.addSql(`drop table if exists "account_name" cascade;`);
  }
}
