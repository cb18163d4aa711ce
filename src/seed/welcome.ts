import type { Config } from '../config.js';
import { PLATFORM } from '../kernel/ids.js';
import { DEMO_PASSWORD, DEMO_SECRET, demoClientId, OPERATOR } from './run.js';
import { SEED } from './data/index.js';

/** Posts a newcomer tries first, in the order of an appeal's life. */
const SHOWN = [
  'triage',
  'hall',
  'reviewer',
  'huanggang',
  'supervisor',
  'bureau-head',
  'office',
  'leader1',
  'admin',
  'auditor',
];

/** What a start prints: where to go, how to sign in, and a first request to copy. */
export function welcome(config: Config, url: string | null): string {
  if (!url) return '\n直通车 worker is running. 后台进程已启动。\n';
  const lines = [
    '',
    '直通车 Zhitongche 已启动 is ready.',
    '',
    `  GraphQL    ${url}/graphql`,
    `  WebSocket  ${url.replace(/^http/, 'ws')}/graphql (graphql-transport-ws)`,
  ];
  if (config.seed === 'demo') lines.push('', ...signIns(), '', ...firstRequest(url));
  return `${lines.join('\n')}\n\n`;
}

function signIns(): string[] {
  const raoping = SEED.find(({ tenant }) => tenant.code === '445122');
  if (!raoping) return [];
  const staff = SHOWN.flatMap((username) => {
    const account = raoping.accounts.find((candidate) => candidate.username === username);
    return account
      ? [
          `    ${username.padEnd(14)} ${account.memberships
            .map(({ role }) => role)
            .join(', ')
            .padEnd(20)} ${account.displayName}`,
        ]
      : [];
  });
  const contact = raoping.enterpriseContacts[0];
  return [
    `  登录 sign-ins of 饶平县 (tenant 445122), password ${DEMO_PASSWORD}:`,
    ...staff,
    ...(contact
      ? [
          `    ${contact.phone.padEnd(14)} ${'ENTERPRISE_CONTACT'.padEnd(20)} by SMS code: requestSignInCode answers it in a sandbox`,
        ]
      : []),
    `    12345 热线 hotline: signInAsClient with secret ${DEMO_SECRET}, clientId`,
    `      ${demoClientId('445122')}`,
    `  平台运营方 operator of the platform (tenant ${PLATFORM.code}), the same password: ${OPERATOR}`,
    `  Other tenants: ${SEED.filter(({ tenant }) => tenant.code !== '445122')
      .map(({ tenant }) => `${tenant.code} ${tenant.name}${tenant.sandbox ? '' : ' (production: no sandbox commands)'}`)
      .join(', ')}`,
  ];
}

function firstRequest(url: string): string[] {
  return [
    '  第一个请求 a first request:',
    `    curl -s ${url}/graphql -H 'content-type: application/json' -d '{"query":"mutation { signIn(input: {tenant: \\"445122\\", username: \\"triage\\", password: \\"${DEMO_PASSWORD}\\"}) { session { accessToken } userErrors { message } } }"}'`,
  ];
}
