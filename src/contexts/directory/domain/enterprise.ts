import { parseUscc, USCC_FAULTS, type UsccFault } from './uscc.js';

export const ENTERPRISE_STATUSES = ['ACTIVE', 'REVOKED', 'CANCELLED'] as const;
export type EnterpriseStatus = (typeof ENTERPRISE_STATUSES)[number];

/** The life of a claim to be an enterprise's contact. */
export const CLAIM_STATES = ['PENDING', 'CONFIRMED', 'REJECTED'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export interface RegisteredEntity {
  code: string;
  name: string;
  domicileDivisionCode: string;
  status: EnterpriseStatus;
}

export const MATCH_OUTCOMES = [
  'MATCHED',
  'CODE_NOT_FOUND',
  'NAME_DIFFERS',
  'NOT_ACTIVE',
  'CODE_MISSING',
  'CODE_INVALID',
] as const;
export type MatchOutcome = (typeof MATCH_OUTCOMES)[number];

/** What comparing the filed enterprise with the legal-entity registry showed (#10). */
export interface RegistryMatch {
  outcome: MatchOutcome;
  registryName: string | null;
  nameSimilarity: number | null;
  domicileDivisionCode: string | null;
  /** By the record's domicile, never by the digits of the code (#21). Null where there is no record. */
  registeredHere: boolean | null;
  status: EnterpriseStatus | null;
  /** What is wrong with a code that is none: a hotline writes down what it heard. */
  fault?: UsccFault;
}

const IGNORED = /[\s（）()【】[\]·.,，。、'"“”-]/g;

/** Names compare without width, case, spaces and brackets: 潮州（饶平）水产 and 潮州饶平水产 are one name. */
function comparable(name: string): string {
  return name.normalize('NFKC').toUpperCase().replace(IGNORED, '');
}

/** Whether two texts are one name. */
export const sameName = (a: string, b: string): boolean => comparable(a) === comparable(b);

/** Of two names that are not one, the most alike they can be: neither rounding nor reordered pairs make them one. */
const MOST_ALIKE = 0.99;

/** Dice coefficient over pairs of characters, 0 to 1; 1 for one name and nothing else. */
export function nameSimilarity(a: string, b: string): number {
  const [x, y] = [comparable(a), comparable(b)];
  if (x === y) return 1;
  const pairs = new Map<string, number>();
  for (let i = 0; i < x.length - 1; i++) pairs.set(x.slice(i, i + 2), (pairs.get(x.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i < y.length - 1; i++) {
    const left = pairs.get(y.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      shared++;
      pairs.set(y.slice(i, i + 2), left - 1);
    }
  }
  const all = x.length - 1 + (y.length - 1);
  return all > 0 ? Math.min(MOST_ALIKE, Math.round(((2 * shared) / all) * 100) / 100) : 0;
}

/** Whether a domicile lies in a county: the record's division begins with the county's code. */
export function domiciledIn(domicileDivisionCode: string, tenantCode: string): boolean {
  return domicileDivisionCode.startsWith(tenantCode.replace(/00$/, ''));
}

/** Where there is no record to compare with. */
const UNKNOWN = {
  registryName: null,
  nameSimilarity: null,
  domicileDivisionCode: null,
  registeredHere: null,
  status: null,
} as const;

/**
 * Compares what was filed with the registry's record (#10). A mismatch is reviewed a second time (#11); a domicile
 * elsewhere is no mismatch but a reason to return (#21), which the bureau decides.
 */
export function matchAgainstRegistry(
  filed: { code: string | null; name: string },
  entry: RegisteredEntity | null,
  tenantCode: string,
): RegistryMatch {
  const parsed = filed.code ? parseUscc(filed.code) : null;
  if (parsed && !parsed.ok) return { ...UNKNOWN, outcome: 'CODE_INVALID', fault: parsed.reason };
  if (!parsed || !entry) return { ...UNKNOWN, outcome: parsed ? 'CODE_NOT_FOUND' : 'CODE_MISSING' };
  const similarity = nameSimilarity(filed.name, entry.name);
  const outcome = similarity < 1 ? 'NAME_DIFFERS' : entry.status !== 'ACTIVE' ? 'NOT_ACTIVE' : 'MATCHED';
  return {
    outcome,
    registryName: entry.name,
    nameSimilarity: similarity,
    domicileDivisionCode: entry.domicileDivisionCode,
    registeredHere: domiciledIn(entry.domicileDivisionCode, tenantCode),
    status: entry.status,
  };
}

/** Legal persons are accepted: enterprises (91) and co-operatives (93); individual traders (92) are off by default. */
export function acceptedType(code: string): boolean {
  const parsed = parseUscc(code);
  return parsed.ok && (parsed.type === '1' || parsed.type === '3') && parsed.authority === '9';
}

type Text = Readonly<Record<'zh' | 'en', string>>;

const STATUS_NAMES: Readonly<Record<EnterpriseStatus, Text>> = {
  ACTIVE: { zh: '存续', en: 'active' },
  REVOKED: { zh: '吊销', en: 'revoked' },
  CANCELLED: { zh: '注销', en: 'cancelled' },
};

/** The match in sentences, for whoever has to decide on it (#10, #11, #21). */
export function explainMatch(match: RegistryMatch): Text {
  const { outcome, fault, registryName, nameSimilarity: similarity, domicileDivisionCode, registeredHere } = match;
  if (outcome === 'CODE_MISSING')
    return {
      zh: '未填写统一社会信用代码，无从比对。',
      en: 'No credit code was given, so there is nothing to compare.',
    };
  if (outcome === 'CODE_INVALID') {
    const reason = fault ? USCC_FAULTS[fault] : { zh: '无效', en: 'not valid' };
    return {
      zh: `所填统一社会信用代码无效（${reason.zh}），无从比对。`,
      en: `The credit code given is none (${reason.en}), so there is nothing to compare.`,
    };
  }
  if (!registryName || !match.status)
    return { zh: '法人库中没有该代码的记录。', en: 'The registry has no record of this code.' };
  const status = STATUS_NAMES[match.status];
  const [zh, en] =
    similarity === 1
      ? ['名称一致', 'the names agree']
      : [`名称不一致（相似度 ${similarity}）`, `the names differ (similarity ${similarity})`];
  return {
    zh: `法人库登记名称为“${registryName}”，${zh}；登记状态：${status.zh}；住所区划 ${domicileDivisionCode}，${registeredHere ? '在本地' : '不在本地'}。`,
    en: `The registry has “${registryName}”: ${en}; status: ${status.en}; domiciled in division ${domicileDivisionCode}, which is ${registeredHere ? '' : 'not '}here.`,
  };
}
