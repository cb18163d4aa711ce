import { eventually } from '../support/eventually.js';
import type { County } from '../support/kit/index.js';
import { Client, operation, type Appeal, type Person, type UserError } from '../support/kit/index.js';

export interface Load {
  /** What has been acknowledged: the appeal, and the state its last acknowledged command left it in. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Statuses of all answers, with the codes of their errors: `200`, `503 SERVICE_UNAVAILABLE`. */
  readonly answers: ReadonlyMap<string, number>;
  /** Waits for so many more answers, good or bad: the pace of whoever disturbs is that of the work. */
  progress(more: number): Promise<void>;
  /** Lets everybody finish what he is about; answers when all have. */
  stop(): Promise<void>;
}

interface Worker {
  enterprise: Person;
  bureau: Person;
  town: Person;
  unitId: string;
}

interface Payload {
  appeal: Appeal | null;
  userErrors: UserError[];
}

/**
 * People who file, dispatch, receive, reply and evaluate without a pause, each command under a key of its own and asked
 * again under the same key until it is answered. `urls` is asked at each attempt: whoever serves just now.
 */
export async function startLoad(county: County, urls: () => readonly string[], people: number): Promise<Load> {
  const acknowledged = new Map<string, string>();
  const answers = new Map<string, number>();
  const count = (what: string): void => {
    answers.set(what, (answers.get(what) ?? 0) + 1);
    answered += 1;
  };
  let answered = 0;
  let stopped = false;
  let keys = 0;
  const run = `${process.pid}-${performance.now()}`;

  const workers: Worker[] = [];
  const unitId = await county.unit('TOWN-445122100');
  const [bureau, town] = [await county.signIn('triage'), await county.signIn('huanggang')];
  for (let i = 0; i < people; i++)
    workers.push({ enterprise: await county.contact(`1390000150${i + 1}`), bureau, town, unitId });

  /** Until an answer without an error of the transport or of the platform. */
  async function surely(person: Person, command: string, input: object): Promise<Payload> {
    const headers = { 'idempotency-key': `load-${run}-${++keys}` };
    for (let attempt = 0; ; attempt++) {
      const all = urls();
      const url = all[(keys + attempt) % Math.max(1, all.length)];
      try {
        if (!url) throw new Error('nobody serves');
        const answer = await new Client(url, person.client.token).send<Record<string, Payload>>(
          operation(command),
          { input },
          headers,
        );
        const [payload] = Object.values(answer.data ?? {});
        const code = answer.errors[0]?.extensions.code;
        count(`${answer.status}${code ? ` ${code}` : ''}`);
        if (!code && payload && payload.userErrors[0]?.code !== 'CONFLICT') return payload;
      } catch (error) {
        if (error instanceof SyntaxError) count('no JSON');
      }
      if (attempt > 600) throw new Error(`${command} was never answered`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  async function live(worker: Worker): Promise<void> {
    const { enterprise, bureau, town, unitId } = worker;
    const input = await enterprise.filing();
    for (let turn = 0; !stopped; turn++) {
      const did = (payload: Payload, command: string): Appeal => {
        if (!payload.appeal) throw new Error(`${command}: ${JSON.stringify(payload.userErrors)}`);
        acknowledged.set(payload.appeal.id, payload.appeal.state);
        return payload.appeal;
      };
      const { id } = did(await surely(enterprise, 'FileAppeal', input), 'file');
      if (turn % 4 === 3) continue;
      const sent = did(await surely(bureau, 'DispatchAppeal', { appealId: id, hostUnitId: unitId }), 'dispatch');
      if (turn % 4 === 2) continue;
      const assignmentId = sent.assignments[0]?.id;
      did(await surely(town, 'ReceiveAssignment', { assignmentId }), 'receive');
      did(await surely(town, 'ReplyToAppeal', { appealId: id, outcome: 'SOLVED', text: '已办理。' }), 'reply');
      if (turn % 4 === 1) continue;
      const evaluated = await surely(enterprise, 'EvaluateAppeal', { appealId: id, verdict: 'SATISFIED' });
      if (evaluated.appeal) acknowledged.set(id, evaluated.appeal.state);
    }
  }

  const running = Promise.all(workers.map(live));
  running.catch(() => undefined);
  return {
    acknowledged,
    answers,
    async progress(more) {
      const goal = answered + more;
      await Promise.race([running, eventually(() => answered >= goal, { timeoutMs: 90_000, everyMs: 3 })]);
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
