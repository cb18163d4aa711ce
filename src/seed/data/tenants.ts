import type { TenantSeed } from './types.js';

/** Two families: a sandbox whose clock can be moved, and a production one where that is refused. Parents first. */
export const TENANTS: TenantSeed[] = [
  { code: '445100', name: '潮州市', kind: 'CITY', sandbox: true },
  {
    code: '445122',
    name: '饶平县',
    kind: 'COUNTY',
    parentCode: '445100',
    sandbox: true,
    policy: { extensionAllowed: true },
  },
  {
    code: '445103',
    name: '潮安区',
    kind: 'COUNTY',
    parentCode: '445100',
    sandbox: true,
    policy: { resultCheck: 'ALL' },
  },
  { code: '440500', name: '汕头市', kind: 'CITY', sandbox: false },
  { code: '440523', name: '南澳县', kind: 'COUNTY', parentCode: '440500', sandbox: false },
];
