import pg from 'pg';
import { errorLabel, sparing, within } from '../store-trouble.js';
import { FanoutError, type Fanout, type FanoutLogger } from './fanout.js';
import { makePgPublisher, PG_CHANNEL, type Envelope } from './pg-publisher.js';
import { makeSubscribers } from './subscribers.js';

const CONNECT_MS = 2_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** A connection that fell silent without closing is found out by asking it now and then. */
const HEARTBEAT_MS = 15_000;

/** LISTEN on a connection of its own, and NOTIFY on another. */
export async function openPostgresFanout(url: string, logger: FanoutLogger): Promise<Fanout> {
  const subscribers = makeSubscribers(logger);
  const trouble = sparing((error) => logger.warn({ error: errorLabel(error) }, 'fan-out connection in trouble'));
  let listener: pg.Client | null = null;
  let closed = false;
  let wake: () => void = () => undefined;

  async function connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: CONNECT_MS,
      keepAlive: true,
      application_name: 'zhitongche fan-out listener',
    });
    let lost = false;
    const onLoss = (error?: unknown) => {
      if (lost) return;
      lost = true;
      if (error) trouble(error);
      if (listener !== client) return;
      listener = null;
      void reconnect();
    };
    client.on('error', onLoss);
    client.on('end', () => onLoss());
    client.on('notification', ({ payload = '' }) => deliver(payload));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(PG_CHANNEL)}`);
      if (lost) throw new Error('The connection was lost at once');
    } catch (error) {
      lost = true;
      end(client);
      throw error;
    }
    if (closed) return end(client);
    listener = client;
  }

  async function reconnect(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !closed; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      // A random part, so that the processes of a restarted database do not all come at once.
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause * (0.5 + Math.random() / 2));
        wake = () => (clearTimeout(timer), resolve());
      });
      if (closed) return;
      try {
        await connect();
        if (closed) return;
        logger.info('fan-out reconnected');
        return subscribers.reconnected();
      } catch (error) {
        trouble(error);
      }
    }
  }

  function deliver(payload: string): void {
    try {
      const [, channel, message] = JSON.parse(payload) as Envelope;
      subscribers.deliver(channel, message);
    } catch (error) {
      // Anybody with a connection to the database may notify.
      logger.warn({ error: errorLabel(error) }, 'not a fan-out message');
    }
  }

  try {
    await connect();
  } catch (error) {
    throw new FanoutError('FANOUT_UNAVAILABLE', error);
  }
  const publisher = makePgPublisher(url, trouble);
  const heartbeat = setInterval(() => {
    const client = listener;
    client?.query('select 1').catch((error: unknown) => {
      trouble(error);
      if (listener !== client) return;
      listener = null;
      end(client);
      void reconnect();
    });
  }, HEARTBEAT_MS).unref();

  return {
    publish: (channel, message) => publisher.publish(channel, message),
    async subscribe(channel, handler) {
      if (closed) throw new FanoutError('FANOUT_CLOSED');
      const own = (message: object) => handler(message);
      subscribers.add(channel, own);
      return async () => void subscribers.remove(channel, own);
    },
    onReconnect: (handler) => subscribers.onReconnect(handler),
    async close() {
      if (closed) return;
      closed = true;
      clearInterval(heartbeat);
      wake();
      const client = listener;
      listener = null;
      await Promise.all([client && within(CONNECT_MS, client.end()).catch(() => undefined), publisher.close()]);
    },
  };
}

/** Ends a connection whose fate is of no more interest. */
function end(client: pg.Client): void {
  client.end().catch(() => undefined);
}
