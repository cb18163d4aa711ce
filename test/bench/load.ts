import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** One request as it is sent, and what a right answer to it must hold. */
export interface Shot {
  path?: string;
  authorization: string;
  body: string;
  /** 200 where nothing else is told. */
  status?: number;
  /** Throws where the answer is not what was asked for. */
  check(answer: string): void;
}

export interface Round {
  /** Milliseconds from the sending to the last byte. */
  latencies: number[];
  seconds: number;
}

/** Sends shots over a fixed number of kept connections, each waiting for its answer, for as long as told. */
export async function fire(url: string, next: () => Shot, connections: number, milliseconds: number): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const began = performance.now();
  const until = began + milliseconds;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const shot = next();
      const sent = performance.now();
      const answer = await send(url, shot, agent);
      latencies.push(performance.now() - sent);
      shot.check(answer);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, one));
    return { latencies, seconds: (performance.now() - began) / 1000 };
  } finally {
    agent.destroy();
  }
}

/** Sends one shot and answers the body; another status than the shot's is an error. */
export function send(url: string, { path, authorization, body, status = 200 }: Shot, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      path ? new URL(path, url) : url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('end', () => {
          const answer = Buffer.concat(chunks).toString();
          if (response.statusCode === status) resolve(answer);
          else reject(new Error(`${url} answered ${response.statusCode}: ${answer.slice(0, 500)}`));
        });
        response.once('error', reject);
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

/** The value below which a share of all lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
