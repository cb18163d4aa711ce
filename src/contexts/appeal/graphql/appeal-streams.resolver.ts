import { Arg, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { timelineVisibilities } from '../../../access/appeal.js';
import { unitsWithRole } from '../../../kernel/actor.js';
import { uuidOf } from '../../../kernel/ids.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { AFTER, stream, type Subscribing } from '../../../platform/graphql/streams.js';
import { StreamPayload } from '../../../platform/graphql/stream.types.js';
import { appealsByKey, assignmentByKey, eventByKey } from '../persistence/appeal.views.js';
import { Appeal, Assignment } from './appeal.types.js';
import { AppealEvent } from './timeline.types.js';

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
}
