import type { Actor } from '../kernel/actor.js';
import { systemActor, unitsWithRole } from '../kernel/actor.js';
import type { Role } from '../kernel/roles.js';
import { appealCommands as commands, type AppealChanged } from '../contexts/appeal/index.js';
import { sendNotice } from '../notification/send.js';
import { inTenant, type Tx } from '../platform/orm/tenant-transaction.js';
import type { Services } from '../platform/services.js';
import type { AppealSeed, Step, TenantData } from './data/types.js';
import { seedId } from './seed-id.js';

const HOUR_MS = 3_600_000;

/** The hotline's client among the people of a story. */
export const HOTLINE = 'hotline';

const hoursOf = (step: Step): number => (step.do === 'wait' ? (step.days ?? 0) * 24 + (step.hours ?? 0) : 0);

/**
 * Plays each demonstration appeal through the use cases, every step as the person who would take it and at the domain
 * time at which he would have. A story that is there already is left alone.
 */
export async function playStories(services: Services, data: TenantData, person: (who: string) => Actor): Promise<void> {
  const tenantId = seedId(data.tenant.code);
  const now = (await services.domainNow(tenantId)).getTime();
  for (const [index, story] of data.appeals.entries()) {
    if (await isPlayed(services, tenantId, story)) continue;
    const length = story.story.reduce((hours, step) => hours + hoursOf(step), 0);
    // A minute apart, so that the list has an order.
    const filedAt = new Date(now - length * HOUR_MS - (data.appeals.length - index) * 60_000);
    await play(services, data, story, filedAt, person);
  }
}

function isPlayed(services: Services, tenantId: string, { title }: AppealSeed): Promise<boolean> {
  return inTenant(services, systemActor(tenantId), async ({ em }) => {
    const rows = await em.execute('select 1 from appeal where tenant_id = ? and title = ? limit 1', [tenantId, title]);
    return rows.length > 0;
  });
}

