import { beforeAll, describe, it } from '@jest/globals';
import { expectNothingWrong } from '../faults/invariants.js';
import { appForSuite } from '../support/app.js';
import { play, World } from './life.js';

/**
 * Random lives against a model, in two files that run side by side, each with a county and a clock of its own.
 *
 *     npm test -- test/proof/life                                     500 sequences, always the same ones
 *     MODEL_RUNS=5000 MODEL_LENGTH=24 npm test -- test/proof/life     5,000 that nobody has seen before, and longer
 *
 * A failure prints its seed, path and replayPath; the same sequence again, alone:
 *
 *     MODEL_SEED=… MODEL_PATH=… MODEL_REPLAY=… npm test -- test/proof/life-1
 *
 * MODEL_SHRINK=1 looks for a shorter one that fails as well.
 */
const { MODEL_RUNS, MODEL_LENGTH, MODEL_SEED, MODEL_PATH, MODEL_REPLAY, MODEL_SHRINK } = process.env;
const RUNS = Number(MODEL_RUNS ?? 500);
/** The most that happens in one sequence. */
const LENGTH = Number(MODEL_LENGTH ?? 12);
const USUAL_SEED = 20210056;
/** How long one sequence may take on a busy machine. */
const PATIENCE_MS = 8_000;

export function playLives(half: number): void {
  const app = appForSuite({ withoutAppeals: true });
  const fresh = MODEL_RUNS === undefined ? USUAL_SEED : Date.now() % 2 ** 31;
  const seed = MODEL_SEED === undefined ? fresh + half : Number(MODEL_SEED);

  describe('lives of appeals go as the model says', () => {
    let world: World;
    beforeAll(async () => {
      world = new World(app);
      await world.open();
    });

    it(
      `in every sequence of half ${half} (seed ${seed})`,
      async () => {
        await play(world, {
          runs: Math.ceil(RUNS / 2),
          length: LENGTH,
          seed,
          path: MODEL_PATH,
          replayPath: MODEL_REPLAY,
          shrink: MODEL_SHRINK !== undefined,
        });
        await app.quiet();
        await expectNothingWrong(app.database);
      },
      120_000 + RUNS * PATIENCE_MS,
    );
  });
}
