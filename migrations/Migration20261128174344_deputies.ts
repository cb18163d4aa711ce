import { Migration } from '@mikro-orm/migrations';

export class Migration20261128174344 extends Migration {
  override name = 'Migration20261128174344';

  override up(): void | Promise<void> {
    this.addSql(`drop policy "actor_scope" on "absence";`);

    this.addSql(`drop policy "actor_scope" on "membership";`);

    this.addSql(
      `create policy "actor_scope" on "absence" using ((select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TENANT_ADMIN,TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR}'::text[]) or unit_id = any ((select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[])) with check (true);`,
    );

    this.addSql(
      `create policy "actor_scope" on "membership" using ((select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TENANT_ADMIN,TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR}'::text[]) or unit_id = any ((select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[]) or account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) with check (true);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop policy "actor_scope" on "absence";`);

    this.addSql(`drop policy "actor_scope" on "membership";`);

    this.addSql(
      `create policy "actor_scope" on "absence" using ((select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR}'::text[]) or unit_id = any ((select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[])) with check (true);`,
    );

    this.addSql(
      `create policy "actor_scope" on "membership" using ((select current_setting('app.command', true) = 'on') or (select string_to_array(current_setting('app.roles', true), ',') && '{SYSTEM}'::text[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TRIAGE_OFFICER,BUREAU_HEAD,SUPERVISOR}'::text[]) or unit_id = any ((select string_to_array(nullif(current_setting('app.unit_ids', true), ''), ','))::uuid[]) or (select string_to_array(current_setting('app.roles', true), ',') && '{TENANT_ADMIN}'::text[]) or account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) with check (true);`,
    );
  }
}
