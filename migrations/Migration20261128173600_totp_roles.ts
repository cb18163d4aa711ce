import { Migration } from '@mikro-orm/migrations';

export class Migration20261128173600 extends Migration {
  override name = 'Migration20261128173600';

  override up(): void | Promise<void> {
    this.addSql(`alter table "tenant" add "totp_roles" text[] not null default '{}';`);
    this.addSql(
      `alter table "tenant" add constraint "tenant_totp_roles_check" check ("totp_roles" <@ array['UNIT_HANDLER'::text, 'UNIT_HEAD'::text, 'HALL_CLERK'::text, 'TRIAGE_OFFICER'::text, 'BUREAU_HEAD'::text, 'REGISTRY_REVIEWER'::text, 'OFFICE_STAFF'::text, 'OFFICE_DIRECTOR'::text, 'SUPERVISOR'::text, 'COUNTY_LEADER'::text, 'SITE_DUTY'::text, 'TENANT_ADMIN'::text, 'AUDITOR'::text, 'ENTERPRISE_CONTACT'::text, 'HOTLINE'::text, 'CITY_PLATFORM'::text, 'PLATFORM_OPERATOR'::text]);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "tenant" drop constraint "tenant_totp_roles_check";`);
    this.addSql(`alter table "tenant" drop column "totp_roles";`);
  }
}
