import { leanOperation, operation } from './documents.js';
import type { TopLevelError } from './types.js';

export interface Answer<T = Record<string, never>> {
  status: number;
  headers: Headers;
  data: T | null;
  errors: TopLevelError[];
}

/** A request that was answered with errors of its own, not with refusals. */
export class RequestFailed extends Error {
  constructor(readonly answer: Answer<unknown>) {
    super(`${answer.status} ${JSON.stringify(answer.errors)}`);
  }
}

/** One caller of the API over HTTP. */
export class Client {
  /** Whether commands answer no more of an appeal than where it stands. */
  lean = false;

  constructor(
    readonly url: string,
    readonly token: string | null = null,
  ) {}

  /** Sends a document as it is; answers whatever comes. */
  async send<T>(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: T | null; errors?: TopLevelError[] };
    return { status: response.status, headers: response.headers, data: data ?? null, errors: errors ?? [] };
  }

  /** Runs an operation of schema/operations/. @throws RequestFailed where the answer has errors */
  async run<T>(name: string, variables: object = {}, headers: Record<string, string> = {}): Promise<T> {
    const answer = await this.send<T>(this.lean ? leanOperation(name) : operation(name), variables, headers);
    if (answer.errors.length > 0 || !answer.data) throw new RequestFailed(answer);
    return answer.data;
  }
}
