import 'reflect-metadata';
import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

const require = createRequire(import.meta.url);

/** A suite's world, with a way out of it for the doors of `program-door.mjs`. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.outside = (module) => require(module);
    // What suite and program hand each other is of one kind to both.
    Object.assign(this.global, { Date, Map, Set, Error, RangeError, SyntaxError, TypeError });
  }
}
