import { Migration } from '@mikro-orm/migrations';

export class Migration20261125014000 extends Migration {
  override name = 'Migration20261125014000';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "attachment" ("tenant_id" uuid not null, "id" uuid not null, "appeal_id" uuid not null, "source" text not null, "source_id" uuid null, "visibility" text not null, "file_name" varchar(200) not null, "content_type" varchar(100) not null, "size" int not null, "sha256" varchar(64) not null, "storage_key" varchar(255) not null, "added_at" timestamptz(3) not null, "added_by_account_id" uuid not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "attachment_appeal" on "attachment" ("tenant_id", "appeal_id", "added_at");`);
    this.addSql(
      `alter table "attachment" add constraint "attachment_storage_unique" unique ("tenant_id", "storage_key");`,
    );

    this.addSql(
      `create table "upload" ("tenant_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "file_name" varchar(200) not null, "content_type" varchar(100) not null, "size" int not null, "state" text not null, "refusal" varchar(255) null, "storage_key" varchar(255) null, "sha256" varchar(64) null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(`create index "upload_account" on "upload" ("tenant_id", "account_id", "expires_at");`);
    this.addSql(`create index "upload_expires" on "upload" ("tenant_id", "expires_at");`);

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'FILES_ATTACHED', 'UNIT_FILES_ATTACHED', 'DEADLINE_BREACHED', 'URGED'));`,
    );

    this.addSql(
      `alter table "attachment" add constraint "attachment_source_check" check ("source" in ('FILING', 'SUPPLEMENT', 'VERIFICATION', 'REPLY', 'ADDED'));`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_visibility_check" check ("visibility" in ('PUBLIC', 'ENTERPRISE', 'PARTY', 'INTERNAL'));`,
    );
    this.addSql(`alter table "attachment" enable row level security;`);
    this.addSql(`alter table "attachment" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "attachment" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "attachment" using (true) with check (true);`);

    this.addSql(
      `alter table "upload" add constraint "upload_state_check" check ("state" in ('WAITING', 'PASSED', 'REFUSED'));`,
    );
    this.addSql(`alter table "upload" enable row level security;`);
    this.addSql(`alter table "upload" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "upload" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "upload" using (true) with check (true);`);

    this.addSql(
      `alter table "attachment" add constraint "attachment_appeal_id_fk" foreign key (tenant_id, appeal_id) references "appeal" (tenant_id, id) deferrable initially deferred;`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_added_by_account_id_fk" foreign key (tenant_id, added_by_account_id) references "account" (tenant_id, id) deferrable initially deferred;`,
    );
    this.addSql(
      `alter table "upload" add constraint "upload_account_id_fk" foreign key (tenant_id, account_id) references "account" (tenant_id, id) deferrable initially deferred;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "attachment" cascade;`);
    this.addSql(`drop table if exists "upload" cascade;`);

    this.addSql(`alter table "appeal_event" drop constraint "appeal_event_type_check";`);
    this.addSql(
      `alter table "appeal_event" add constraint "appeal_event_type_check" check ("type" in ('FILED', 'REGISTRATION_REVIEWED', 'SUPPLEMENT_REQUESTED', 'SUPPLEMENTED', 'RETURNED', 'DISPATCHED', 'RECEIVED', 'HANDED_OVER', 'OBJECTION_RAISED', 'OBJECTION_UPHELD', 'OBJECTION_OVERRULED', 'REDISPATCHED', 'VERIFICATION_RECORDED', 'CO_HANDLER_OPINION_GIVEN', 'REPLIED', 'LISTING_PROPOSED', 'LISTED_COUNTY', 'LISTING_SENT_BACK', 'CLOSED_BY_LAW', 'EVALUATION_REQUESTED', 'EVALUATED', 'EVALUATED_BY_DEFAULT', 'DISSATISFACTION_FORWARDED', 'CONSULTED', 'DECIDED_FINALLY', 'WITHDRAWN', 'DEADLINE_BREACHED', 'URGED'));`,
    );
  }
}
