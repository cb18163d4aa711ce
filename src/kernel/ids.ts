/**
 * Global ids. A row's key is a UUID; over the API it carries a prefix that names its type, so that `node(id:)` finds the
 * right reader and an id of one type is never taken for another's. Clients treat the whole as opaque.
 */
export const ID_PREFIX = {
  Tenant: 'ten',
  Unit: 'unt',
  UnitContact: 'uct',
  Account: 'acc',
  Session: 'ses',
  Absence: 'abs',
  SavedSearch: 'svs',
  Leader: 'ldr',
  Enterprise: 'ent',
  EnterpriseContact: 'ect',
  EnterpriseClaim: 'ecl',
  IntegrationClient: 'icl',
  RegistryEntry: 'reg',
  Category: 'cat',
  DispatchRule: 'drl',
  Round: 'rnd',
  Appeal: 'apl',
  AppealEvent: 'evt',
  Dispatch: 'dsp',
  Assignment: 'asg',
  Objection: 'obj',
  Supplement: 'spl',
  Listing: 'lst',
  HandlingOpinion: 'opn',
  RegistryReview: 'rrv',
  Evaluation: 'evl',
  Extension: 'ext',
  ResultCheck: 'rck',
  FollowUpVisit: 'fuv',
  Rehandling: 'rhd',
  Consultation: 'cst',
  Deadline: 'ddl',
  SupervisionEntry: 'sup',
  Urge: 'urg',
  Notice: 'ntc',
  Upload: 'upl',
  Attachment: 'att',
  Draft: 'drf',
  Message: 'msg',
  InternalNote: 'int',
  AuditEntry: 'aud',
} as const;

/** The tenant of the platform itself: those who operate it belong to it, and nothing else does. */
export const PLATFORM = { id: '00000000-0000-4000-8000-000000000000', code: '000000' } as const;

export type NodeType = keyof typeof ID_PREFIX;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TYPE_OF = new Map<string, NodeType>(
  Object.entries(ID_PREFIX).map(([type, prefix]) => [prefix, type as NodeType]),
);

/** The global id of a row. */
export function toGlobalId(type: NodeType, uuid: string): string {
  return `${ID_PREFIX[type]}_${uuid}`;
}

/** Type and key of a global id, or null where the text is none: callers answer as for a row that does not exist. */
export function parseGlobalId(id: string): { type: NodeType; uuid: string } | null {
  const type = TYPE_OF.get(id.slice(0, 3));
  const uuid = id.slice(4);
  return type && id[3] === '_' && UUID.test(uuid) ? { type, uuid } : null;
}

/** The key in a global id of the type asked for, or null. */
export function uuidOf(type: NodeType, id: string): string | null {
  const parsed = parseGlobalId(id);
  return parsed?.type === type ? parsed.uuid : null;
}
