import { Migration } from '@mikro-orm/migrations';

/** Row security holds its owner too: what is merged already is written tenant by tenant, as the platform itself. */
const FILL = `do $$
declare t record;
begin
  for t in select id from tenant loop
    perform set_config('app.tenant_id', t.id::text, true), set_config('app.roles', 'SYSTEM', true);
    update appeal k set took_in = true
     where exists (select from appeal m where m.tenant_id = k.tenant_id and m.merged_into_id = k.id);
    insert into merged_into (tenant_id, appeal_id, kept_id, number, state, stage, completed_at, ended_at, outcome, reply, final_decision)
    select m.tenant_id, m.id, k.id, k.number,
           case when k.state <> 'OBJECTED' then k.state
                when exists (select from assignment h where h.tenant_id = k.tenant_id and h.appeal_id = k.id
                                and h.active and h.role = 'HOST' and h.received_at is not null) then 'HANDLING'
                else 'DISPATCHED' end,
           case when k.state = 'OBJECTED' and k.verified_at is not null then 'GRADED_HANDLING' else k.stage end,
           k.completed_at, k.ended_at, o.outcome, o.text,
           (select r.decision from rehandling r where r.tenant_id = k.tenant_id and r.appeal_id = k.id)
      from appeal m
      join appeal k on k.tenant_id = m.tenant_id and k.id = m.merged_into_id
      left join lateral (select h.outcome, h.text from handling_opinion h
                          where h.tenant_id = k.tenant_id and h.appeal_id = k.id and h.role = 'HOST'
                          order by h.given_at desc, h.id desc limit 1) o on true;
  end loop;
  perform set_config('app.tenant_id', '', true), set_config('app.roles', '', true);
  -- What waits for its check at the commit would keep a later migration from its tables.
  set constraints all immediate;
  set constraints all deferred;
end $$`;

export class Migration20261128163300 extends Migration {
  override name = 'Migration20261128163300';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "merged_into" ("tenant_id" uuid not null, "appeal_id" uuid not null, "kept_id" uuid not null, "number" varchar(255) not null, "state" text not null, "stage" text not null, "completed_at" timestamptz(3) null, "ended_at" timestamptz(3) null, "outcome" text null, "reply" text null, "final_decision" text null, primary key ("tenant_id", "appeal_id"));`,
    );
    this.addSql(`create index "merged_into_kept" on "merged_into" ("tenant_id", "kept_id");`);
    // Checked at the commit, like every other reference.
    for (const [column, name] of [
      ['appeal_id', 'merged_into_appeal_id_fk'],
      ['kept_id', 'merged_into_kept_id_fk'],
    ])
      this.addSql(
        `alter table "merged_into" add constraint "${name}" foreign key (tenant_id, ${column}) ` +
          `references "appeal" (tenant_id, id) deferrable initially deferred`,
      );

    this.addSql(`drop policy "actor_scope" on "appeal";`);

    this.addSql(`drop policy "actor_scope" on "enterprise_claim";`);

    this.addSql(`alter table "appeal" add "took_in" boolean not null default false;`);
    this.addSql(`alter table "appeal" drop column "merged_filer_ids";`);
    this.addSql(
      `create policy "actor_scope" on "appeal" using ((select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or party_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or kept_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or enterprise_id = any ((select string_to_array(nullif(current_setting('app.enterprise_ids', true), ''), ','))::uuid[]) and (select string_to_array(current_setting('app.roles', true), ',') && '{ENTERPRISE_CONTACT}'::text[]) or channel = 'SERVICE_HALL' and (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK}'::text[]) or state = 'REGISTRY_REVIEW' and (select string_to_array(current_setting('app.roles', true), ',') && '{REGISTRY_REVIEWER}'::text[]) or state in ('LISTED_COUNTY', 'IMPLEMENTING', 'ESCALATION_REVIEW', 'GOVERNMENT_OPINION', 'CITY_REVIEW', 'LISTED_CITY') and (select string_to_array(current_setting('app.roles', true), ',') && '{OFFICE_STAFF,OFFICE_DIRECTOR}'::text[]) or channel in ('HOTLINE', 'CITY_PLATFORM') and channel = any ((select string_to_array(current_setting('app.roles', true), ','))::text[]) and filed_by_account_id = (select nullif(current_setting('app.account_id', true), '')::uuid) or id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or evaluation_token_hash = (select nullif(current_setting('app.evaluation_token_hash', true), ''))) with check (true);`,
    );

    this.addSql(
      `create policy "actor_scope" on "enterprise_claim" using ((select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK,TRIAGE_OFFICER,BUREAU_HEAD}'::text[]) or account_id = (select nullif(current_setting('app.account_id', true), '')::uuid) and (select string_to_array(current_setting('app.roles', true), ',') && '{ENTERPRISE_CONTACT}'::text[])) with check (true);`,
    );

    this.addSql(
      `alter table "merged_into" add constraint "merged_into_state_check" check ("state" in ('REGISTRY_REVIEW', 'PRE_ACCEPTED', 'SUPPLEMENT_REQUESTED', 'RETURNED', 'DISPATCHED', 'OBJECTED', 'HANDLING', 'LISTING_REVIEW', 'LISTED_COUNTY', 'IMPLEMENTING', 'ESCALATION_REVIEW', 'GOVERNMENT_OPINION', 'CITY_REVIEW', 'LISTED_CITY', 'COMPLETED', 'DISSATISFACTION_REVIEW', 'REHANDLING', 'CLOSED', 'WITHDRAWN', 'CLOSED_BY_LAW', 'MERGED'));`,
    );
    this.addSql(
      `alter table "merged_into" add constraint "merged_into_stage_check" check ("stage" in ('ACCEPTANCE', 'VERIFICATION', 'GRADED_HANDLING', 'TIMELY_REPLY', 'RESULT_CHECK'));`,
    );
    this.addSql(
      `alter table "merged_into" add constraint "merged_into_outcome_check" check ("outcome" in ('SOLVED', 'UNSOLVED'));`,
    );
    this.addSql(`alter table "merged_into" enable row level security;`);
    this.addSql(`alter table "merged_into" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "merged_into" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(
      `create policy "actor_scope" on "merged_into" using ((select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = merged_into.tenant_id and a.id = merged_into.appeal_id) or kept_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[])) with check (true);`,
    );
    this.addSql(FILL);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "merged_into" cascade;`);

