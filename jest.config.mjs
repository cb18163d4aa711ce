import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;
/** What a worker loads once for all its suites. Jest puts its root into paths, but not into patterns. */
const OF_THE_PROGRAM = `^${import.meta.dirname.replaceAll(/[^\w/]/g, '\\$&')}/src/.+\\.ts$`;
const compiled = { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false, sourceMaps: 'inline' }] };

/** Takes a part of the program away, which cannot be done to the one that all suites share. */
const BY_THEMSELVES = ['<rootDir>/test/access/wall-of-rows-alone.test.ts'];

const suites = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts'],
  // Sources name each other by the file that runs (`./x.js`); under jest that file is still `./x.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data/'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  reporters: ['default', '<rootDir>/scripts/lib/jest-summary.mjs'],
  // With the database and the programs that suites start, two keep two processors busy.
  maxWorkers: 2,
  // A hanging test ends; a slow machine does not fail one.
  testTimeout: 300_000,
  projects: [
    {
      ...suites,
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: BY_THEMSELVES,
      testEnvironment: '<rootDir>/test/support/environment.mjs',
      moduleNameMapper: { ...suites.moduleNameMapper, '^(graphql|pg)$': '<rootDir>/test/support/doors/$1.cjs' },
      transform: { [OF_THE_PROGRAM]: '<rootDir>/test/support/program-door.mjs', ...compiled },
    },
    { ...suites, testMatch: BY_THEMSELVES, testEnvironment: 'node', transform: compiled },
  ],
};
