import { afterAll, beforeAll } from '@jest/globals';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appForSuite, type TestApp } from '../../support/app.js';
import { openApolloDesk } from '../client/apollo.js';
import type { Desk } from '../client/desk.js';
import { openEvents } from '../client/events.js';
import { Session } from '../client/session.js';
import { openUrqlDesk } from '../client/urql.js';
import { openNetwork, type Network } from './network.js';

const sdl = readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8');
const schema = introspectionFromSchema(buildSchema(sdl), { descriptions: false });

export type OpenDesk = (session: Session) => Desk;

/** Both clients, for `describe.each`. */
export const CLIENTS: [string, OpenDesk][] = [
  ['Apollo Client', openApolloDesk],
  ['urql', (session) => openUrqlDesk(session, schema)],
];

/** What carries streams besides. */
export const OVER_EVENTS: [string, OpenDesk] = [
  'urql over server-sent events',
  (session) => openUrqlDesk(session, schema, openEvents(session)),
];

const TENANT = '445122';
/** The password of every seeded member of staff. */
const PASSWORD = 'zhitongche-demo';

export interface Floor {
  app: TestApp;
  network: Network;
  /** A desk of a member of staff, in a session of its own. */
  staff(open: OpenDesk, username: string, language?: Session['language']): Promise<Desk>;
  /** A desk of an enterprise's contact, signed in by SMS code. */
  contact(open: OpenDesk, phone: string): Promise<Desk>;
}

/** The API, and the network before it, for all tests of a file. */
export function floorForSuite(): Floor {
  const app = appForSuite({ withoutAppeals: true });
  const opened: { network?: Network } = {};
  const desks: Desk[] = [];
  const network = (): Network => {
    if (!opened.network) throw new Error('The network is there only while tests run');
    return opened.network;
  };
  beforeAll(async () => {
    opened.network = await openNetwork(() => app.url);
  });
  afterAll(async () => {
    await Promise.all(desks.map((desk) => desk.close()));
    await opened.network?.close();
  });
  const at = (open: OpenDesk, session: Session): Desk => {
    const desk = open(session);
    desks.push(desk);
    return desk;
  };
  return {
    app,
    get network() {
      return network();
    },
    async staff(open, username, language) {
      const session = new Session(network().url, language);
      await session.signIn(TENANT, username, PASSWORD);
      return at(open, session);
    },
    async contact(open, phone) {
      const session = new Session(network().url);
      const code = await session.requestCode(TENANT, phone);
      await session.signInWithCode(TENANT, phone, code ?? '');
      return at(open, session);
    },
  };
}
