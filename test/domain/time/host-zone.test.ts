import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { transform } from '@swc/core';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInZone } from '../../support/host-zone.js';
import { sampleAnswers } from '../../support/time-samples.js';

const root = join(import.meta.dirname, '../../..');
let copy: string;

// The host's zone is fixed when a process starts, so each zone gets a process. The room is compiled by itself into an
// empty directory, which also shows that it needs nothing but itself.
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'time-room-'));
  const pure = (await readdir(join(root, 'src/time/pure'))).map((name) => `src/time/pure/${name}`);
  for (const file of [...pure, 'src/time/national-calendar.ts', 'test/support/time-samples.ts']) {
    const { code } = await transform(await readFile(join(root, file), 'utf8'), {
      configFile: false,
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
      module: { type: 'es6' },
    });
    const target = join(copy, file.replace(/\.ts$/, '.js'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, code);
  }
  await writeFile(join(copy, 'package.json'), '{"type":"module"}');
});

afterAll(() => rm(copy, { recursive: true, force: true }));

describe("the host's time zone", () => {
  test.each(['UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Shanghai', 'Africa/Casablanca'])(
    'changes nothing: %s',
    async (zone) => {
      const script = `import { sampleAnswers } from './test/support/time-samples.js';
        console.log(JSON.stringify({ offset: new Date(2026, 0, 1).getTimezoneOffset(), answers: sampleAnswers() }));`;
      const { offset, answers } = JSON.parse(await runInZone(zone, script, copy)) as {
        offset: number;
        answers: string[];
      };
      const offsets: Record<string, number> = {
        UTC: 0,
        'America/New_York': 300,
        'Pacific/Auckland': -780,
        'Asia/Shanghai': -480,
        'Africa/Casablanca': -60,
      };
      expect(offset).toBe(offsets[zone]);
      expect(answers.length).toBeGreaterThan(5000);
      expect(answers).toEqual(sampleAnswers());
    },
  );
});
