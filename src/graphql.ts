import { buildSchema } from 'type-graphql';
import { getNamedType, type GraphQLInterfaceType, type GraphQLSchema } from 'graphql';
import { AppealBulkResolver } from './contexts/appeal/graphql/appeal-bulk.resolver.js';
import { AppealCountsResolver } from './contexts/appeal/graphql/appeal-counts.resolver.js';
import { AppealFieldsResolver } from './contexts/appeal/graphql/appeal-fields.resolver.js';
import { AppealPolicyResolver } from './contexts/appeal/graphql/appeal-policy.resolver.js';
import { FindingResolver } from './contexts/appeal/graphql/finding.resolver.js';
import { AppealReadsResolver } from './contexts/appeal/graphql/appeal-reads.resolver.js';
import { AppealStreamsResolver } from './contexts/appeal/graphql/appeal-streams.resolver.js';
import { FilingResolver } from './contexts/appeal/graphql/filing.resolver.js';
import { TriageResolver } from './contexts/appeal/graphql/triage.resolver.js';
import { AssignmentResolver } from './contexts/appeal/graphql/assignment.resolver.js';
import { HandlingResolver } from './contexts/appeal/graphql/handling.resolver.js';
import { CheckResolver } from './contexts/appeal/graphql/check.resolver.js';
import { EvaluationResolver } from './contexts/appeal/graphql/evaluation.resolver.js';
import { EndingResolver } from './contexts/appeal/graphql/ending.resolver.js';
import { AttachmentResolver } from './contexts/appeal/graphql/attachment.resolver.js';
import { MessageResolver } from './contexts/appeal/graphql/message.resolver.js';
import { DraftResolver } from './contexts/appeal/graphql/draft.resolver.js';
import { DispatchSuggestionResolver } from './contexts/appeal/graphql/dispatch-suggestion.resolver.js';
import { InboxResolver } from './contexts/appeal/graphql/inbox.resolver.js';
import { StreamCursorResolver } from './contexts/appeal/graphql/stream-cursor.resolver.js';
import { AccountResolver } from './contexts/directory/graphql/account.resolver.js';
import { ClaimResolver, RegistryMatchResolver } from './contexts/directory/graphql/claim.resolver.js';
import { DirectoryResolver } from './contexts/directory/graphql/directory.resolver.js';
import { OriginsResolver } from './contexts/directory/graphql/origins.resolver.js';
import { PeopleResolver } from './contexts/directory/graphql/people.resolver.js';
import { IntegrationResolver } from './contexts/directory/graphql/integration.resolver.js';
import { PasswordResolver } from './contexts/directory/graphql/password.resolver.js';
import { SessionResolver, ViewerSessionsResolver } from './contexts/directory/graphql/session.resolver.js';
import { TenantResolver } from './contexts/directory/graphql/tenant.resolver.js';
import { TotpResolver } from './contexts/directory/graphql/totp.resolver.js';
import { CatalogueResolver } from './contexts/directory/graphql/catalogue.resolver.js';
import { CategoryResolver } from './contexts/directory/graphql/category.resolver.js';
import { LeadingGroupResolver } from './contexts/directory/graphql/leading-group.resolver.js';
import { UnitResolver } from './contexts/directory/graphql/unit.resolver.js';
import { DisableUnitResolver } from './contexts/appeal/graphql/disable-unit.resolver.js';
import { UnitContactResolver } from './contexts/directory/graphql/unit-contact.resolver.js';
import { SupervisionResolver } from './contexts/supervision/graphql/supervision.resolver.js';
import { UrgeResolver } from './contexts/supervision/graphql/urge.resolver.js';
import { AuditResolver } from './platform/audit/graphql/audit.resolver.js';
import { ConfigurationResolver } from './configuration/configuration.resolver.js';
import { recordActs } from './platform/graphql/acts.js';
import { NodeResolver } from './node.resolver.js';
import { NoticeResolver } from './notification/graphql/notice.resolver.js';
import { UploadResolver } from './papers/graphql/upload.resolver.js';
import { CountyTimeResolver } from './time/graphql/county-time.resolver.js';
import { DeadlineResolver } from './time/graphql/deadline.resolver.js';
import { SandboxResolver } from './time/graphql/sandbox.resolver.js';

const resolvers = [
  AccountResolver,
  AppealBulkResolver,
  AppealCountsResolver,
  AppealFieldsResolver,
  AppealPolicyResolver,
  FindingResolver,
  AppealReadsResolver,
  AppealStreamsResolver,
  FilingResolver,
  TriageResolver,
  AssignmentResolver,
  HandlingResolver,
  CheckResolver,
  EvaluationResolver,
  EndingResolver,
  AttachmentResolver,
  MessageResolver,
  ClaimResolver,
  AuditResolver,
  DraftResolver,
  DeadlineResolver,
  DirectoryResolver,
  DispatchSuggestionResolver,
  InboxResolver,
  IntegrationResolver,
  NodeResolver,
  NoticeResolver,
  PasswordResolver,
  RegistryMatchResolver,
  OriginsResolver,
  PeopleResolver,
  SandboxResolver,
  SessionResolver,
  StreamCursorResolver,
  SupervisionResolver,
  TenantResolver,
  TotpResolver,
  DisableUnitResolver,
  CatalogueResolver,
  CategoryResolver,
  ConfigurationResolver,
  CountyTimeResolver,
  LeadingGroupResolver,
  UnitResolver,
  UnitContactResolver,
  UploadResolver,
  UrgeResolver,
  ViewerSessionsResolver,
] as const;

/** The schema, from the resolvers of every context. Resolvers hold no state: one instance of each serves all. */
export async function buildApiSchema(): Promise<GraphQLSchema> {
  const instances = new Map<unknown, unknown>(resolvers.map((Resolver) => [Resolver, new Resolver()]));
  const schema = await buildSchema({
    resolvers: [...resolvers],
    container: { get: (type) => instances.get(type) },
    validate: false,
    // Apollo looks whether the schema is one.
    skipCheck: true,
    // Subscriptions bring their own streams; nothing is published through here.
    pubSub: { publish: () => undefined, subscribe: () => neverPublished() },
  });
  // What type-graphql makes of `resolveType` is a promise, which compiled operations cannot wait for.
  const node = schema.getType('Node') as GraphQLInterfaceType;
  node.resolveType = (value: { __typename?: string }) => value.__typename;
  describeTheRest(schema);
  recordActs(schema);
  return schema;
}

/** What no decorator of ours describes: the schema is a manual, and has no blank page. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  Query: '读取。What can be read.',
  Mutation: '命令：动词加对象，一个输入，一个结果。Commands: a verb and its object, one input, one payload.',
  Subscription: '推送。What is told as it happens.',
  JSON: '任意 JSON 值。Any JSON value.',
  JSONObject: 'JSON 对象。A JSON object.',
};

function describeTheRest(schema: GraphQLSchema): void {
  for (const [name, description] of Object.entries(DESCRIPTIONS)) {
    const type = schema.getType(name);
    if (type) type.description = description;
  }
  for (const { args } of Object.values(schema.getMutationType()?.getFields() ?? {}))
    for (const arg of args) arg.description ??= getNamedType(arg.type).description;
}

function neverPublished(): never {
  throw new Error('streams come from the hub');
}
