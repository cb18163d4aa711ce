import type { ResolveTree } from 'graphql-parse-resolve-info';
import { Arg, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { inboxOf, timelineVisibilities } from '../../../access/appeal.js';
import { toGlobalId } from '../../../kernel/ids.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { enumOf } from '../../../platform/graphql/enums.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { StreamPayload } from '../../../platform/graphql/stream.types.js';
import { AFTER, stream, type Subscribing } from '../../../platform/graphql/streams.js';
import { CLOCK_RULES } from '../../../time/clock-rules.js';
import { Deadline } from '../../../time/graphql/deadline.types.js';
import { appealsByKey, assignmentByKey, eventByKey, partsByKey } from '../persistence/appeal.views.js';
import { Appeal, Assignment } from './appeal.types.js';
import { AppealEvent } from './timeline.types.js';

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

@Resolver()
export class InboxResolver {
  @Subscription(() => InboxEntry, {
    description:
      '收件箱的全部变化：分派、办理过程、时限。All that changes in an inbox: assignments, timelines, clocks. For UNIT_HANDLER and UNIT_HEAD, of their units’ appeals; for TRIAGE_OFFICER and BUREAU_HEAD and for SUPERVISOR, of all.',
    subscribe: inboxOfCaller as never,
  })
  inboxChanged(@Root() payload: InboxEntry, @Arg('after', () => String, AFTER) _after?: string | null): InboxEntry {
    return payload;
  }
}
