import { createClient, NetworkError, type Client } from 'graphql-sse';
import type { Session } from './session.js';

/** What carries streams: a WebSocket, or server-sent events. */
export interface Streams extends Pick<Client, 'subscribe'> {
  dispose(): void | Promise<void>;
}

// #region events
export function openEvents(session: Session): Streams {
  let sent: string | null = null;
  const client = createClient({
    url: session.url,
    headers: async () => {
      sent = await session.fresh();
      return { authorization: `Bearer ${sent}`, 'accept-language': session.language };
    },
    // As with the WebSocket: `follow` subscribes anew.
    retryAttempts: 0,
  });
  return {
    subscribe: (operation, sink) =>
      client.subscribe<never, never>(operation, {
        next: (result) => sink.next(result),
        complete: () => sink.complete(),
        error: (error) => {
          const turnedDown = error instanceof NetworkError && (error.response as Response | undefined)?.status === 401;
          if (turnedDown) session.renew(sent).catch(() => undefined);
          sink.error(error);
        },
      }),
    dispose: () => client.dispose(),
  };
}
// #endregion
