import 'reflect-metadata';
import { openApp } from '../../../src/app.js';
import { benchConfig } from '../config.js';
import { serve, world } from './child.js';

// The program itself in the API's role: sign-in, rules, validation, limits and row security as in production.
const app = await openApp(benchConfig(world), {
  appUrl: world.appUrl,
  workerUrl: world.workerUrl,
  queueUrl: world.workerUrl,
});
serve(`${app.url}/graphql`, () => app.close());
