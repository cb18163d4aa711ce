import { describe, expect, it, jest } from '@jest/globals';
import { errorLabel, sparing, within } from '../../src/platform/store-trouble.js';

describe('a store in trouble', () => {
  it('is waited for only so long', async () => {
    await expect(within(1_000, Promise.resolve(7))).resolves.toBe(7);
    await expect(within(10, new Promise(() => undefined))).rejects.toThrow('No answer within 10 ms');
  });

  it('is reported once in a while, not each time', () => {
    const report = jest.fn();
    const trouble = sparing(report);
    for (let i = 0; i < 100; i++) trouble(new Error('again'));
    expect(report).toHaveBeenCalledTimes(1);
  });

  it('is named without its message', () => {
    const error = Object.assign(new TypeError('Key (phone)=(13812341234) already exists'), { code: '23505' });
    expect(errorLabel(error)).toBe('TypeError: 23505');
    expect(errorLabel(Object.assign(new Error('x'), { code: '张三 is no code' }))).toBe('Error');
    expect(errorLabel('13812341234')).toBe('string');
  });
});
