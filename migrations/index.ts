import { Migration20261124000000 } from './Migration20261124000000_initial.js';
import { Migration20261124000100 } from './Migration20261124000100_foreign_keys.js';
import { Migration20261124000200 } from './Migration20261124000200_escalation.js';
import { Migration20261125004846 } from './Migration20261125004846_enterprise_claims.js';
import { Migration20261125011120 } from './Migration20261125011120_co_handlers.js';
import { Migration20261125011224 } from './Migration20261125011224_unit_contacts_off.js';
import { Migration20261125012930 } from './Migration20261125012930_handover.js';
import { Migration20261125014000 } from './Migration20261125014000_papers.js';
import { Migration20261125014459 } from './Migration20261125014459_attempts.js';
import { Migration20261125015000 } from './Migration20261125015000_drafts.js';
import { Migration20261125015936 } from './Migration20261125015936_result_checks.js';
import { Migration20261125020231 } from './Migration20261125020231_second_factor.js';
import { Migration20261125023800 } from './Migration20261125023800_finding.js';
import { Migration20261125024500 } from './Migration20261125024500_urges_by_hand.js';
import { Migration20261125024600 } from './Migration20261125024600_messages.js';
import { Migration20261125025000 } from './Migration20261125025000_hotline.js';
import { Migration20261125025100 } from './Migration20261125025100_extensions.js';
import { Migration20261125030000 } from './Migration20261125030000_audit.js';
import { Migration20261128120000 } from './Migration20261128120000_actor_scope.js';
import { Migration20261128140949 } from './Migration20261128140949_merging.js';
import { Migration20261128160815 } from './Migration20261128160815_session_families.js';
import { Migration20261128163300 } from './Migration20261128163300_merged_into.js';

/** In order. Each is a class of its own, named here so that the built program finds them without reading a folder. */
export const migrationsList = [
  { name: 'Migration20261124000000', class: Migration20261124000000 },
  { name: 'Migration20261124000100', class: Migration20261124000100 },
  { name: 'Migration20261124000200', class: Migration20261124000200 },
  { name: 'Migration20261125004846', class: Migration20261125004846 },
  { name: 'Migration20261125011120', class: Migration20261125011120 },
  { name: 'Migration20261125011224', class: Migration20261125011224 },
  { name: 'Migration20261125012930', class: Migration20261125012930 },
  { name: 'Migration20261125014000', class: Migration20261125014000 },
  { name: 'Migration20261125014459', class: Migration20261125014459 },
  { name: 'Migration20261125015000', class: Migration20261125015000 },
  { name: 'Migration20261125015936', class: Migration20261125015936 },
  { name: 'Migration20261125020231', class: Migration20261125020231 },
  { name: 'Migration20261125023800', class: Migration20261125023800 },
  { name: 'Migration20261125024500', class: Migration20261125024500 },
  { name: 'Migration20261125024600', class: Migration20261125024600 },
  { name: 'Migration20261125025000', class: Migration20261125025000 },
  { name: 'Migration20261125025100', class: Migration20261125025100 },
  { name: 'Migration20261125030000', class: Migration20261125030000 },
  { name: 'Migration20261128120000', class: Migration20261128120000 },
  { name: 'Migration20261128140949', class: Migration20261128140949 },
  { name: 'Migration20261128160815', class: Migration20261128160815 },
  { name: 'Migration20261128163300', class: Migration20261128163300 },
];
