import type { ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from '../http/send.js';
import { KEEP_ALIVE_MS } from '../stream/keep-alive.js';

/** One event stream on its way to one client. */
export interface Feed {
  /** Sends the head and a first comment, so that client and proxies know it has begun. */
  begin(): void;
  /** Sends, and comes back when there is room for more; false once the stream has ended. */
  write(text: string): Promise<boolean>;
  /** Sends the last words and ends; nothing follows. Again, it does nothing. */
  end(lastWords?: string): void;
  /** Calls back at the end, by whichever side. */
  onEnd(callback: () => void): void;
}

const BEAT = ':\n\n';

/**
 * A response as an event stream. It holds one event for a client that reads slowly; what waits behind it waits in the
 * hub, which drops whoever falls too far behind. A client that takes nothing from one heartbeat to the next but one is cut off.
 */
export function openFeed(response: ServerResponse): Feed {
  const callbacks: (() => void)[] = [];
  let begun = false;
  let ended = false;
  let stuck = false;
  let goOn: (() => void) | null = null;
  let heart: NodeJS.Timeout | undefined;

  const finish = (): void => {
    ended = true;
    clearInterval(heart);
    goOn?.();
    for (const callback of callbacks.splice(0)) callback();
  };
  response.on('drain', () => {
    stuck = false;
    goOn?.();
  });
  response.once('close', () => {
    if (!ended) finish();
  });

  function begin(): void {
    if (ended || begun) return;
    begun = true;
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'content-type': 'text/event-stream; charset=utf-8',
      // A proxy that packs or gathers would keep events back.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    response.write(BEAT);
    heart = setInterval(() => {
      if (stuck && response.writableNeedDrain) response.destroy();
      else if (response.writableNeedDrain) stuck = true;
      else response.write(BEAT);
    }, KEEP_ALIVE_MS);
  }

  return {
    begin,
    async write(text) {
      if (ended) return false;
      if (!response.write(text))
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      return !ended;
    },
    end(lastWords) {
      if (ended) return;
      if (lastWords !== undefined) {
        begin();
        response.write(lastWords);
      }
      finish();
      if (begun) response.end();
    },
    onEnd(callback) {
      if (ended) callback();
      else callbacks.push(callback);
    },
  };
}
