import { Migration } from '@mikro-orm/migrations';

export class Migration20261128195917 extends Migration {
  override name = 'Migration20261128195917';

  override up(): void | Promise<void> {
    this.addSql(`alter table "audit_entry" drop constraint "audit_entry_transport_check";`);
    this.addSql(
      `alter table "audit_entry" add constraint "audit_entry_transport_check" check ("transport" in ('HTTP', 'SSE', 'WEBSOCKET', 'PLATFORM'));`,
    );

    this.addSql(`alter table "tenant" add "data_keys" text[] not null default '{v1.1}';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "audit_entry" drop constraint "audit_entry_transport_check";`);
    this.addSql(
      `alter table "audit_entry" add constraint "audit_entry_transport_check" check ("transport" in ('HTTP', 'SSE', 'WEBSOCKET'));`,
    );

    this.addSql(`alter table "tenant" drop column "data_keys";`);
  }
}
