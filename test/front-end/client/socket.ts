import { createClient, type Client } from 'graphql-ws';
import type { Session } from './session.js';

// #region socket
/** Closed because of the token: it was not good, it has run out, or the session has ended. */
const FORBIDDEN = 4403;

export function openSocket(session: Session): Client {
  let sent: string | null = null;
  return createClient({
    url: session.url.replace(/^http/, 'ws'),
    connectionParams: async () => {
      sent = await session.fresh();
      return { Authorization: `Bearer ${sent}`, 'Accept-Language': session.language };
    },
    // It would subscribe with the cursor of old: `follow` does it with the last one.
    retryAttempts: 0,
    on: {
      closed: (event) => {
        if ((event as { code?: number }).code === FORBIDDEN) session.renew(sent).catch(() => undefined);
      },
    },
  });
}
// #endregion
