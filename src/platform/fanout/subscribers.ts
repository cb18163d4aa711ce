import { errorLabel } from '../store-trouble.js';
import type { FanoutHandler, FanoutLogger } from './fanout.js';

/** Who in this process listens to what. */
export interface Subscribers {
  /** True when this is the channel's first. */
  add(channel: string, handler: FanoutHandler): boolean;
  /** True when this was the channel's last. */
  remove(channel: string, handler: FanoutHandler): boolean;
  channels(): string[];
  deliver(channel: string, message: object): void;
  onReconnect(handler: () => void): () => void;
  reconnected(): void;
}

export function makeSubscribers(logger: FanoutLogger): Subscribers {
  const byChannel = new Map<string, Set<FanoutHandler>>();
  const reconnectHandlers = new Set<() => void>();

  /** One subscriber's fault is no other's. */
  const guarded = (run: () => void) => {
    try {
      run();
    } catch (error) {
      logger.error({ error: errorLabel(error) }, 'a subscriber failed');
    }
  };

  return {
    add(channel, handler) {
      const handlers = byChannel.get(channel);
      if (handlers) {
        handlers.add(handler);
        return false;
      }
      byChannel.set(channel, new Set([handler]));
      return true;
    },
    remove(channel, handler) {
      const handlers = byChannel.get(channel);
      if (!handlers?.delete(handler) || handlers.size > 0) return false;
      byChannel.delete(channel);
      return true;
    },
    channels: () => [...byChannel.keys()],
    deliver(channel, message) {
      for (const handler of [...(byChannel.get(channel) ?? [])]) guarded(() => handler(message));
    },
    onReconnect(handler) {
      reconnectHandlers.add(handler);
      return () => void reconnectHandlers.delete(handler);
    },
    reconnected() {
      for (const handler of [...reconnectHandlers]) guarded(handler);
    },
  };
}
