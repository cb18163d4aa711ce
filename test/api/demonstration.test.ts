import { beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { makeLogger, openServices } from '../../src/app.js';
import { APPEAL_EVENT_TYPES } from '../../src/contexts/appeal/domain/events.js';
import { reachable } from '../../src/contexts/appeal/domain/lifecycle.js';
import * as vocabulary from '../../src/contexts/appeal/domain/vocabulary.js';
import { SUPERVISION_CAUSES } from '../../src/contexts/supervision/domain/causes.js';
import { seed } from '../../src/seed/run.js';
import { appForSuite } from '../support/app.js';
import { testConfig } from '../support/database.js';
import { expectUnchanged, fingerprint } from '../support/fingerprint.js';
import { county, type Appeal, type Person, type RegisterEntry } from '../support/kit/index.js';

const app = appForSuite();
const raoping = county(app, '445122');
const chaoan = county(app, '445103');

/** Every appeal of a county, as its bureau reads it. */
async function allAppeals(bureau: Person): Promise<Appeal[]> {
  const lines = await bureau.list();
  return Promise.all(lines.map((line) => bureau.read(line)));
}

interface RegisterPage {
  supervisionEntries: { nodes: RegisterEntry[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

const REGISTER_PAGE = `query ($after: String) {
  supervisionEntries(first: 100, after: $after) { nodes { cause } pageInfo { endCursor hasNextPage } }
}`;

async function wholeRegister(supervisor: Person, after: string | null = null): Promise<RegisterEntry[]> {
  const { data } = await supervisor.client.send<RegisterPage>(REGISTER_PAGE, { after });
  if (!data) throw new Error('the register is not to be seen');
  const { nodes, pageInfo } = data.supervisionEntries;
  return pageInfo.hasNextPage ? [...nodes, ...(await wholeRegister(supervisor, pageInfo.endCursor))] : nodes;
}

const sorted = (values: Iterable<unknown>): unknown[] => [...new Set(values)].sort();

/** A newcomer finds in 饶平 whatever an appeal can meet before the meeting; each list comes from the vocabulary it shows. */
describe('the demonstration county', () => {
  let appeals: Appeal[] = [];
  const all = <T>(of: (appeal: Appeal) => readonly T[]): T[] => appeals.flatMap((appeal) => of(appeal));

  beforeAll(async () => {
    appeals = await allAppeals(await raoping.signIn('triage'));
  });

  it('has an appeal in every state that can be reached, and in every channel but the city’s platform', () => {
    const states = reachable(({ built }) => built);
    // Led to by a check that sends back what was implemented, and nothing has been.
    states.delete('IMPLEMENTING');
    expect(sorted(appeals.map(({ state }) => state))).toEqual(sorted(states));
    expect(sorted(appeals.map(({ channel }) => channel))).toEqual(['HOTLINE', 'ONLINE', 'SERVICE_HALL']);
  });

  it('tells every event that a timeline can tell', () => {
    expect(sorted(all(({ events }) => events.nodes.map(({ type }) => type)))).toEqual(sorted(APPEAL_EVENT_TYPES));
  });

  it('has something running, standing, met, late and lapsed', () => {
    const deadlines = all((appeal) => appeal.deadlines);
    expect(sorted(deadlines.map(({ state }) => state))).toEqual(['CANCELLED', 'LAPSED', 'MET', 'PAUSED', 'RUNNING']);
    expect(deadlines.some(({ breachedAt, metAt }) => breachedAt && metAt)).toBe(true);
  });

  it('has every answer of market supervision, every reason of a return, and supplements that came and did not', () => {
    expect(sorted(all((appeal) => appeal.registryReviews.map(({ result }) => result)))).toEqual(
      sorted(vocabulary.REVIEW_RESULTS),
    );
    expect(sorted(appeals.map(({ returnReason }) => returnReason))).toEqual(
      sorted([null, ...vocabulary.RETURN_REASONS]),
    );
    expect(sorted(all((appeal) => appeal.supplements.map(({ answeredAt }) => answeredAt !== null)))).toEqual([
      false,
      true,
    ]);
  });

  it('has objections of three rounds, open, overruled and upheld', () => {
    const objections = all((appeal) => appeal.objections);
    expect(sorted(objections.map(({ round }) => round))).toEqual([1, 2, 3]);
    expect(sorted(objections.map(({ ruling }) => ruling))).toEqual(sorted([null, ...vocabulary.OBJECTION_RULINGS]));
  });

  it('has extensions asked for, granted and refused', () => {
    const extensions = all(({ extension }) => (extension ? [extension] : []));
    expect(sorted(extensions.map(({ decision }) => decision))).toEqual(
      sorted([null, ...vocabulary.EXTENSION_DECISIONS]),
    );
  });

  it('has opinions of hosts and co-handlers, cases listed and sent back', () => {
    const opinions = all((appeal) => appeal.opinions);
    expect(sorted(opinions.map(({ role }) => role))).toEqual(sorted(vocabulary.ASSIGNMENT_ROLES));
    expect(sorted(opinions.map(({ outcome }) => outcome))).toEqual(sorted(vocabulary.OPINION_OUTCOMES));
    expect(sorted(all((appeal) => appeal.listings.map(({ decision }) => decision)))).toEqual(
      sorted(vocabulary.LISTING_DECISIONS),
    );
  });

  it('has results checked and sent back, visits, and evaluations from every source', () => {
    expect(sorted(all((appeal) => appeal.resultChecks.map(({ verdict }) => verdict)))).toEqual([
      'BACK_TO_HANDLING',
      'PASSED',
    ]);
    const visits = all((appeal) => appeal.followUpVisits);
    expect(sorted(visits.flatMap(({ contacted, solved, satisfied }) => [contacted, solved, satisfied]))).toEqual(
      sorted(vocabulary.VISIT_ANSWERS),
    );
    const evaluations = all(({ evaluation }) => (evaluation ? [evaluation] : []));
    expect(sorted(evaluations.map(({ source }) => source))).toEqual(sorted(vocabulary.EVALUATION_SOURCES));
    expect(sorted(evaluations.map(({ verdict }) => verdict))).toEqual(sorted(vocabulary.EVALUATION_VERDICTS));
    expect(all(({ rehandling }) => (rehandling ? [rehandling.decidedAt !== null] : []))).toContain(true);
  });

  it('has orders of the hotline: amended, urged, supervised, added to and called off', () => {
    const orders = all(({ externalOrder }) => (externalOrder ? [externalOrder] : []));
    expect(sorted(orders.flatMap(({ events }) => events.map(({ kind }) => kind)))).toEqual(
      sorted(vocabulary.HOTLINE_EVENT_KINDS),
    );
    expect(orders.some(({ amendments }) => amendments.length > 0)).toBe(true);
  });

  it('has files from every source, which can be fetched and are what they say', async () => {
    const attachments = all((appeal) => appeal.attachments);
    expect(sorted(attachments.map(({ source }) => source))).toEqual(sorted(vocabulary.ATTACHMENT_SOURCES));
    expect(sorted(attachments.map(({ contentType }) => contentType))).toEqual(['application/pdf', 'image/png']);
    const bureau = await raoping.signIn('triage');
    for (const contentType of ['application/pdf', 'image/png']) {
      const holder = appeals.find((appeal) => appeal.attachments.some((file) => file.contentType === contentType));
      const file = (await bureau.files(holder as Appeal)).find((one) => one.contentType === contentType);
      const answer = await fetch(file?.downloadUrl ?? '');
      expect(answer.headers.get('content-type')).toBe(contentType);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes).toHaveLength(file?.size ?? 0);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256);
    }
  });

  it('has a case handed over to somebody who is away, and whoever stands in for him has it among his own', async () => {
    const [held] = all(({ assignments }) => assignments.filter(({ deputy }) => deputy !== null));
    expect(held).toMatchObject({ handler: { displayName: '黄望舒' }, deputy: { displayName: '林晓帆' } });
    const mine = await (await raoping.signIn('huanggang')).list({ mine: true, open: true });
    expect(mine.map(({ title }) => title)).toContain('上林工业区门口占道摆卖影响货车进出');
  });

  it('keeps searches that find, and drafts', async () => {
    for (const username of ['huanggang', 'triage']) {
      const { client } = await raoping.signIn(username);
      const { savedSearches } = await client.run<{ savedSearches: { filter: object; orderBy: string }[] }>(
        'SavedSearches',
      );
      expect(savedSearches).toHaveLength(1);
      const [{ filter, orderBy } = { filter: {}, orderBy: '' }] = savedSearches;
      const { data, errors } = await client.send<{ appeals: { totalCount: number } }>(
        'query ($filter: AppealFilterInput, $orderBy: AppealOrder) { appeals(filter: $filter, orderBy: $orderBy) { totalCount } }',
        { filter, orderBy },
      );
      expect(errors).toEqual([]);
      if (username === 'triage') expect(data?.appeals.totalCount).toBeGreaterThan(0);
    }
    const { client } = await raoping.contact('13900001501');
    const { drafts } = await client.run<{ drafts: { content: { title: string } }[] }>('Drafts');
    expect(drafts.map(({ content }) => content.title)).toEqual(['西澳村海堤路会车困难']);
  });

  it('has words between enterprise and unit, and notes that stay in the unit', async () => {
    const unit = await raoping.signIn('rsj');
    const [appeal] = (await unit.list()).filter(({ title }) => title === '吸纳脱贫人口就业社保补贴审核未通过');
    const { nodes } = await unit.messages(appeal as Appeal);
    expect(nodes.map(({ role }) => role)).toEqual(['UNIT_HANDLER', 'ENTERPRISE_CONTACT']);
    expect(await unit.notes(appeal as Appeal)).toHaveLength(1);
  });

  it('has a claim that waits for the counter', async () => {
    const waiting = await (await raoping.signIn('hall')).claims('PENDING');
    expect(waiting.map(({ enterpriseName }) => enterpriseName)).toContain('饶平县塘药南药种植有限公司');
  });

  it('has a register with every cause', async () => {
    const entries = await wholeRegister(await raoping.signIn('supervisor'));
    expect(sorted(entries.map(({ cause }) => cause))).toEqual(sorted(SUPERVISION_CAUSES));
  });
});

describe('the demonstration counties', () => {
  it('decide for themselves where the text is silent: 饶平 lets replies be extended, 潮安 checks every result', async () => {
    const policyOf = async (person: Person) =>
      (await person.client.run<{ appealPolicy: object }>('AppealPolicy')).appealPolicy;
    expect(await policyOf(await raoping.signIn('triage'))).toMatchObject({
      version: 1,
      extensionAllowed: true,
      resultCheck: 'NONE',
    });
    expect(await policyOf(await chaoan.signIn('triage'))).toMatchObject({
      version: 1,
      extensionAllowed: false,
      resultCheck: 'ALL',
    });
    const checks = (await allAppeals(await chaoan.signIn('triage'))).filter(({ completedAt }) => completedAt !== null);
    expect(sorted(checks.map(({ resultCheckRequired }) => resultCheckRequired))).toEqual([false, true]);
  });

  it('are told once: a second seeding changes nothing', async () => {
    const { database } = app;
    await app.quiet();
    const before = await fingerprint(database);
    const connections = { appUrl: database.ownerUrl, workerUrl: database.workerUrl, queueUrl: database.workerUrl };
    const logger = makeLogger({ logLevel: 'silent' });
    const services = await openServices(testConfig(database), connections, { logger });
    await seed(services).finally(() => services.close());
    expectUnchanged(before, await fingerprint(database), 'it was seeded before');
  });
});
