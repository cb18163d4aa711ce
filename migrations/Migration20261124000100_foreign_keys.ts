import { Migration } from '@mikro-orm/migrations';

/** From table and key column to the table it refers to. Every key leads with the tenant: a reference cannot leave it. */
const REFERENCES: readonly (readonly [table: string, column: string, target: string])[] = [
  ['unit', 'parent_id', 'unit'],
  ['unit_contact', 'unit_id', 'unit'],
  ['membership', 'account_id', 'account'],
  ['membership', 'unit_id', 'unit'],
  ['session', 'account_id', 'account'],
  ['leader', 'account_id', 'account'],
  ['enterprise_contact', 'enterprise_id', 'enterprise'],
  ['enterprise_contact', 'account_id', 'account'],
  ['category', 'parent_id', 'category'],
  ['dispatch_rule', 'category_id', 'category'],
  ['dispatch_rule', 'host_unit_id', 'unit'],
  ['appeal', 'category_id', 'category'],
  ['appeal', 'round_id', 'round'],
  ['appeal', 'enterprise_id', 'enterprise'],
  ['appeal', 'filed_by_account_id', 'account'],
  ['appeal', 'host_unit_id', 'unit'],
  ['dispatch', 'appeal_id', 'appeal'],
  ['assignment', 'appeal_id', 'appeal'],
  ['assignment', 'dispatch_id', 'dispatch'],
  ['assignment', 'unit_id', 'unit'],
  ['objection', 'appeal_id', 'appeal'],
  ['objection', 'assignment_id', 'assignment'],
  ['objection', 'proposed_unit_id', 'unit'],
  ['supplement', 'appeal_id', 'appeal'],
  ['listing', 'appeal_id', 'appeal'],
  ['handling_opinion', 'appeal_id', 'appeal'],
  ['handling_opinion', 'assignment_id', 'assignment'],
  ['registry_review', 'appeal_id', 'appeal'],
  ['evaluation', 'appeal_id', 'appeal'],
  ['rehandling', 'appeal_id', 'appeal'],
  ['consultation', 'appeal_id', 'appeal'],
  ['consultation', 'rehandling_id', 'rehandling'],
  ['appeal_event', 'appeal_id', 'appeal'],
  ['deadline', 'appeal_id', 'appeal'],
  ['deadline', 'assignment_id', 'assignment'],
  ['supervision_entry', 'appeal_id', 'appeal'],
  ['supervision_entry', 'deadline_id', 'deadline'],
  ['urge', 'deadline_id', 'deadline'],
];

export class Migration20261124000100 extends Migration {
  override name = 'Migration20261124000100';

  override up(): void {
    for (const [table, column, target] of REFERENCES)
      // Checked at the commit: one unit of work may insert the parts before the whole.
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_fk" foreign key (tenant_id, ${column}) ` +
          `references "${target}" (tenant_id, id) deferrable initially deferred`,
      );
    this.addSql(
      `alter table "appeal" add constraint "appeal_division_fk" foreign key (tenant_id, division_code) ` +
        `references "division" (tenant_id, code) deferrable initially deferred`,
    );
  }

  override down(): void {
    for (const [table, column] of REFERENCES)
      this.addSql(`alter table "${table}" drop constraint "${table}_${column}_fk"`);
    this.addSql(`alter table "appeal" drop constraint "appeal_division_fk"`);
  }
}
