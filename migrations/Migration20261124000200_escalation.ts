import { Migration } from '@mikro-orm/migrations';

export class Migration20261124000200 extends Migration {
  override name = 'Migration20261124000200';

  override up(): void | Promise<void> {
    this.addSql(`alter table "clock_policy" drop constraint "clock_policy_rule_check";`);
    this.addSql(
      `alter table "clock_policy" add constraint "clock_policy_rule_check" check ("rule" in ('TRIAGE', 'REGISTRY_REVIEW', 'SUPPLEMENT', 'RECEIPT', 'OBJECTION_WINDOW', 'OBJECTION_RULING', 'REPLY', 'REPLY_TO_UNIT_HEAD', 'REPLY_TO_OFFICE', 'LISTING_REVIEW', 'EVALUATION', 'DISSATISFACTION_FORWARD', 'FINAL_DECISION'));`,
    );

    this.addSql(`alter table "deadline" drop constraint "deadline_rule_check";`);
    this.addSql(
      `alter table "deadline" add constraint "deadline_rule_check" check ("rule" in ('TRIAGE', 'REGISTRY_REVIEW', 'SUPPLEMENT', 'RECEIPT', 'OBJECTION_WINDOW', 'OBJECTION_RULING', 'REPLY', 'REPLY_TO_UNIT_HEAD', 'REPLY_TO_OFFICE', 'LISTING_REVIEW', 'EVALUATION', 'DISSATISFACTION_FORWARD', 'FINAL_DECISION'));`,
    );

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'URGE', 'REPLY_OVERDUE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'SIGN_IN_CODE'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "clock_policy" drop constraint "clock_policy_rule_check";`);
    this.addSql(
      `alter table "clock_policy" add constraint "clock_policy_rule_check" check ("rule" in ('TRIAGE', 'REGISTRY_REVIEW', 'SUPPLEMENT', 'RECEIPT', 'OBJECTION_WINDOW', 'OBJECTION_RULING', 'REPLY', 'LISTING_REVIEW', 'EVALUATION', 'DISSATISFACTION_FORWARD', 'FINAL_DECISION'));`,
    );

    this.addSql(`alter table "deadline" drop constraint "deadline_rule_check";`);
    this.addSql(
      `alter table "deadline" add constraint "deadline_rule_check" check ("rule" in ('TRIAGE', 'REGISTRY_REVIEW', 'SUPPLEMENT', 'RECEIPT', 'OBJECTION_WINDOW', 'OBJECTION_RULING', 'REPLY', 'LISTING_REVIEW', 'EVALUATION', 'DISSATISFACTION_FORWARD', 'FINAL_DECISION'));`,
    );

    this.addSql(`alter table "notice" drop constraint "notice_template_check";`);
    this.addSql(
      `alter table "notice" add constraint "notice_template_check" check ("template" in ('APPEAL_FILED', 'APPEAL_DISPATCHED', 'APPEAL_RETURNED', 'SUPPLEMENT_REQUESTED', 'OBJECTION_RAISED', 'OBJECTION_RULED', 'LISTED_COUNTY', 'CLOSED_BY_LAW', 'EVALUATION_REMINDER', 'URGE', 'DISSATISFACTION_FORWARDED', 'FINAL_DECISION', 'SIGN_IN_CODE'));`,
    );
  }
}
