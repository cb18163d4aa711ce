import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLJSON, GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Ctx, Field, Info, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { may } from '../access/ability.js';
import { administratorOf } from '../access/operator.js';
import { tenantIdOf } from '../contexts/directory/index.js';
import { forgetMasterData } from '../contexts/directory/persistence/master-data.js';
import { runCommand } from '../platform/graphql/commands.js';
import { UserError } from '../platform/graphql/common.types.js';
import type { GraphQLContext } from '../platform/graphql/context.js';
import { enumOf } from '../platform/graphql/enums.js';
import { apiError } from '../platform/graphql/errors.js';
import { signedIn } from '../platform/graphql/signed-in.js';
import { openReadSession } from '../platform/reads/session.js';
import { forgetCalendars } from '../time/calendars.js';
import { forgetPolicies } from '../time/policies.js';
import type { Part } from './configuration.js';
import { configurationOf } from './configuration.views.js';
import { ImportConfiguration, importInto } from './import-configuration.js';

/** Parts as the file names them, and as the API does. */
const NAME_OF = {
  divisions: 'DIVISIONS',
  units: 'UNITS',
  categories: 'CATEGORIES',
  dispatchRules: 'DISPATCH_RULES',
  appealPolicy: 'APPEAL_POLICY',
  clockPolicies: 'CLOCK_POLICIES',
  closures: 'CLOSURES',
} as const satisfies Record<Part, string>;
type PartName = (typeof NAME_OF)[Part];

const ConfigurationPartEnum = enumOf<PartName>('ConfigurationPart', '配置的部分。Part of a configuration.', {
  DIVISIONS: '区划。Divisions.',
  UNITS: '单位及其职能。Units and their functions.',
  CATEGORIES: '分类与表单。Categories and forms.',
  DISPATCH_RULES: '派单目录。The dispatch catalogue.',
  APPEAL_POLICY: '办理规则。What the county decided.',
  CLOCK_POLICIES: '时限长短。How long clocks run.',
  CLOSURES: '县定休息日。The county’s own days off.',
});

@ObjectType({ description: '导入将带来（或已带来）的一处变化。One thing that an import brings or changes.' })
export class ConfigurationDifference {
  @Field(() => ConfigurationPartEnum, { description: '部分。Part.' })
  part!: PartName;

  @Field(() => String, {
    nullable: true,
    description: '编码、规则或日期；整体为空。Code, rule or date; null for a whole part.',
  })
  key!: string | null;

  @Field(() => GraphQLJSON, { nullable: true, description: '现状；新增为空。As it was; null where it is new.' })
  before!: unknown;

  @Field(() => GraphQLJSON, { description: '导入后。As it is then.' })
  after!: unknown;
}

@InputType({ description: '导入配置。To import a configuration.' })
export class ImportConfigurationInput {
  @Field(() => GraphQLJSONObject, {
    description:
      '`configuration` 所得的内容，可删去不需要的部分。What `configuration` answered; parts may be left out.',
  })
  configuration!: object;

  @Field(() => String, {
    nullable: true,
    description: '导入到哪个县（区划代码）；本县可省略。The county by its code; one’s own may be left out.',
  })
  tenant!: string | null;

  @Field(() => Boolean, { description: '试运行：只列出变化，不作更改。To tell the differences and change nothing.' })
  dryRun!: boolean;
}

@ObjectType({ description: '导入的结果。What an import changed, or would.' })
export class ImportConfigurationPayload {
  @Field(() => [ConfigurationDifference], {
    nullable: true,
    description: '变化；拒绝时为空，且未作任何更改。The differences; null on a refusal, and nothing has changed.',
  })
  differences!: ConfigurationDifference[] | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}

@Resolver()
export class ConfigurationResolver {
  @Query(() => GraphQLJSONObject, {
    description:
      '导出本县配置（不含人员与密钥），供另一县导入。The county’s configuration, without people and secrets, for another county to import. For TENANT_ADMIN, and for PLATFORM_OPERATOR, who names the county.',
  })
  async configuration(
    @Ctx() context: GraphQLContext,
    @Arg('tenant', () => String, {
      nullable: true,
      description: '区划代码；本县可省略。The county by its code; one’s own may be left out.',
    })
    code?: string | null,
  ): Promise<object> {
    const { services, reads, language } = context;
    const actor = signedIn(context);
    const tenantId = code ? await tenantIdOf(services, code) : actor.tenantId;
    if (!tenantId || !may(actor, 'manage', 'Configuration', { tenantId })) throw apiError('FORBIDDEN', language);
    const there =
      tenantId === actor.tenantId
        ? reads
        : openReadSession(services.database.reads, administratorOf(tenantId), { single: true });
    const [row] = await there.query<{ configuration: object }>(configurationOf(tenantId, { all: false }));
    return row?.configuration ?? {};
  }

  @Mutation(() => ImportConfigurationPayload, {
    nullable: true,
    description:
      '导入配置，要么全部生效，要么不作更改；可先试运行。Imports a configuration, all of it or nothing; a dry run tells the differences. For TENANT_ADMIN, and for PLATFORM_OPERATOR, who names the county.',
  })
  async importConfiguration(
    @Arg('input', () => ImportConfigurationInput) input: ImportConfigurationInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportConfigurationPayload> {
    const command = { field: info.fieldName, schema: ImportConfiguration, useCase: importInto };
    const { result, userErrors } = await runCommand(context, command, input);
    if (!result) return { differences: null, userErrors };
    const { em } = context.services.database.orm;
    forgetMasterData(em, result.tenantId);
    forgetCalendars(em);
    forgetPolicies(em, result.tenantId);
    for (const accountId of result.accountIds) context.services.rightsChanged(accountId);
    const differences = result.differences.map((one) => ({ ...one, part: NAME_OF[one.part] }));
    return { differences, userErrors };
  }
}
