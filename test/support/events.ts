import { eventually } from './eventually.js';
import type { TopLevelError } from './kit/index.js';

export interface ServerEvent {
  event?: string;
  id?: string;
  data?: string;
}

/** An answer over server-sent events, read by hand: what came, byte for byte. */
export interface Events {
  readonly status: number;
  readonly headers: Headers;
  text(): string;
  /** All events so far; comments are none. */
  all(): ServerEvent[];
  /** Waits for so many. */
  some(count: number): Promise<ServerEvent[]>;
  ended(): Promise<void>;
  json(): Promise<{ errors?: Partial<TopLevelError>[] }>;
  close(): Promise<void>;
}

interface Asking {
  token?: string;
  method?: string;
  search?: string;
  body?: object;
  headers?: Record<string, string>;
}

/** Asks for an event stream, and comes back with the head of its answer. */
export async function openEvents(
  url: string,
  { token, method = 'POST', search = '', body, headers = {} }: Asking,
): Promise<Events> {
  const control = new AbortController();
  const response = await fetch(`${url}/graphql${search}`, {
    method,
    signal: control.signal,
    headers: {
      accept: 'text/event-stream',
      ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  });
  let text = '';
  let over = false;
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
  })()
    .catch(() => undefined)
    .finally(() => (over = true));

  const all = (): ServerEvent[] =>
    text
      .split('\n\n')
      .slice(0, -1)
      .filter((part) => !part.startsWith(':'))
      .map(
        (part) => Object.fromEntries(part.split('\n').map((line) => line.split(/: ?(.*)/s).slice(0, 2))) as ServerEvent,
      );
  return {
    status: response.status,
    headers: response.headers,
    text: () => text,
    all,
    some: (count) => eventually(() => (all().length >= count ? all().slice(0, count) : null)),
    ended: async () => void (await eventually(() => over, { everyMs: 5 })),
    async json() {
      await reading;
      return JSON.parse(text) as { errors?: Partial<TopLevelError>[] };
    },
    async close() {
      control.abort();
      await reading;
    },
  };
}