    this.addSql(`drop policy "actor_scope" on "appeal";`);

    this.addSql(`drop policy "actor_scope" on "enterprise_claim";`);

    this.addSql(`alter table "appeal" drop column "took_in";`);
    this.addSql(`alter table "appeal" add "merged_filer_ids" uuid[] not null default '{}';`);
    this.addSql(
      `create policy "actor_scope" on "appeal" using ((select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or party_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or kept_unit_ids && (select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[] or enterprise_id = any ((select string_to_array(nullif(current_setting('app.enterprise_ids', true), ''), ','))::uuid[]) and (select string_to_array(current_setting('app.roles', true), ',') && '{ENTERPRISE_CONTACT}'::text[]) or channel = 'SERVICE_HALL' and (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK}'::text[]) or state = 'REGISTRY_REVIEW' and (select string_to_array(current_setting('app.roles', true), ',') && '{REGISTRY_REVIEWER}'::text[]) or state in ('LISTED_COUNTY', 'IMPLEMENTING', 'ESCALATION_REVIEW', 'GOVERNMENT_OPINION', 'CITY_REVIEW', 'LISTED_CITY') and (select string_to_array(current_setting('app.roles', true), ',') && '{OFFICE_STAFF,OFFICE_DIRECTOR}'::text[]) or channel in ('HOTLINE', 'CITY_PLATFORM') and channel = any ((select string_to_array(current_setting('app.roles', true), ','))::text[]) and filed_by_account_id = (select nullif(current_setting('app.account_id', true), '')::uuid) or (select nullif(current_setting('app.account_id', true), '')::uuid) = any (merged_filer_ids) or id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or evaluation_token_hash = (select nullif(current_setting('app.evaluation_token_hash', true), ''))) with check (true);`,
    );

    this.addSql(
      `create policy "actor_scope" on "enterprise_claim" using ((select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or account_id = (select nullif(current_setting('app.account_id', true), '')::uuid) or (select string_to_array(current_setting('app.roles', true), ',') && '{HALL_CLERK,TRIAGE_OFFICER,BUREAU_HEAD}'::text[])) with check (true);`,
    );
  }
}
