import 'reflect-metadata';
import { openApp } from '../../../src/app.js';
import { benchConfig } from '../config.js';
import { serve, world } from './child.js';

// The program under a role that row security does not bind: what the policies cost is what the two differ by.
const app = await openApp(benchConfig(world), {
  appUrl: world.unwalledUrl,
  workerUrl: world.workerUrl,
  queueUrl: world.workerUrl,
});
serve(`${app.url}/graphql`, () => app.close());
