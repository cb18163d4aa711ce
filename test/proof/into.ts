import { randomUUID } from 'node:crypto';
import type { AppealState } from '../../src/contexts/appeal/domain/vocabulary.js';
import type { Appeal, County, Person } from '../support/kit/index.js';
import { CO_HANDLER, HOST, OBJECTOR, type Post } from './people.js';
import { FILERS, type Channel, type Target } from './table.js';

export type People = Record<Post, Person>;

interface Stage {
  people: People;
  channel: Channel;
}

/** For the contact's own enterprise, through whichever door. */
async function file({ people, channel }: Stage, name?: string): Promise<Appeal> {
  const [own] = people.contact.viewer?.enterprises ?? [];
  const enterprise = { creditCode: own?.creditCode ?? '', name: name ?? own?.name ?? '' };
  const filer = people[FILERS[channel]];
  if (channel === 'ONLINE') return filer.file({ enterprise });
  const externalNo = channel === 'SERVICE_HALL' ? undefined : randomUUID();
  return filer.file({ channel, enterprise, externalNo, contact: { name: '林潮生', phone: '13900001501' } });
}

/** With a co-handler that has done nothing, and one whose objection is open. */
async function dispatched(stage: Stage): Promise<Appeal> {
  const { triage, objector } = stage.people;
  const appeal = await triage.dispatch(await file(stage), { host: HOST, coHandlers: [CO_HANDLER, OBJECTOR] });
  return objector.object(appeal, 'JTJ');
}

const handling = async (stage: Stage): Promise<Appeal> => stage.people.host.receive(await dispatched(stage));

async function listed(stage: Stage, outcome?: 'LISTED'): Promise<Appeal> {
  const appeal = await stage.people.host.reply(await handling(stage), 'UNSOLVED');
  return outcome ? stage.people.triage.reviewListing(appeal, outcome) : appeal;
}

async function completed(stage: Stage): Promise<Appeal> {
  return stage.people.host.reply(await handling(stage), 'SOLVED');
}

async function rehandling(stage: Stage): Promise<Appeal> {
  const { people } = stage;
  const appeal = await people.contact.evaluate(await completed(stage), 'DISSATISFIED');
  await people.triage.forward(appeal);
  return people.host.consult(appeal);
}

/** How an appeal comes into each state, by requests alone. A state more is a line more. */
export const INTO: Partial<Record<AppealState, (stage: Stage) => Promise<Appeal>>> = {
  REGISTRY_REVIEW: (stage) => file(stage, '完全不同的名称有限公司'),
  PRE_ACCEPTED: file,
  SUPPLEMENT_REQUESTED: async (stage) => stage.people.triage.requestSupplement(await file(stage)),
  RETURNED: async (stage) => stage.people.triage.returnBack(await file(stage), 'LITIGATION'),
  DISPATCHED: dispatched,
  OBJECTED: async (stage) => stage.people.host.object(await dispatched(stage), 'JTJ'),
  HANDLING: handling,
  LISTING_REVIEW: (stage) => listed(stage),
  LISTED_COUNTY: (stage) => listed(stage, 'LISTED'),
  COMPLETED: completed,
  DISSATISFACTION_REVIEW: async (stage) => stage.people.contact.evaluate(await completed(stage), 'DISSATISFIED'),
  REHANDLING: rehandling,
  CLOSED: async (stage) => stage.people.host.decide(await rehandling(stage)),
  WITHDRAWN: async (stage) => stage.people.contact.withdraw(await handling(stage)),
  CLOSED_BY_LAW: async (stage) => stage.people.triage.closeByLaw(await handling(stage)),
  MERGED: async (stage) => stage.people.triage.merge(await handling(stage), await handling(stage)),
};

const NONE = '01900000-0000-7000-8000-000000000000';

/** What each post's commands on an appeal are about. */
export async function targetsOf(
  county: County,
  people: People,
  { appeal, kept }: { appeal: Appeal; kept: Appeal },
): Promise<(post: Post) => Target> {
  const { assignments, objections } = await people.triage.read(appeal);
  const [freeUnitId, objectionId] = [await county.unit('JTJ'), objections.at(-1)?.id ?? `obj_${NONE}`];
  const of = (unit: string): string => assignments.find((one) => one.unit.code === unit)?.id ?? `asg_${NONE}`;
  const units: Partial<Record<Post, string>> = {
    coHandler: CO_HANDLER,
    coHandlerHead: CO_HANDLER,
    objector: OBJECTOR,
  };
  return (post) => ({
    appealId: appeal.id,
    assignmentId: of(units[post] ?? HOST),
    objectionId,
    keptId: kept.id,
    freeUnitId,
    selfId: people[post].id,
  });
}
