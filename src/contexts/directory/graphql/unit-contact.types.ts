import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Node, UserError } from '../../../platform/graphql/common.types.js';
import { RevealInput } from '../../../platform/graphql/reveal.js';
import { DateTime } from '../../../platform/graphql/scalars.js';
import { STALE_AFTER_DAYS } from '../domain/unit-contact.js';
import { Unit } from './directory.types.js';

@ObjectType({
  implements: Node,
  description:
    '单位联络人（职责 47）：短信通知发往其手机（职责 22）。The named person of a unit, whose phone gets its messages. Read by the people of the unit, in clear; masked by the bureau, the supervision section and TENANT_ADMIN.',
})
export class UnitContact extends Node {
  @Field(() => Unit, { description: '所属单位。Its unit.' })
  unit!: Unit;

  @Field(() => String, { description: '姓名；外单位所见为脱敏。Name; masked for other units’ people.' })
  name!: string;

  @Field(() => String, { description: '手机号码；外单位所见为脱敏。Mobile phone; masked for other units’ people.' })
  phone!: string;

  @Field(() => DateTime, { description: '最近确认时间。When it was last said to be right.' })
  confirmedAt!: string;

  @Field(() => Boolean, {
    description: `久未确认：超过 ${STALE_AFTER_DAYS} 个自然日。Not confirmed for more than ${STALE_AFTER_DAYS} natural days.`,
  })
  stale!: boolean;
}

@InputType({ description: '指定联络人。To name a person of a unit.' })
export class DesignateUnitContactInput {
  @Field(() => ID, { description: '单位。Unit.' })
  unitId!: string;

  @Field(() => String, { description: '姓名，至多 40 字。Name.' })
  name!: string;

  @Field(() => String, { description: '手机号码。Mobile phone.' })
  phone!: string;
}

@InputType({ description: '更正联络人。To put a named person right.' })
export class CorrectUnitContactInput {
  @Field(() => ID, { description: '联络人。The contact.' })
  unitContactId!: string;

  @Field(() => String, { description: '姓名，至多 40 字。Name.' })
  name!: string;

  @Field(() => String, { description: '手机号码。Mobile phone.' })
  phone!: string;
}

@InputType({ description: '确认或移除联络人。To confirm or remove a named person.' })
export class UnitContactInput {
  @Field(() => ID, { description: '联络人。The contact.' })
  unitContactId!: string;
}

@ObjectType({ description: '联络人命令的结果。Outcome of a command on a named person.' })
export class UnitContactPayload {
  @Field(() => UnitContact, {
    nullable: true,
    description: '联络人；拒绝时或移除后为空。The contact; null on a refusal and once it is removed.',
  })
  unitContact!: UnitContact | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

@InputType({ description: '查看联络人未脱敏信息。To be shown a named person in clear.' })
export class RevealUnitContactInput extends RevealInput {
  @Field(() => ID, { description: '联络人。The contact.' })
  unitContactId!: string;
}

@ObjectType({ description: '联络人姓名与手机，或拒绝原因。Name and phone, or the refusals.' })
export class RevealUnitContactPayload {
  @Field(() => String, { nullable: true, description: '姓名；拒绝时为空。Name; null on a refusal.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: '手机号码；拒绝时为空。Phone; null on a refusal.' })
  phone!: string | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}
