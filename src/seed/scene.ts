import type { z } from 'zod';
import { systemActor, type Actor } from '../kernel/actor.js';
import { toGlobalId, type NodeType } from '../kernel/ids.js';
import type { Role } from '../kernel/roles.js';
import type { Notice } from '../notification/notice.schema.js';
import { settleNotice, textOf } from '../notification/send.js';
import { inTenant, type Tx } from '../platform/orm/tenant-transaction.js';
import { openReadSession } from '../platform/reads/session.js';
import type { Services } from '../platform/services.js';
import { replyClock, workingDayAfter } from '../time/deadlines.js';
import { fireDeadline } from '../time/due-runner.js';
import { HOUR_MS } from '../time/pure/index.js';
import type { AppealSeed, Side, TenantData } from './data/types.js';
import { upload } from './papers.js';
import { seedId } from './seed-id.js';

/** The hotline's client among the people of a story. */
export const HOTLINE = 'hotline';

/** Somebody who has not signed in. */
export const ANYBODY = 'anybody';

/** One demonstration appeal while its story is told: who its people are, and how late it is. */
export class Scene {
  /** Key of the appeal, once it is filed. */
  appealKey = '';
  /** Code of the unit that hosts it. */
  host = '';
  /** The one-time code that the reminder to evaluate brought. */
  evaluationToken = '';
  /** Domain time. */
  at: Date;

  constructor(
    private readonly services: Services,
    readonly data: TenantData,
    readonly story: AppealSeed,
    private readonly person: (who: string) => Actor,
    readonly filedAt: Date,
  ) {
    this.at = filedAt;
  }

  /** Global id of a row by the name it has in the data. */
  id(type: NodeType, ...name: string[]): string {
    return toGlobalId(type, seedId(this.data.tenant.code, ...name));
  }

  unit(code: string): string {
    return this.id('Unit', 'unit', code);
  }

  /** The sign-in of the first who holds a post. */
  staff(role: Role, unit?: string): string {
    const found = this.data.accounts.find(({ memberships }) =>
      memberships.some((post) => post.role === role && (unit === undefined || post.unit === unit)),
    );
    if (!found) throw new Error(`nobody is ${role} of ${unit ?? 'any unit'}`);
    return found.username;
  }

  /** The unit in which somebody of the staff has his first post. */
  unitOf(who: string): string {
    return this.data.accounts.find(({ username }) => username === who)?.memberships[0]?.unit ?? '';
  }

  get filer(): string {
    const { channel, contact } = this.story;
    if (channel === 'HOTLINE') return HOTLINE;
    return channel === 'SERVICE_HALL' ? this.staff('HALL_CLERK') : contact.phone;
  }

  of(side: Side): string {
    if (side === 'ENTERPRISE') return this.filer;
    return side === 'BUREAU' ? this.staff('TRIAGE_OFFICER') : this.staff('UNIT_HANDLER', this.host);
  }

  /** Gives a command as somebody gives it over the API; what it has the platform send is sent at once. */
  async give<I, R>(
    who: string,
    schema: z.ZodType<I>,
    useCase: (tx: Tx, input: I) => Promise<R>,
    given: object = {},
  ): Promise<R> {
    const input = schema.parse({ appealId: toGlobalId('Appeal', this.appealKey), ...given });
    const { result, queued } = await this.inTenant(this.person(who), async (tx) => ({
      result: await useCase(tx, input),
      queued: (tx.newRows.get('notice') ?? []) as Pick<Notice, 'id'>[],
    }));
    await this.deliver(queued);
    return result;
  }

  /** Ids of files that somebody has sent ahead of a command. */
  upload(who: string, names: readonly string[] = []): Promise<string[]> {
    return upload(this.services, this.person(who), { names, about: this.story.title });
  }

  /** Id of a unit's assignment. */
  async assignment(unit: string): Promise<string> {
    const [row] = await this.look<{ id: string }>(
      'seed_assignment',
      'select id from assignment where tenant_id = $1 and appeal_id = $2 and unit_id = $3 and active',
      [seedId(this.data.tenant.code, 'unit', unit)],
    );
    if (!row) throw new Error(`${unit} has no assignment`);
    return toGlobalId('Assignment', row.id);
  }

  /** Id of another story's appeal; null where, in a county that is not new, it has gone its own way. */
  async openAppeal(key: string): Promise<string | null> {
    const title = this.data.appeals.find((story) => story.key === key)?.title;
    const [row] = await this.look<{ id: string }>(
      'seed_open_appeal',
      'select id from appeal where tenant_id = $1 and id <> $2 and title = $3 and open',
      [title],
    );
    return row ? toGlobalId('Appeal', row.id) : null;
  }

  /** Id of the newest objection. */
  async objection(): Promise<string> {
    const [row] = await this.look<{ id: string }>(
      'seed_objection',
      'select id from objection where tenant_id = $1 and appeal_id = $2 order by round desc limit 1',
    );
    if (!row) throw new Error('nobody has objected');
    return toGlobalId('Objection', row.id);
  }

  /** The day that comes so many working days after the one with which the reply is due. */
  replyLaterBy(workingDays: number): Promise<string> {
    return this.inTenant(systemActor(this.tenantId), async (tx) => {
      const clock = await replyClock(tx, this.appealKey);
      if (!clock?.dueAt) throw new Error('no reply is due');
      return workingDayAfter(tx, clock.dueAt, workingDays);
    });
  }

  /** Lets time pass: each of the appeal's clocks fires when it is due. */
  async wait(hours: number): Promise<void> {
    const until = new Date(this.at.getTime() + hours * HOUR_MS);
    for (;;) {
      const [due] = await this.look<{ id: string; at: string }>(
        'seed_next_due',
        `select id, to_json(due_at) #>> '{}' as at from deadline
          where tenant_id = $1 and appeal_id = $2 and state = 'RUNNING' and breached_at is null and due_at <= $3
          order by due_at, id limit 1`,
        [until],
      );
      if (!due) break;
      this.at = new Date(due.at);
      await fireDeadline(this.services, this.tenantId, due.id, this.at);
      const queued = await this.look<{ id: string }>(
        'seed_queued',
        `select id from notice where tenant_id = $1 and appeal_id = $2 and state = 'QUEUED'`,
      );
      await this.deliver(queued);
    }
    this.at = until;
  }

  private get tenantId(): string {
    return seedId(this.data.tenant.code);
  }

  private inTenant<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTenant(this.services, actor, work, { at: this.at });
  }

  private look<Row>(name: string, text: string, values: unknown[] = []): Promise<Row[]> {
    const session = openReadSession(this.services.database.reads, systemActor(this.tenantId), { single: true });
    return session.query<Row>({ name, text, values: [this.tenantId, this.appealKey, ...values] });
  }

  /** Notes messages as sent. None of the demonstration's goes to a gateway. */
  private async deliver(queued: readonly { id: string }[]): Promise<void> {
    if (queued.length === 0) return;
    await this.inTenant(systemActor(this.tenantId), async (tx) => {
      for (const { id } of queued) {
        const notice = await settleNotice(tx, id, true);
        const [, token] = /一次性评价码：(\S+)/.exec(notice ? textOf(tx, notice) : '') ?? [];
        this.evaluationToken = token ?? this.evaluationToken;
      }
    });
  }
}
