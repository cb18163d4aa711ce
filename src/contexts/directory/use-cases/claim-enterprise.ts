import { z } from 'zod';
import { may } from '../../../access/ability.js';
import { NotFound, refuse } from '../../../kernel/refusal.js';
import { notify, notifyUnit } from '../../../notification/notify.js';
import { actsOn } from '../../../platform/audit/act.js';
import { idOf, optionalText, writtenText } from '../../../platform/inputs.js';
import { takeTurn } from '../../../platform/orm/take-turn.js';
import { LockMode, type Tx } from '../../../platform/orm/tenant-transaction.js';
import { DAY_MS } from '../../../time/pure/index.js';
import {
  accountInClear,
  hasContact,
  isContactOf,
  makeEnterprise,
  rememberContact,
  unitWithFunction,
} from '../persistence/directory.repository.js';
import { EnterpriseClaimSchema, type EnterpriseClaim } from '../persistence/directory.schema.js';
import { acceptedCreditCode } from './credit-code.js';
import { enterClaim } from './enter-claim.js';

export const ClaimEnterprise = z.object({
  creditCode: z.string(),
  enterpriseName: writtenText(120),
  legalRepresentative: writtenText(40),
});
export type ClaimEnterprise = z.output<typeof ClaimEnterprise>;

export const ConfirmEnterpriseClaim = z.object({ claimId: idOf('EnterpriseClaim'), note: optionalText(1000) });
export const RejectEnterpriseClaim = z.object({ claimId: idOf('EnterpriseClaim'), reason: writtenText(1000) });

/** Claims an account may make within 24 hours of real time: a legal representative's name is not to be guessed. */
const MOST_CLAIMS_A_DAY = 5;

/** What a command on a claim answers: whose rights it may have changed, and enough to render the claim anew. */
export interface ClaimChanged {
  claimId: string;
  accountId: string;
}

/**
 * A person claims to be a contact of an enterprise (#10). Where code, name and legal representative are the registry's, the
 * first contact of an enterprise is confirmed at once. Whatever else is claimed waits for the counter or the bureau: what
 * the registry has anybody can look up, and an enterprise's cases are not opened to the next one for that.
 *
 * Refusals: NOT_ALLOWED, INVALID_CREDIT_CODE, ENTERPRISE_TYPE_NOT_ACCEPTED, ALREADY_CONTACT, CLAIM_PENDING,
 * TOO_MANY_CLAIMS.
 */
export async function claimEnterprise(tx: Tx, input: ClaimEnterprise): Promise<ClaimChanged> {
  const { actor, tenant } = tx;
  const { accountId } = actor;
  if (!accountId || !may(actor, 'claim', 'EnterpriseClaim', { tenantId: tenant.id, accountId }))
    refuse('NOT_ALLOWED', {
      duty: 10,
      facts: { reason: '企业由其联系人本人认领。', reasonEn: 'a contact claims its enterprise himself.' },
    });
  const code = acceptedCreditCode(input.creditCode, ['input', 'creditCode']);
  await takeTurn(tx, `claims ${accountId}`);
  // Of two who claim at once one is the first.
  await takeTurn(tx, `contacts ${code}`);
  if (await isContactOf(tx, accountId, code)) refuse('ALREADY_CONTACT', { duty: 10, path: ['input', 'creditCode'] });
  const own = { tenantId: tenant.id, accountId };
  if (await tx.em.count(EnterpriseClaimSchema, { ...own, creditCode: code, state: 'PENDING' }))
    refuse('CLAIM_PENDING', { duty: 10, path: ['input', 'creditCode'] });
  const since = new Date(Date.now() - DAY_MS);
  if ((await tx.em.count(EnterpriseClaimSchema, { ...own, attemptedAt: { $gt: since } })) >= MOST_CLAIMS_A_DAY)
    refuse('TOO_MANY_CLAIMS', { duty: 10 });

  const { enterpriseName, legalRepresentative } = input;
  const claim = await enterClaim(tx, { accountId, code, enterpriseName, legalRepresentative });
  actsOn(tx.act, 'EnterpriseClaim', claim.id);
  const asRegistered = claim.registryMatch.outcome === 'MATCHED' && claim.representativeMatches;
  if (asRegistered && !(await hasContact(tx, code))) await admit(tx, claim);
  else await tellBureau(tx, claim);
  return { claimId: claim.id, accountId };
}

/** The counter or the bureau has seen the person's papers. Refusals: NOT_ALLOWED, CLAIM_DECIDED. */
export async function confirmEnterpriseClaim(
  tx: Tx,
  { claimId, note }: z.output<typeof ConfirmEnterpriseClaim>,
): Promise<ClaimChanged> {
  const claim = await openClaim(tx, claimId);
  claim.decidedByAccountId = tx.actor.accountId;
  claim.reason = note;
  await admit(tx, claim);
  return { claimId, accountId: claim.accountId };
}

/** The same, the other way. Refusals: NOT_ALLOWED, CLAIM_DECIDED. */
export async function rejectEnterpriseClaim(
  tx: Tx,
  { claimId, reason }: z.output<typeof RejectEnterpriseClaim>,
): Promise<ClaimChanged> {
  const claim = await openClaim(tx, claimId);
  Object.assign(claim, { state: 'REJECTED', decidedAt: tx.now, decidedByAccountId: tx.actor.accountId, reason });
  const claimant = await accountInClear(tx, claim.accountId);
  notify(tx, { template: 'ENTERPRISE_CLAIM_REJECTED', ...about(claim) }, claimant);
  return { claimId, accountId: claim.accountId };
}

async function openClaim(tx: Tx, claimId: string): Promise<EnterpriseClaim> {
  const key = { tenantId: tx.tenant.id, id: claimId };
  const claim = await tx.em.findOne(EnterpriseClaimSchema, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const facts = claim && { tenantId: claim.tenantId, accountId: claim.accountId };
  if (!facts || !may(tx.actor, 'read', 'EnterpriseClaim', facts)) throw new NotFound();
  if (!may(tx.actor, 'decide', 'EnterpriseClaim', facts))
    refuse('NOT_ALLOWED', {
      duty: 10,
      facts: {
        reason: '由大厅窗口或政务服务数据管理局核实。',
        reasonEn: 'the counter or the government services bureau decides.',
      },
    });
  if (claim.state !== 'PENDING') refuse('CLAIM_DECIDED', { duty: 10 });
  return claim;
}

/** Makes the person a contact, and tells him and those who were contacts before him. */
async function admit(tx: Tx, claim: EnterpriseClaim): Promise<void> {
  const { creditCode: code, registryMatch, enterpriseName } = claim;
  const enterprise = await makeEnterprise(tx, { code, name: registryMatch.registryName ?? enterpriseName });
  const claimant = await accountInClear(tx, claim.accountId);
  for (const contact of await rememberContact(tx, enterprise, claimant))
    notify(tx, { template: 'ENTERPRISE_CONTACT_ADDED', ...about(claim) }, contact);
  Object.assign(claim, { state: 'CONFIRMED', decidedAt: tx.now });
  notify(tx, { template: 'ENTERPRISE_CLAIM_CONFIRMED', ...about(claim) }, claimant);
}

async function tellBureau(tx: Tx, claim: EnterpriseClaim): Promise<void> {
  const bureau = await unitWithFunction(tx, 'GOVERNMENT_SERVICES');
  if (bureau) await notifyUnit(tx, bureau, { template: 'ENTERPRISE_CLAIM_WAITING', ...about(claim) });
}

const about = ({ creditCode }: EnterpriseClaim) => ({ facts: { number: creditCode }, appealId: null });
