import { Migration } from '@mikro-orm/migrations';

export class Migration20261125024500 extends Migration {
  override name = 'Migration20261125024500';

  override up(): void | Promise<void> {
    this.addSql(`alter table "supervision_entry" drop constraint "supervision_entry_cause_check";`);
    this.addSql(
      `alter table "supervision_entry" add constraint "supervision_entry_cause_check" check ("cause" in ('TRANSFER', 'BREACH', 'DISSATISFACTION', 'THIRD_OBJECTION', 'URGE'));`,
    );

    this.addSql(`alter table "urge" add "urged_by_account_id" uuid null;`);
    this.addSql(`alter table "urge" alter column "deadline_id" drop not null;`);
    this.addSql(`alter table "urge" alter column "rule" drop not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`delete from "supervision_entry" where "cause" = 'URGE';`);
    this.addSql(`delete from "urge" where "deadline_id" is null;`);
    this.addSql(`alter table "supervision_entry" drop constraint "supervision_entry_cause_check";`);
    this.addSql(
      `alter table "supervision_entry" add constraint "supervision_entry_cause_check" check ("cause" in ('TRANSFER', 'BREACH', 'DISSATISFACTION', 'THIRD_OBJECTION'));`,
    );

    this.addSql(`alter table "urge" drop column "urged_by_account_id";`);
    this.addSql(`alter table "urge" alter column "rule" set not null;`);
    this.addSql(`alter table "urge" alter column "deadline_id" set not null;`);
  }
}
