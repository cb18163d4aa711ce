import type { Statements } from './counting.js';
import { percentile, type Round } from './load.js';
import type { ScenarioName } from './scenarios.js';
import type { TargetName } from './targets.js';

/** A round and the target's processor time in it, in ms. */
export interface TimedRound extends Round {
  cpu: number;
}

/** What one target did in one scenario over one number of connections. */
export interface Cell {
  scenario: ScenarioName;
  connections: number;
  target: TargetName;
  rounds: TimedRound[];
  statements: Statements;
}

interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  /** Processor time of the target's process per request, in ms: steady where other work disturbs the clock. */
  cpu: number;
}

function figuresOf({ rounds }: Cell): Figures {
  const latencies = rounds.flatMap((round) => round.latencies);
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  const cpu = rounds.reduce((sum, round) => sum + round.cpu, 0);
  return {
    perSecond: latencies.length / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    cpu: cpu / latencies.length,
  };
}

const TITLES: Record<ScenarioName, string> = {
  list: "list: my unit's open appeals, 20 rows with host, enterprise, deadlines, three newest events",
  detail: 'detail: one appeal whole',
  rare: 'rare: the bureau searches for a word that few appeals have, first 20 rows',
  common: 'common: the bureau searches for a word that every appeal has, first 20 rows',
  facets: 'facets: the county’s open appeals counted by seven facets',
  workload: 'workload: every unit’s open, overdue and replied',
  attack: 'attack: documents that mean harm, each turned away before it runs',
  file: 'file: fileAppeal by an enterprise',
  dispatch: 'dispatch: dispatchAppeal to a host and a co-handler',
};

/** Prints a table per scenario: of each target its figures, and the program's as a multiple of them. */
export function print(
  cells: readonly Cell[],
  memory: ReadonlyMap<TargetName, number>,
  say: (line: string) => void,
): void {
  for (const scenario of new Set(cells.map((cell) => cell.scenario))) {
    say(`\n${TITLES[scenario]}`);
    say(
      row([
        'conns',
        'target',
        'req/s',
        'p50 ms',
        'p99 ms',
        'cpu ms',
        'ours: req/s',
        'p50',
        'p99',
        'cpu',
        'read + write + envelope',
      ]),
    );
    const here = cells.filter((cell) => cell.scenario === scenario);
    for (const cell of here) {
      const { perSecond, p50, p99, cpu } = figuresOf(cell);
      const own = here.find(({ connections, target }) => connections === cell.connections && target === 'ours');
      const ours = own && figuresOf(own);
      const { reading, writing, envelope } = cell.statements;
      say(
        row([
          String(cell.connections),
          cell.target,
          perSecond.toFixed(0),
          p50.toFixed(2),
          p99.toFixed(2),
          cpu.toFixed(2),
          times(ours && ours.perSecond / perSecond),
          times(ours && p50 / ours.p50),
          times(ours && p99 / ours.p99),
          times(ours && cpu / ours.cpu),
          `${trim(reading)} + ${trim(writing)} + ${trim(envelope)}`,
        ]),
      );
    }
  }
  say('\nmemory at the end (resident, MiB)');
  for (const [target, megabytes] of memory) say(row(['', target, megabytes.toFixed(0)]));
  say('\nRatios are ours / theirs of throughput and theirs / ours of latency: above 1 the program is ahead.');
}

const times = (ratio: number | undefined): string => (ratio === undefined ? '' : `${ratio.toFixed(2)} ×`);
const trim = (count: number): string => count.toFixed(1).replace(/\.0$/, '');
const row = (values: string[]): string =>
  values.map((value, index) => (index === 1 ? value.padEnd(13) : value.padStart(index === 10 ? 24 : 10))).join(' ');
