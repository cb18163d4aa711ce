import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Node, PageInfo, UserError } from '../../../platform/graphql/common.types.js';
import { enumOf } from '../../../platform/graphql/enums.js';
import { DateTime, UnifiedSocialCreditCode } from '../../../platform/graphql/scalars.js';
import type { ClaimState } from '../domain/enterprise.js';
import { Person, RegistryMatch } from './directory.types.js';

export const ClaimStateEnum = enumOf<ClaimState>('ClaimState', '认领状态。State of a claim.', {
  PENDING: '待核实。Waits for the counter or the bureau.',
  CONFIRMED: '已确认。Confirmed.',
  REJECTED: '未通过。Rejected.',
});

@ObjectType({ description: '认领人（脱敏）。Who claims; masked.' })
export class Claimant {
  @Field(() => String, { description: '姓名。Name.' })
  name!: string;

  @Field(() => String, { description: '电话，如 138****1234。Phone.' })
  phone!: string;
}

@ObjectType({
  implements: Node,
  description:
    '认领企业（职责 10）。A claim to be a contact of an enterprise. Read by the claimant, and by hall and bureau, who decide.',
})
export class EnterpriseClaim extends Node {
  @Field(() => UnifiedSocialCreditCode, { description: '所认领企业的代码。Code of the enterprise claimed.' })
  creditCode!: string;

  @Field(() => String, { description: '所填企业名称。Name as claimed.' })
  enterpriseName!: string;

  @Field(() => String, {
    nullable: true,
    description: '所填法定代表人；由热线登记时为空。Legal representative as claimed; null where a hotline entered it.',
  })
  legalRepresentative!: string | null;

  @Field(() => Claimant, { description: '认领人。Who claims.' })
  claimant!: Claimant;

  @Field(() => RegistryMatch, {
    nullable: true,
    description: '与法人库比对；仅核实人员可见。Match against the registry; for those who decide.',
  })
  registryMatch!: RegistryMatch | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '法定代表人是否一致；仅核实人员可见。Whether the legal representative agrees; for those who decide.',
  })
  representativeMatches!: boolean | null;

  @Field(() => ClaimStateEnum, { description: '状态。State.' })
  state!: ClaimState;

  @Field(() => Boolean, { description: '是否由法人库自动确认。Whether the registry itself confirmed it.' })
  automatic!: boolean;

  @Field(() => DateTime, { description: '认领时间。When it was made.' })
  claimedAt!: string;

  @Field(() => DateTime, { nullable: true, description: '决定时间。When it was decided.' })
  decidedAt!: string | null;

  @Field(() => Person, { nullable: true, description: '核实人。Who decided.' })
  decidedBy!: Person | null;

  @Field(() => String, { nullable: true, description: '说明或未通过原因。Note, or reason of a rejection.' })
  reason!: string | null;
}

@ObjectType({ description: '列表项及其游标（Relay）。Relay edge.' })
export class EnterpriseClaimEdge {
  @Field(() => String, { description: '游标。Cursor.' })
  cursor!: string;

  @Field(() => EnterpriseClaim, { description: '认领。Claim.' })
  node!: EnterpriseClaim;
}

@ObjectType({ description: '认领列表（Relay），最新在前。A page of claims, newest first.' })
export class EnterpriseClaimConnection {
  @Field(() => [EnterpriseClaimEdge], { description: '列表项及其游标。Edges.' })
  edges!: EnterpriseClaimEdge[];

  @Field(() => [EnterpriseClaim], { description: '认领。Claims.' })
  nodes!: EnterpriseClaim[];

  @Field(() => PageInfo, { description: '分页。Page info.' })
  pageInfo!: PageInfo;
}

@InputType({ description: '认领企业（职责 10）。Claiming an enterprise.' })
export class ClaimEnterpriseInput {
  @Field(() => UnifiedSocialCreditCode, { description: '统一社会信用代码。Credit code.' })
  creditCode!: string;

  @Field(() => String, { description: '登记名称。Name as registered.' })
  enterpriseName!: string;

  @Field(() => String, { description: '法定代表人姓名。Name of the legal representative.' })
  legalRepresentative!: string;
}

@InputType({ description: '确认认领。Confirming a claim.' })
export class ConfirmEnterpriseClaimInput {
  @Field(() => ID, { description: '认领。Claim.' })
  claimId!: string;

  @Field(() => String, { nullable: true, description: '说明，认领人可见。Note; seen by the claimant.' })
  note?: string | null;
}

@InputType({ description: '不予确认。Rejecting a claim.' })
export class RejectEnterpriseClaimInput {
  @Field(() => ID, { description: '认领。Claim.' })
  claimId!: string;

  @Field(() => String, { description: '原因，认领人可见。Reason; seen by the claimant.' })
  reason!: string;
}

interface ClaimPayload {
  claim: EnterpriseClaim | null;
  userErrors: UserError[];
}

function payload(name: string): new () => ClaimPayload {
  @ObjectType(name, { description: '结果：认领，或拒绝原因。The claim as it is now, or the refusals.' })
  class Payload implements ClaimPayload {
    @Field(() => EnterpriseClaim, { nullable: true, description: '认领；拒绝时为空。The claim; null on a refusal.' })
    claim!: EnterpriseClaim | null;

    @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
    userErrors!: UserError[];
  }
  return Payload;
}

export const ClaimEnterprisePayload = payload('ClaimEnterprisePayload');
export const ConfirmEnterpriseClaimPayload = payload('ConfirmEnterpriseClaimPayload');
export const RejectEnterpriseClaimPayload = payload('RejectEnterpriseClaimPayload');
export type { ClaimPayload };
