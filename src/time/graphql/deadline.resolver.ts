import { FieldResolver, Resolver, Root } from 'type-graphql';
import { duty } from '../../kernel/obligations.js';
import { DutyReference } from '../../platform/graphql/common.types.js';
import { CLOCKS } from '../clock-rules.js';
import { Deadline } from './deadline.types.js';

@Resolver(() => Deadline)
export class DeadlineResolver {
  @FieldResolver(() => DutyReference, { description: '所依据的职责。The duty.' })
  duty(@Root() deadline: Deadline): DutyReference {
    const row = CLOCKS[deadline.rule].duty;
    return { row, clause: duty(row).clause };
  }
}
