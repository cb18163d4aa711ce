import * as ours from './documents.js';
import * as tables from './documents-postgraphile.js';
import { ATTACKS } from '../support/attacks.js';
import type { Shot } from './load.js';
import type { TargetName } from './targets.js';
import type { World } from './world.js';

export const SCENARIOS = [
  'list',
  'detail',
  'rare',
  'common',
  'facets',
  'workload',
  'file',
  'dispatch',
  'attack',
] as const;
export type ScenarioName = (typeof SCENARIOS)[number];

/** The next request of a scenario to a target; null where the target has no such thing. */
export type Next = () => Shot;

/** What every peer can do, what the program alone can, and what it must not do. */
const READS: readonly ScenarioName[] = ['list', 'detail'];
const FINDS: readonly ScenarioName[] = ['rare', 'common', 'facets', 'workload'];
const COMMANDS: readonly ScenarioName[] = ['file', 'dispatch'];

const TAKES_PART: Readonly<Record<TargetName, readonly ScenarioName[]>> = {
  ours: SCENARIOS,
  // Nothing is put on record of reading; and a policy binds all reading alike.
  unrecorded: COMMANDS,
  unwalled: [...READS, ...FINDS],
  bare: [...READS, ...COMMANDS],
  yoga: [...READS, ...COMMANDS],
  // It only reads: its mutations would write other rows.
  postgraphile: READS,
};

/** Whether a target takes part in a scenario. */
export const takesPart = (scenario: ScenarioName, target: TargetName): boolean => TAKES_PART[target].includes(scenario);

/** Makes the requests of a run. Appeals laid out for dispatching are used up one by one, whoever dispatches them. */
export function makeShots(world: World): (scenario: ScenarioName, target: TargetName) => Next {
  let dispatched = 0;
  let drawn = 0;
  let chosen = 0;

  const nextDetail = (): string => world.appealsOfUnit[drawn++ % world.appealsOfUnit.length] as string;
  const filing = {
    channel: 'ONLINE',
    kind: 'HELP',
    title: '冷链车辆进出厂区道路狭窄，请协调拓宽',
    description:
      '我公司冷链运输车辆每日进出三十余趟，厂区外道路宽度不足四米，会车困难，请协调有关单位现场查看并提出解决办法。',
    categoryId: `cat_${world.filing.categoryId}`,
    divisionCode: world.filing.divisionCode,
    enterprise: { creditCode: world.filing.creditCode, name: world.filing.enterpriseName },
  };
  const dispatching = (): object => {
    const appeal = world.waiting[dispatched++];
    if (!appeal) throw new Error('no appeal is left to dispatch: run for a shorter time');
    const host = chosen++ % world.hosts.length;
    return {
      appealId: `apl_${appeal}`,
      hostUnitId: `unt_${world.hosts[host]}`,
      coHandlerUnitIds: [`unt_${world.hosts[(host + 1) % world.hosts.length]}`],
    };
  };

  const listed = holds(20, '"filedAt"');
  const whole = (answer: string): void => {
    if (!answer.includes('"explanation"') || answer.includes('"errors"'))
      throw new Error(`not an appeal: ${answer.slice(0, 300)}`);
  };
  const done = (answer: string): void => {
    if (!answer.includes('"userErrors":[]') || answer.includes('"errors"'))
      throw new Error(`refused: ${answer.slice(0, 500)}`);
  };
  const found = (answer: string): void => {
    if (!answer.includes('"id"') && !answer.includes('"value"')) throw new Error(answer.slice(0, 500));
    any(answer);
  };
  const turnedAway = (answer: string): void => {
    if (!answer.includes('"errors"') || answer.includes('"data":{')) throw new Error(answer.slice(0, 500));
  };
  const any = (answer: string): void => {
    if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500));
  };

  function ofApi(scenario: ScenarioName): Next {
    const shot = (
      document: string,
      who: keyof Pick<World, 'handler' | 'officer' | 'contact'>,
      variables: () => object,
      check: Shot['check'],
    ): Next => {
      const { authorization } = world[who];
      return () => ({ authorization, body: JSON.stringify({ query: document, variables: variables() }), check });
    };
    switch (scenario) {
      case 'list':
        return shot(ours.LIST, 'handler', () => ({}), listed);
      case 'detail':
        return shot(ours.DETAIL, 'handler', () => ({ id: `apl_${nextDetail()}` }), whole);
      case 'rare':
        return shot(ours.SEARCH, 'officer', () => ({ text: `第${1 + (drawn++ % 1_999)}水产` }), any);
      case 'common':
        return shot(ours.SEARCH, 'officer', () => ({ text: '照明' }), listed);
      case 'facets':
        return shot(ours.FACETS, 'officer', () => ({}), found);
      case 'workload':
        return shot(ours.WORKLOAD, 'officer', () => ({}), found);
      case 'attack':
        return () => {
          const [, query] = ATTACKS[drawn++ % ATTACKS.length] as (typeof ATTACKS)[number];
          return {
            authorization: world.officer.authorization,
            body: JSON.stringify({ query }),
            status: 400,
            check: turnedAway,
          };
        };
      case 'file':
        return shot(ours.FILE, 'contact', () => ({ input: filing }), done);
      case 'dispatch':
        return shot(ours.DISPATCH, 'officer', () => ({ input: dispatching() }), done);
    }
  }

  function ofTables(scenario: ScenarioName): Next {
    const { authorization } = world.handler;
    const { tenantId, unitId } = world;
    return () => {
      const list = scenario === 'list';
      const variables = list ? { tenantId, unitId } : { tenantId, id: nextDetail() };
      const query = list ? tables.LIST : tables.DETAIL;
      return { authorization, body: JSON.stringify({ query, variables }), check: list ? listed : whole };
    };
  }

  function bare(scenario: ScenarioName): Next {
    const bodies: Partial<Record<ScenarioName, () => object>> = {
      list: () => ({}),
      detail: () => ({ id: nextDetail() }),
      file: () => ({ input: filing }),
      dispatch: () => ({ input: dispatching() }),
    };
    const check = scenario === 'list' ? holds(21, '"filedAt"') : any;
    return () => ({ path: `/${scenario}`, authorization: '', body: JSON.stringify(bodies[scenario]?.()), check });
  }

  return (scenario, target) =>
    target === 'bare' ? bare(scenario) : target === 'postgraphile' ? ofTables(scenario) : ofApi(scenario);
}

/** Whether a text stands in an answer as often as there should be rows. */
function holds(times: number, text: string): (answer: string) => void {
  return (answer) => {
    const found = answer.split(text).length - 1;
    if (found !== times) throw new Error(`${found} rows instead of ${times}: ${answer.slice(0, 300)}`);
  };
}
