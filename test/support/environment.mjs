import { TestEnvironment } from 'jest-environment-node';

/** A suite's world, with a way out of it for the doors of `program-door.mjs`. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.outside = (url) => import(url);
  }
}
