import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { isSampled, wantsCheck } from '../../src/contexts/appeal/domain/result-check.js';

const keys = fc.uuid();
const shares = fc.integer({ min: 1, max: 100 });

describe('#12 the sample of results to check', () => {
  it('#12 asked again the answer is the same, and a larger share leaves nobody out whom a smaller one takes', () => {
    fc.assert(
      fc.property(keys, shares, shares, (key, one, another) => {
        const [less, more] = [Math.min(one, another), Math.max(one, another)];
        expect(isSampled(key, less)).toBe(isSampled(key, less));
        if (isSampled(key, less)) expect(isSampled(key, more)).toBe(true);
      }),
    );
  });

  it('#12 all of them at 100 percent, none at 0', () => {
    fc.assert(fc.property(keys, (key) => isSampled(key, 100) && !isSampled(key, 0)));
  });

  it('#12 takes its share of the keys that appeals get, whenever they are filed', () => {
    for (const share of [5, 10, 50]) {
      const drawn = Array.from({ length: 20_000 }, (_, at) => isSampled(v7({ msecs: 1_772_000_000_000 + at }), share));
      // Five standard deviations: by chance alone it fails once in some million runs.
      const [expected, deviation] = [20_000 * (share / 100), Math.sqrt(20_000 * (share / 100) * (1 - share / 100))];
      expect(Math.abs(drawn.filter(Boolean).length - expected)).toBeLessThan(5 * deviation);
    }
  });

  it('#12 NONE takes nobody, ALL everybody, SAMPLE its sample', () => {
    fc.assert(
      fc.property(keys, shares, (key, sampleShare) => {
        expect(wantsCheck(key, { resultCheck: 'NONE', sampleShare })).toBe(false);
        expect(wantsCheck(key, { resultCheck: 'ALL', sampleShare })).toBe(true);
        expect(wantsCheck(key, { resultCheck: 'SAMPLE', sampleShare })).toBe(isSampled(key, sampleShare));
      }),
    );
  });
});
