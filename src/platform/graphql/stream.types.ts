import { Field, ObjectType } from 'type-graphql';
import type { ResetReason } from '../stream/hub.js';
import { enumOf } from './enums.js';

const StreamResetReasonEnum = enumOf<ResetReason>(
  'StreamResetReason',
  '无法补发的原因。Why what came after a cursor is not replayed.',
  {
    EXPIRED: '游标之后的记录已不再保留。The cursor is older than what is kept.',
    TOO_MANY: '错过的记录过多。More was missed than is replayed.',
  },
);

@ObjectType({
  description:
    '无法从 `after` 补发：请重新读取列表；订阅从现在继续。What came after `after` cannot be replayed: read the lists anew; the stream goes on from now.',
})
export class StreamReset {
  @Field(() => StreamResetReasonEnum, { description: '原因。Reason.' })
  reason!: ResetReason;

  @Field(() => String, {
    description: '现在的游标，此后的记录照常送达。The cursor of now: nothing after it is missed.',
  })
  cursor!: string;
}

@ObjectType({ description: '订阅送达的一项。What every entry of every stream has.' })
export abstract class StreamPayload {
  @Field(() => String, { description: '游标：重连时放入 `after`。Its place in the stream, for `after`.' })
  cursor!: string;

  @Field(() => StreamReset, {
    nullable: true,
    description:
      '非空时其余字段为空：`after` 过旧，无法补发。Where it is not null all else is: `after` was too old to be replayed.',
  })
  reset!: StreamReset | null;
}
