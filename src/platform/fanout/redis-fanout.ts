import { Redis, ReplyError } from 'ioredis';
import { errorLabel, sparing, within } from '../store-trouble.js';
import { FanoutError, type Fanout, type FanoutLogger } from './fanout.js';
import { makeSubscribers } from './subscribers.js';

const PREFIX = '{zt}:fan-out:';
/** The same as on PostgreSQL, so that what runs on one machine runs on several. */
const MAX_MESSAGE_BYTES = 7_900;
const ANSWER_MS = 2_000;
const DISCONNECT_MS = 300;
const HEARTBEAT_MS = 15_000;

/** Redis pub/sub: one connection that listens, another that publishes. */
export async function openRedisFanout(url: string, logger: FanoutLogger): Promise<Fanout> {
  const subscribers = makeSubscribers(logger);
  const trouble = sparing((error) => logger.warn({ error: errorLabel(error) }, 'fan-out connection in trouble'));
  const options = {
    lazyConnect: true,
    connectTimeout: ANSWER_MS,
    disconnectTimeout: DISCONNECT_MS,
    socketTimeout: 2 * ANSWER_MS,
    keepAlive: 10_000,
    retryStrategy: (times: number) => Math.min(50 * 2 ** times, 5_000) * (0.5 + Math.random() / 2),
  };
  const publisher = new Redis(url, { ...options, enableOfflineQueue: false });
  // Subscribing again is done below, so that it is known when it is done.
  const listener = new Redis(url, { ...options, enableOfflineQueue: false, autoResubscribe: false });
  let closed = false;
  let connected = false;
  let opened = false;
  let lastError: unknown;

  for (const connection of [publisher, listener]) {
    connection.on('error', (error) => {
      lastError = error;
      if (opened) trouble(error);
    });
  }
  listener.on('message', (redisChannel: string, payload: string) => deliver(redisChannel, payload));
  listener.on('close', () => (connected = false));

  /** Answers of the subscriptions under way, by channel: a channel's second subscriber waits for the first's. */
  const pending = new Map<string, Promise<void>>();

  function deliver(redisChannel: string, payload: string): void {
    try {
      subscribers.deliver(redisChannel.slice(PREFIX.length), JSON.parse(payload) as object);
    } catch (error) {
      logger.warn({ error: errorLabel(error) }, 'not a fan-out message');
    }
  }

  async function listenAgain(): Promise<void> {
    try {
      connected = true;
      const channels = subscribers.channels().map((channel) => PREFIX + channel);
      if (channels.length > 0) await listener.subscribe(...channels);
      if (closed) return;
      logger.info('fan-out reconnected');
      subscribers.reconnected();
    } catch (error) {
      trouble(error);
      if (!closed) listener.disconnect(true);
    }
  }

  try {
    await within(2 * ANSWER_MS, Promise.all([publisher.connect(), listener.connect()]));
  } catch (error) {
    publisher.disconnect();
    listener.disconnect();
    throw new FanoutError('FANOUT_UNAVAILABLE', lastError ?? error);
  }
  opened = connected = true;
  listener.on('ready', () => void listenAgain());
  const heartbeat = setInterval(() => {
    // No answer closes the socket, by the socket's own timeout.
    if (connected) listener.ping().catch(trouble);
  }, HEARTBEAT_MS).unref();

  function listen(channel: string): Promise<void> {
    if (!connected) return Promise.resolve();
    const answer = listener
      .subscribe(PREFIX + channel)
      .then(() => undefined)
      .catch((error: unknown) => {
        if (error instanceof ReplyError) throw new FanoutError('FANOUT_UNAVAILABLE', error);
        // The connection is going, whether or not its end was told yet: the next one takes the channel up again.
        trouble(error);
      })
      .finally(() => pending.get(channel) === answer && pending.delete(channel));
    pending.set(channel, answer);
    return answer;
  }

  return {
    async publish(channel, message) {
      if (closed) throw new FanoutError('FANOUT_CLOSED');
      const payload = JSON.stringify(message);
      if (Buffer.byteLength(payload) > MAX_MESSAGE_BYTES) throw new FanoutError('MESSAGE_TOO_LARGE');
      try {
        await within(ANSWER_MS, publisher.publish(PREFIX + channel, payload));
      } catch (error) {
        throw new FanoutError('FANOUT_UNAVAILABLE', error);
      }
    },
    async subscribe(channel, handler) {
      if (closed) throw new FanoutError('FANOUT_CLOSED');
      const own = (message: object) => handler(message);
      const answer = subscribers.add(channel, own) ? listen(channel) : pending.get(channel);
      try {
        await answer;
      } catch (error) {
        subscribers.remove(channel, own);
        throw error;
      }
      return async () => {
        if (!subscribers.remove(channel, own) || !connected || closed) return;
        await listener.unsubscribe(PREFIX + channel).catch(trouble);
      };
    },
    onReconnect: (handler) => subscribers.onReconnect(handler),
    async close() {
      if (closed) return;
      closed = true;
      clearInterval(heartbeat);
      for (const connection of [publisher, listener]) {
        if (connection.status === 'ready') await within(ANSWER_MS, connection.quit()).catch(() => undefined);
        connection.disconnect();
      }
    },
  };
}
