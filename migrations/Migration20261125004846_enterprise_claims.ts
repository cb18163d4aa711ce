import { Migration } from '@mikro-orm/migrations';

export class Migration20261125004846 extends Migration {
  override name = 'Migration20261125004846';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "enterprise_claim" ("tenant_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "credit_code" varchar(18) not null, "enterprise_name" varchar(255) not null, "legal_representative_cipher" text null, "registry_match" jsonb not null, "representative_matches" boolean not null, "state" text not null, "claimed_at" timestamptz(3) not null, "attempted_at" timestamptz(3) not null, "decided_at" timestamptz(3) null, "decided_by_account_id" uuid null, "reason" text null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `create index "enterprise_claim_account" on "enterprise_claim" ("tenant_id", "account_id", "attempted_at");`,
    );
    this.addSql(`create index enterprise_claim_claimed on enterprise_claim (tenant_id, claimed_at desc, id desc);`);
    this.addSql(
      `create unique index enterprise_claim_pending on enterprise_claim (tenant_id, account_id, credit_code) where state = 'PENDING';`,
    );

    // Checked at the commit, like every other reference: one unit of work may insert the parts before the whole.
    this.addSql(
      `alter table "enterprise_claim" add constraint "enterprise_claim_account_id_fk" foreign key (tenant_id, account_id) ` +
        `references "account" (tenant_id, id) deferrable initially deferred`,
    );

    this.addSql(`alter table "account" add "name_cipher" text null;`);

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'ENTERPRISE_CLAIM_WAITING', 'ENTERPRISE_CLAIM_CONFIRMED', 'ENTERPRISE_CLAIM_REJECTED', 'ENTERPRISE_CONTACT_ADDED', 'SIGN_IN_CODE'));`,
    );

    this.addSql(
      `alter table "registry_review" add "corrected_credit_code" varchar(255) null, add "corrected_name" varchar(255) null;`,
    );

    this.addSql(
      `alter table "enterprise_claim" add constraint "enterprise_claim_state_check" check ("state" in ('PENDING', 'CONFIRMED', 'REJECTED'));`,
    );
    this.addSql(`alter table "enterprise_claim" enable row level security;`);
    this.addSql(`alter table "enterprise_claim" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "enterprise_claim" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "enterprise_claim" using (true) with check (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "enterprise_claim" cascade;`);

    this.addSql(`alter table "account" drop column "name_cipher";`);

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'SIGN_IN_CODE'));`,
    );

    this.addSql(`alter table "registry_review" drop column "corrected_credit_code", drop column "corrected_name";`);
  }
}
