import { describe, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { appForSuite } from '../support/app.js';

const app = appForSuite({ withoutAppeals: true });

/** The header that a browser sends across origins only after a preflight: our guard against forged requests. */
const fetchFn = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'true' } });

describe('GraphQL over HTTP', () => {
  it('all 61 audits of the specification hold', async () => {
    const results = await auditServer({ url: () => `${app.url}/graphql`, fetchFn });
    const failed = results.flatMap((result) =>
      result.status === 'ok' ? [] : [`${result.name}: ${JSON.stringify(result.reason)}`],
    );
    expect(failed).toEqual([]);
    expect(results).toHaveLength(61);
  });
});
