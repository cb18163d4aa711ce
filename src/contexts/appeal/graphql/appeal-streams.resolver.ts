import type { GraphQLResolveInfo } from 'graphql';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { Arg, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { inboxOf, timelineVisibilities } from '../../../access/appeal.js';
import { unitsWithRole } from '../../../kernel/actor.js';
import { toGlobalId, uuidOf } from '../../../kernel/ids.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { enumOf } from '../../../platform/graphql/enums.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { CLOCK_RULES } from '../../../time/clock-rules.js';
import { Deadline } from '../../../time/graphql/deadline.types.js';
import { stream } from '../../../platform/graphql/streams.js';
import { StreamPayload } from '../../../platform/graphql/stream.types.js';
import { appealsByKey, assignmentByKey, eventByKey, partsByKey } from '../persistence/appeal.views.js';
import { Appeal, AppealEvent, Assignment } from './appeal.types.js';

@ObjectType({ description: '新的分派。An assignment made just now.' })
export class AssignmentAdded extends StreamPayload {
  @Field(() => Assignment, {
    nullable: true,
    description: '分派；仅在 `reset` 非空时为空。The assignment, with its appeal; null only beside a `reset`.',
  })
  assignment!: Assignment | null;
}

@ObjectType({ description: '诉求的一次变化。A change of an appeal.' })
export class AppealChange extends StreamPayload {
  @Field(() => AppealEvent, {
    nullable: true,
    description:
      '办理过程中的新事项；仅在 `reset` 非空时为空。The new entry of the timeline; null only beside a `reset`.',
  })
  event!: AppealEvent | null;

  @Field(() => Appeal, {
    nullable: true,
    description: '变化后的诉求；仅在 `reset` 非空时为空。The appeal as it is now; null only beside a `reset`.',
  })
  appeal!: Appeal | null;
}

type InboxKind = 'ASSIGNMENT_ADDED' | 'ASSIGNMENT_ENDED' | 'APPEAL_CHANGED' | 'DEADLINE_SET' | 'DEADLINE_BREACHED';

const InboxKindEnum = enumOf<InboxKind>('InboxKind', '收件箱事项的种类。What an entry of an inbox tells.', {
  ASSIGNMENT_ADDED: '新的分派（`assignment`）。An assignment was made.',
  ASSIGNMENT_ENDED:
    '分派终止：诉求已转出，此后不再推送（仅 `appealId`）。An assignment ended: the appeal has moved away, and nothing of it comes any more.',
  APPEAL_CHANGED:
    '办理过程中的新事项（`event`）：异议与裁定、催办等。A new entry of the timeline: objections and rulings, urges and all else.',
  DEADLINE_SET: '时限起算、恢复或改期（`deadline`）。A clock was given its due instant, or another.',
  DEADLINE_BREACHED: '时限逾期（`deadline`）。A clock was breached.',
});

@ObjectType({ description: '收件箱中的一项。One entry of an inbox.' })
export class InboxEntry extends StreamPayload {
  @Field(() => InboxKindEnum, { nullable: true, description: '种类；`reset` 时为空。Kind; null beside a `reset`.' })
  kind!: InboxKind | null;

  @Field(() => ID, {
    nullable: true,
    description: '诉求标识；`reset` 时为空。Id of the appeal; null beside a `reset`.',
  })
  appealId!: string | null;

  @Field(() => Appeal, {
    nullable: true,
    description: '诉求现状；已转出时为空。The appeal as it is now; null where it has moved away.',
  })
  appeal!: Appeal | null;

  @Field(() => AppealEvent, { nullable: true, description: '新事项。The new entry of the timeline, where it is one.' })
  event!: AppealEvent | null;

  @Field(() => Assignment, { nullable: true, description: '新的分派。The new assignment, where it is one.' })
  assignment!: Assignment | null;

  @Field(() => Deadline, { nullable: true, description: '所涉时限。The clock, where it is about one.' })
  deadline!: Deadline | null;
}

interface Subscribing {
  args: Record<string, unknown>;
  context: GraphQLContext;
  info: GraphQLResolveInfo;
}

function assignmentsAdded({ args, context, info }: Subscribing): Promise<AsyncIterableIterator<AssignmentAdded, void>> {
  const actor = signedIn(context);
  const asked = askedUnder(askedOf(info), 'assignment') ?? [];
  const unitIds = unitsWithRole(actor, 'UNIT_HANDLER', 'UNIT_HEAD');
  const wish = { unitIds, topics: ['ASSIGNMENT_ADDED'], after: args.after as string | null };
  return stream<AssignmentAdded>(context, wish, async (entry, now, reads) => {
    if (!unitsWithRole(now, 'UNIT_HANDLER', 'UNIT_HEAD').includes(entry.unitId ?? '')) return 'SKIP';
    const [row] = await reads.query<{ node: Assignment }>(assignmentByKey(now, entry.subjectId, asked));
    return row ? { payload: { assignment: row.node } } : 'SKIP';
  });
}

async function changesOf({ args, context, info }: Subscribing): Promise<AsyncIterableIterator<AppealChange, void>> {
  const actor = signedIn(context);
  const appealId = uuidOf('Appeal', args.id as string);
  const fields = askedOf(info);
  const [ofAppeal, ofEvent] = [askedUnder(fields, 'appeal') ?? [], askedUnder(fields, 'event') ?? []];
  const known = appealId && (await context.reads.query(appealsByKey(actor, [appealId], [])));
  if (!appealId || !known || known.length === 0) throw apiError('NOT_FOUND', context.language);
  const wish = { appealId, topics: ['APPEAL_CHANGED'], after: args.after as string | null };
  return stream<AppealChange>(context, wish, async (entry, now, reads) => {
    const [appeal] = await reads.query<{ node: Appeal }>(appealsByKey(now, [appealId], ofAppeal));
    if (!appeal) return 'END';
    const [event] = await reads.query<{ node: AppealEvent }>(
      eventByKey(now, appealId, entry.subjectId, timelineVisibilities(now), ofEvent),
    );
    return event ? { payload: { event: event.node, appeal: appeal.node } } : 'SKIP';
  });
}

/** Topics of the stream by what they are in an inbox; a clock's entry is named by its rule. */
const INBOX_KINDS: Readonly<Record<string, InboxKind>> = {
  ASSIGNMENT_ADDED: 'ASSIGNMENT_ADDED',
  ASSIGNMENT_ENDED: 'ASSIGNMENT_ENDED',
  APPEAL_CHANGED: 'APPEAL_CHANGED',
  UNIT_APPEAL_CHANGED: 'APPEAL_CHANGED',
  DEADLINE_BREACHED: 'DEADLINE_BREACHED',
  ...Object.fromEntries(CLOCK_RULES.map((rule) => [rule, 'DEADLINE_SET' as const])),
};

/** What an entry of an inbox is about beside the appeal, by the field that carries it. */
const PART_OF: Readonly<Record<InboxKind, 'assignment' | 'event' | 'deadline' | null>> = {
  ASSIGNMENT_ADDED: 'assignment',
  ASSIGNMENT_ENDED: null,
  APPEAL_CHANGED: 'event',
  DEADLINE_SET: 'deadline',
  DEADLINE_BREACHED: 'deadline',
};

function inboxOfCaller({ args, context, info }: Subscribing): Promise<AsyncIterableIterator<InboxEntry, void>> {
  const inbox = inboxOf(signedIn(context));
  if (inbox.length === 0) throw apiError('FORBIDDEN', context.language);
  const fields = askedOf(info);
  const under = (name: string): ResolveTree[] => askedUnder(fields, name) ?? [];
  // Of an event one entry stands for the county, and one for each unit concerned.
  const other = inbox === 'ALL' ? 'UNIT_APPEAL_CHANGED' : 'APPEAL_CHANGED';
  const topics = Object.keys(INBOX_KINDS).filter((topic) => topic !== other);
  const wish = {
    ...(inbox === 'ALL' ? { whole: true } : { unitIds: inbox }),
    topics,
    after: args.after as string | null,
  };
  return stream<InboxEntry>(context, wish, async (entry, now, reads) => {
    const own = inboxOf(now);
    const kind = INBOX_KINDS[entry.topic];
    const { appealId, unitId, subjectId } = entry;
    if (!kind || !appealId || (own !== 'ALL' && !own.includes(unitId ?? ''))) return 'SKIP';
    const part = PART_OF[kind];
    const partRead = {
      assignment: () => assignmentByKey(now, subjectId, under('assignment')),
      event: () => eventByKey(now, appealId, subjectId, timelineVisibilities(now), under('event')),
      deadline: () => partsByKey('Deadline')(now, [subjectId], under('deadline')),
    };
    const [[appeal], [found]] = await Promise.all([
      reads.query<{ node: Appeal }>(appealsByKey(now, [appealId], under('appeal'))),
      part ? reads.query<{ node: never }>(partRead[part]()) : Promise.resolve([]),
    ]);
    // That an appeal has moved away is told to whoever can no longer read it.
    if (part && (!appeal || !found)) return 'SKIP';
    const nothing = { event: null, assignment: null, deadline: null };
    const told = { ...nothing, ...(part ? { [part]: found?.node } : {}), appeal: appeal?.node ?? null };
    return { payload: { kind, appealId: toGlobalId('Appeal', appealId), ...told } };
  });
}

const AFTER = { nullable: true, description: '自该游标之后补发。Replays what came after this cursor.' };

@Resolver()
export class AppealStreamsResolver {
  @Subscription(() => AssignmentAdded, {
    description:
      '本单位收到新的分派（职责 16、22），提交后一秒内送达。A new assignment of the caller’s units, within a second of its commit. For UNIT_HANDLER and UNIT_HEAD.',
    subscribe: assignmentsAdded as never,
  })
  assignmentAdded(
    @Root() payload: AssignmentAdded,
    @Arg('after', () => String, AFTER) _after?: string | null,
  ): AssignmentAdded {
    return payload;
  }

  @Subscription(() => AppealChange, {
    description:
      '诉求的变化；失去阅读权即结束。Changes of one appeal; ends when the caller may no longer read it. For whoever may read it.',
    subscribe: changesOf as never,
  })
  appealChanged(
    @Root() payload: AppealChange,
    @Arg('id', () => ID, { description: '诉求。Appeal.' }) _id: string,
    @Arg('after', () => String, AFTER) _after?: string | null,
  ): AppealChange {
    return payload;
  }

  @Subscription(() => InboxEntry, {
    description:
      '收件箱的全部变化：分派、办理过程、时限。All that changes in an inbox: assignments, timelines, clocks. For UNIT_HANDLER and UNIT_HEAD, of their units’ appeals; for TRIAGE_OFFICER and BUREAU_HEAD and for SUPERVISOR, of all.',
    subscribe: inboxOfCaller as never,
  })
  inboxChanged(@Root() payload: InboxEntry, @Arg('after', () => String, AFTER) _after?: string | null): InboxEntry {
    return payload;
  }
}
