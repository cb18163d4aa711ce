import 'reflect-metadata';
import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

const require = createRequire(import.meta.url);

/** A suite's world, with a way out of it for the doors of `program-door.mjs`. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.outside = (file) => require(file);
  }
}
