import { expect, it } from '@jest/globals';
import { openApp } from '../../src/app.js';

it('a suite has the program that its worker loaded once, not one compiled and loaded again in its own world', () => {
  expect(openApp instanceof Function).toBe(false);
});
