import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it passed. */
export interface Passed {
  /** Name of its operation. */
  operation: string;
  headers: IncomingHttpHeaders;
  /** Of the answer; undefined while there is none. */
  status?: number;
}

/** The network between a front end and the API, with its troubles at hand. */
export interface Network {
  readonly url: string;
  readonly passed: readonly Passed[];
  /** The next request with this operation reaches the API; its answer reaches nobody. */
  loseAnswerTo(operation: string): void;
  /** Changes the answers to an operation on their way. */
  changeAnswersTo(operation: string, change: ((answer: string) => string | Promise<string>) | null): void;
  /** Cuts every socket; none can be opened until `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Opens it before an API; `target` is asked when it is needed, since the API starts later. */
export async function openNetwork(target: () => string): Promise<Network> {
  const passed: Passed[] = [];
  const sockets = new Set<{ destroy(): void }>();
  const lost = new Set<string>();
  const changes = new Map<string, (answer: string) => string | Promise<string>>();
  let down = false;

  const server = createServer((incoming, outgoing) => {
    void text(incoming).then((body) => {
      const operation =
        /\b(?:query|mutation|subscription) (\w+)/.exec((JSON.parse(body) as { query: string }).query)?.[1] ?? '';
      const entry: Passed = { operation, headers: incoming.headers };
      passed.push(entry);
      if (down && body.includes('subscription ')) return outgoing.destroy();
      const { method, url, headers } = incoming;
      const onward = request(new URL(url ?? '/', target()), { method, headers }, (answer) => {
        if (answer.headers['content-type']?.startsWith('text/event-stream')) {
          sockets.add(outgoing);
          outgoing.on('close', () => {
            sockets.delete(outgoing);
            answer.destroy();
          });
          answer.on('error', () => outgoing.destroy());
          return answer.pipe(outgoing.writeHead(answer.statusCode ?? 500, answer.headers));
        }
        void text(answer).then(async (whole) => {
          if (lost.delete(operation)) return outgoing.destroy();
          entry.status = answer.statusCode;
          const changed = (await changes.get(operation)?.(whole)) ?? whole;
          const { 'content-length': _, ...rest } = answer.headers;
          return outgoing.writeHead(answer.statusCode ?? 500, rest).end(changed);
        });
      });
      onward.on('error', () => outgoing.destroy());
      onward.end(body);
    });
  });
  server.on('upgrade', ({ method, url, rawHeaders }, client: Socket, head) => {
    if (down) return client.destroy();
    const { hostname, port } = new URL(target());
    const upstream = connect(Number(port), hostname, () => {
      const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []));
      upstream.write([`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
      upstream.write(head);
      client.pipe(upstream).pipe(client);
    });
    for (const [end, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => {
        sockets.delete(end);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    passed,
    loseAnswerTo: (operation) => void lost.add(operation),
    changeAnswersTo(operation, change) {
      if (change) changes.set(operation, change);
      else changes.delete(operation);
    },
    cut() {
      down = true;
      hangUp();
    },
    mend() {
      down = false;
    },
    async close() {
      hangUp();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
