import { Field, Int, InterfaceType, ID, ObjectType } from 'type-graphql';
import { REFUSALS, type RefusalCode } from '../../kernel/refusal.js';
import { enumOf } from './enums.js';

/** Every code with its sentence, where braces hold what the case at hand fills in. */
export const RefusalCodeEnum = enumOf<RefusalCode>(
  'RefusalCode',
  '拒绝的代码，稳定；今后可能增加。Code of a refusal; stable, and more may come.',
  Object.fromEntries(Object.entries(REFUSALS).map(([code, { zh, en }]) => [code, `${zh}${en}`])) as Record<
    RefusalCode,
    string
  >,
);

@InterfaceType({
  description: '可按全局标识读取的对象，见 `node(id:)`。What `node(id:)` reads again by its global id.',
  resolveType: (value: { __typename?: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: '全局唯一、不透明的标识。Opaque global id.' })
  id!: string;
}

@ObjectType({ description: '职责：文件中的一项义务。A duty: one row of the mechanism, see `obligations`.' })
export class DutyReference {
  @Field(() => Int, { description: '职责编号（1–48）。Row number.' })
  row!: number;

  @Field(() => String, { description: '文件条款。Clause of the official text.' })
  clause!: string;
}

@ObjectType({
  description:
    '按规则作出的拒绝：未发生任何变化。A refusal by the rules: nothing has changed. `code` is stable; `message` is in the caller’s language.',
})
export class UserError {
  @Field(() => RefusalCodeEnum, { description: '代码。Code, to go by.' })
  code!: RefusalCode;

  @Field(() => String, { description: '说明（按 Accept-Language）。Sentence for a person.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: '所涉输入字段的路径。Path of the input field concerned.' })
  path!: readonly string[] | null;

  @Field(() => DutyReference, { nullable: true, description: '所依据的职责。The duty it rests on.' })
  duty!: DutyReference | null;

  @Field(() => String, { nullable: true, description: '诉求当前状态（`AppealState`）。The state the appeal is in.' })
  state!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: '该操作所需的状态（`AppealState`）。States the command needs.',
  })
  needed!: readonly string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: '冲突时的当前版本。The current version, with CONFLICT.',
  })
  currentVersion!: number | null;
}

@ObjectType({ description: '分页信息（Relay）。Relay page info.' })
export class PageInfo {
  @Field(() => Boolean, { description: '其后还有。Whether more follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: '其前还有。Whether more precede.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: '首个游标。Cursor of the first edge.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: '末个游标。Cursor of the last edge.' })
  endCursor!: string | null;
}