async function play(
  services: Services,
  data: TenantData,
  story: AppealSeed,
  filedAt: Date,
  person: (who: string) => Actor,
): Promise<void> {
  const code = data.tenant.code;
  let at = filedAt;
  let host = '';
  const run = async <I>(
    who: string,
    useCase: (tx: Tx, input: I) => Promise<AppealChanged>,
    input: I,
  ): Promise<string> => {
    const actor = person(who);
    const { appealId } = await inTenant(services, actor, (tx) => useCase(tx, input), { at });
    await sendQueued(services, actor.tenantId, at);
    return appealId;
  };
  const staff = (role: Role, unit?: string): string => {
    const found = data.accounts.find(({ memberships }) =>
      memberships.some((post) => post.role === role && (unit === undefined || post.unit === unit)),
    );
    if (!found) throw new Error(`nobody is ${role} of ${unit ?? 'any unit'}`);
    return found.username;
  };
  const office = (side: 'BUREAU' | 'HOST'): string =>
    side === 'BUREAU' ? staff('TRIAGE_OFFICER') : staff('UNIT_HANDLER', host);
  const filers = { ONLINE: () => story.contact.phone, SERVICE_HALL: () => staff('HALL_CLERK'), HOTLINE: () => HOTLINE };
  const filing = {
    channel: story.channel,
    kind: story.kind,
    title: story.title,
    description: story.description,
    categoryId: seedId(code, 'category', story.category),
    divisionCode: story.divisionCode,
    formAnswers: story.formAnswers ?? {},
    enterprise: { creditCode: story.enterpriseCode, name: story.enterpriseName },
    contact: story.contact,
    externalNo: story.order?.externalNo ?? null,
    externalDispatchedAt: story.order ? filedAt : null,
    externalDueAt: story.order ? new Date(filedAt.getTime() + story.order.dueInDays * 24 * HOUR_MS) : null,
    rawCategoryPath: story.order?.rawCategoryPath ?? null,
    urgency: null,
    suggestedUnits: story.order?.suggestedUnits ?? null,
    address: null,
  };
  const filer = filers[story.channel]();
  const appealId = await run(filer, commands.fileAppeal, filing);

  for (const [index, step] of story.story.entries()) {
    switch (step.do) {
      case 'wait':
        at = new Date(at.getTime() + hoursOf(step) * HOUR_MS);
        break;
      case 'review':
        await run(staff('REGISTRY_REVIEWER'), commands.reviewRegistration, {
          appealId,
          result: step.result,
          note: step.note,
          correctedCreditCode: step.creditCode ?? null,
          correctedName: null,
          expectedVersion: undefined,
        });
        break;
      case 'amend':
        await run(HOTLINE, commands.fileAppeal, { ...filing, description: step.description });
        break;
      case 'hotline':
        await run(HOTLINE, commands.addHotlineEvent, {
          appealId,
          eventNo: `${story.key}-${index}`,
          kind: step.kind,
          text: step.text,
          occurredAt: at,
          expectedVersion: undefined,
        });
        break;
      case 'return':
        await run(staff('TRIAGE_OFFICER'), commands.returnAppeal, {
          appealId,
          reason: step.reason,
          text: step.text,
          expectedVersion: undefined,
        });
        break;
      case 'dispatch':
        host = step.host;
        await run(staff('TRIAGE_OFFICER'), commands.dispatchAppeal, {
          appealId,
          hostUnitId: seedId(code, 'unit', step.host),
          coHandlerUnitIds: (step.coHandlers ?? []).map((unit) => seedId(code, 'unit', unit)),
          categoryId: null,
          divisionCode: null,
          grade: step.grade ?? null,
          note: null,
          overrideReason: null,
          expectedVersion: undefined,
        });
        break;
      case 'receive': {
        const who = staff('UNIT_HANDLER', step.unit);
        const assignmentId = await assignmentOf(services, person(who), appealId);
        await run(who, commands.receiveAssignment, { assignmentId, expectedVersion: undefined });
        break;
      }
      case 'opine':
        await run(staff('UNIT_HANDLER', step.unit), commands.giveCoHandlerOpinion, {
          appealId,
          outcome: step.outcome,
          text: step.text,
          expectedVersion: undefined,
        });
        break;
      case 'message':
        await run(step.by === 'ENTERPRISE' ? filer : office(step.by), commands.sendMessage, {
          appealId,
          text: step.text,
          uploadIds: null,
          expectedVersion: undefined,
        });
        break;
      case 'note':
        await inTenant(
          services,
          person(office(step.by)),
          (tx) => commands.addInternalNote(tx, { appealId, text: step.text }),
          { at },
        );
        break;
      case 'reply':
        await run(staff('UNIT_HANDLER', host), commands.replyToAppeal, {
          appealId,
          outcome: step.outcome,
          text: step.text,
          expectedVersion: undefined,
        });
        break;
      case 'evaluate':
        await run(story.contact.phone, commands.evaluateAppeal, {
          appealId,
          verdict: step.verdict,
          comment: step.comment ?? null,
          expectedVersion: undefined,
        });
        break;
      case 'forward':
        await run(staff('TRIAGE_OFFICER'), commands.forwardDissatisfaction, {
          appealId,
          note: null,
          expectedVersion: undefined,
        });
        break;
      case 'consult':
        await run(staff('UNIT_HANDLER', host), commands.recordConsultation, {
          appealId,
          method: 'VISIT',
          heldAt: null,
          summary: step.summary,
          expectedVersion: undefined,
        });
        break;
      case 'decide':
        await run(staff('UNIT_HANDLER', host), commands.decideFinally, {
          appealId,
          decision: step.text,
          expectedVersion: undefined,
        });
        break;
      case 'withdraw':
        await run(story.contact.phone, commands.withdrawAppeal, {
          appealId,
          reason: step.reason,
          expectedVersion: undefined,
        });
        break;
    }
  }
}

async function assignmentOf(services: Services, actor: Actor, appealId: string): Promise<string> {
  const [unitId] = unitsWithRole(actor, 'UNIT_HANDLER');
  return inTenant(services, actor, async ({ em }) => {
    const [row] = await em.execute<{ id: string }[]>(
      'select id from assignment where tenant_id = ? and appeal_id = ? and unit_id = ? and active',
      [actor.tenantId, appealId, unitId],
    );
    if (!row) throw new Error('the unit has no assignment');
    return row.id;
  });
}

/** Sends what the step queued, at the time of the step. */
async function sendQueued(services: Services, tenantId: string, at: Date): Promise<void> {
  const queued = await inTenant(services, systemActor(tenantId), ({ em }) =>
    em.execute<{ id: string }[]>(`select id from notice where tenant_id = ? and state = 'QUEUED'`, [tenantId]),
  );
  for (const { id } of queued) await sendNotice(services, tenantId, id, at);
}
