import pg from 'pg';
import { countStatements, rowsOf, type Statements } from './counting.js';
import { openDatabase } from './database.js';
import { explain } from './explain.js';
import { fire, send } from './load.js';
import { worldOf } from './people.js';
import { print, type Cell, type TimedRound } from './report.js';
import { makeShots, SCENARIOS, takesPart, type Next, type ScenarioName } from './scenarios.js';
import { startTarget, TARGETS, type Target, type TargetName } from './targets.js';

const CONNECTIONS = [1, 8, 32] as const;

export interface BenchOptions {
  /** Seconds of one round, and how often the targets take turns. */
  seconds: number;
  rounds: number;
  targets: readonly TargetName[];
  scenarios: readonly ScenarioName[];
  connections: readonly number[];
  buildOnly: boolean;
  explain: boolean;
  profileDir?: string;
}

/** Reads the command line. Throws on a word it does not know. */
export function optionsOf(args: readonly string[]): BenchOptions {
  const quick = args.includes('--quick');
  const options: BenchOptions = {
    seconds: quick ? 1 : 2.5,
    rounds: quick ? 1 : 2,
    targets: TARGETS,
    scenarios: SCENARIOS,
    connections: CONNECTIONS,
    buildOnly: args.includes('--build-only'),
    explain: args.includes('--explain'),
  };
  for (const arg of args) {
    const [name, value = ''] = arg.split('=', 2);
    const words = value.split(',');
    if (name === '--targets') options.targets = TARGETS.filter((target) => words.includes(target));
    else if (name === '--scenarios') options.scenarios = SCENARIOS.filter((scenario) => words.includes(scenario));
    else if (name === '--connections') options.connections = words.map(Number);
    else if (name === '--seconds') options.seconds = Number(value);
    else if (name === '--rounds') options.rounds = Number(value);
    else if (name === '--profile') options.profileDir = value;
    else if (!['--quick', '--build-only', '--explain'].includes(arg)) throw new Error(`unknown option ${arg}`);
  }
  return options;
}

/** Builds what is missing, measures, prints, and leaves nothing running. */
export async function bench(args: readonly string[]): Promise<void> {
  const options = optionsOf(args);
  const say = (line: string): void => console.log(line);
  const database = await openDatabase(say);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  const targets: Target[] = [];
  try {
    await admin.connect();
    if (options.buildOnly) return say('The bench database stands.');
    const world = await worldOf(database, admin);
    if (options.explain) return await explain(world, say);
    for (const name of options.targets)
      targets.push(await startTarget(name, world, name === 'ours' ? options.profileDir : undefined));
    const shots = makeShots(world);
    await sameAnswers(admin, targets, shots, options.scenarios);
    const cells: Cell[] = [];
    for (const scenario of options.scenarios) {
      const racing = targets.filter(({ name }) => takesPart(scenario, name));
      for (const target of racing) await fire(target.url, shots(scenario, target.name), 4, 400 * options.rounds);
      const statements = new Map<TargetName, Statements>();
      for (const target of racing)
        statements.set(target.name, await countStatements(admin, target, shots(scenario, target.name)));
      for (const connections of options.connections) {
        const rounds = new Map<TargetName, TimedRound[]>(racing.map(({ name }) => [name, []]));
        for (let round = 0; round < options.rounds; round++)
          for (const target of racing)
            rounds
              .get(target.name)
              ?.push(await timed(target, shots(scenario, target.name), connections, options.seconds));
        for (const [target, run] of rounds)
          cells.push({ scenario, connections, target, rounds: run, statements: statements.get(target) as Statements });
      }
    }
    const memory = new Map<TargetName, number>();
    for (const target of targets) memory.set(target.name, (await target.usage()).memory);
    print(cells, memory, say);
  } finally {
    await Promise.all(targets.map((target) => target.stop()));
    await admin.end();
    await database.stop();
  }
}

/** One round, with what it cost the target in processor time. */
async function timed(target: Target, next: Next, connections: number, seconds: number): Promise<TimedRound> {
  const before = await target.usage();
  const round = await fire(target.url, next, connections, seconds * 1000);
  return { ...round, cpu: (await target.usage()).cpu - before.cpu };
}

/** Before anything is timed: every target brings the same page, and every command writes the same rows. */
async function sameAnswers(
  admin: pg.Client,
  targets: readonly Target[],
  shots: ReturnType<typeof makeShots>,
  scenarios: readonly ScenarioName[],
): Promise<void> {
  for (const scenario of scenarios) {
    const answers = new Map<TargetName, string>();
    for (const target of targets) {
      if (!takesPart(scenario, target.name)) continue;
      const shot = shots(scenario, target.name)();
      const answer = await send(target.url, shot);
      shot.check(answer);
      answers.set(target.name, await essence(admin, scenario, answer));
    }
    const [first, ...others] = new Set(answers.values());
    if (others.length > 0) {
      const said = [...answers].map(([name, text]) => `  ${name}: ${text}`).join('\n');
      throw new Error(`the targets do not do the same in ${scenario}:\n${said}`);
    }
    if (first === undefined) throw new Error(`nobody takes part in ${scenario}`);
  }
}

/** What must be equal: of a page the appeals in their order, of a command the rows it wrote. */
async function essence(admin: pg.Client, scenario: ScenarioName, answer: string): Promise<string> {
  if (scenario === 'detail' || scenario === 'rare' || scenario === 'attack') return 'each asks for something else';
  if (scenario === 'facets' || scenario === 'workload') return answer;
  const keys = [...answer.matchAll(/"(?:id|rowId)":"(?:apl_)?([0-9a-f-]{36})"/g)].map(([, key]) => key as string);
  if (scenario === 'list' || scenario === 'common')
    return String([...answer.matchAll(/"number":"([^"]+)"/g)].slice(0, 20).map(([, number]) => number));
  return JSON.stringify(await rowsOf(admin, keys[0] as string));
}
