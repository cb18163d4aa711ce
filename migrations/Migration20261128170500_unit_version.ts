import { Migration } from '@mikro-orm/migrations';

export class Migration20261128170500 extends Migration {
  override name = 'Migration20261128170500';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "actor_scope" on "assignment";`);

    this.addSql(
      `create policy "actor_scope" on "assignment" using (active and unit_id = any ((select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[]) or active and appeal_open and (select current_setting('app.command', true) = 'on') and (select string_to_array(current_setting('app.roles', true), ',') && '{TENANT_ADMIN}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = assignment.tenant_id and a.id = assignment.appeal_id)) with check (true);`,
    );

    this.addSql(`alter table "unit" add "version" int not null default 1;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "actor_scope" on "assignment";`);

    this.addSql(
      `create policy "actor_scope" on "assignment" using (active and unit_id = any ((select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR,SYSTEM}'::text[]) or appeal_id = any ((select string_to_array(nullif(current_setting('app.appeal_ids', true), ''), ','))::uuid[]) or exists (select from appeal a where a.tenant_id = assignment.tenant_id and a.id = assignment.appeal_id)) with check (true);`,
    );

    this.addSql(`alter table "unit" drop column "version";`);
  }
}
