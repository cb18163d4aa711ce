/** The program's types, as far as the bench's documents ask for them. */
export const typeDefs = /* GraphQL */ `
  scalar DateTime
  scalar Date
  scalar JSON
  scalar JSONObject

  type Query {
    appeals(first: Int, after: String, filter: AppealFilterInput): AppealConnection!
    appeal(id: ID!): Appeal
  }
  type Mutation {
    fileAppeal(input: FileAppealInput!): AppealPayload
    dispatchAppeal(input: DispatchAppealInput!): AppealPayload
  }
  input AppealFilterInput {
    open: Boolean
  }
  input FileAppealInput {
    channel: String!
    kind: String!
    title: String!
    description: String!
    categoryId: ID!
    divisionCode: String!
    formAnswers: JSONObject
    enterprise: FiledEnterpriseInput!
  }
  input FiledEnterpriseInput {
    creditCode: String!
    name: String!
  }
  input DispatchAppealInput {
    appealId: ID!
    hostUnitId: ID!
    coHandlerUnitIds: [ID!]
    expectedVersion: Int
  }
  type AppealPayload {
    appeal: Appeal
    userErrors: [UserError!]!
  }
  type UserError {
    code: String!
    message: String!
  }
  type AppealConnection {
    nodes: [Appeal!]!
    pageInfo: PageInfo!
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
  type Appeal {
    id: ID!
    number: String!
    version: Int!
    state: String!
    stage: String!
    open: Boolean!
    channel: String!
    kind: String!
    title: String!
    description: String!
    formAnswers: JSON!
    formVersion: Int!
    filedAt: DateTime!
    grade: Int
    enterpriseName: String!
    creditCode: String
    returnReason: String
    verifiedAt: DateTime
    completedAt: DateTime
    endedAt: DateTime
    registryMatch: RegistryMatch!
    category: Category!
    division: Division
    round: Round!
    enterprise: Enterprise!
    contact: Contact!
    host: Unit
    assignments: [Assignment!]!
    dispatches: [Dispatch!]!
    opinions: [HandlingOpinion!]!
    registryReviews: [RegistryReview!]!
    evaluation: Evaluation
    rehandling: Rehandling
    deadlines: [Deadline!]!
    events(last: Int): AppealEventConnection!
  }
  type RegistryMatch {
    outcome: String!
    registryName: String
    nameSimilarity: Float
    domicileDivisionCode: String
    registeredHere: Boolean
    status: String
  }
  type Category {
    id: ID!
    code: String!
    name: String!
  }
  type Division {
    code: String!
    name: String!
  }
  type Round {
    id: ID!
    year: Int!
    number: Int!
    provisionalDay: Date!
    cutOffAt: DateTime!
    state: String!
  }
  type Enterprise {
    id: ID!
    name: String!
    creditCode: String
  }
  type Contact {
    name: String!
    phone: String!
  }
  type Unit {
    id: ID!
    code: String!
    name: String!
    shortName: String!
  }
  type Person {
    displayName: String!
  }
  type Assignment {
    id: ID!
    role: String!
    state: String!
    dispatchedAt: DateTime!
    receivedAt: DateTime
    active: Boolean!
    unit: Unit!
    receivedBy: Person
    deadlines: [Deadline!]!
  }
  type Dispatch {
    id: ID!
    sequence: Int!
    dispatchedAt: DateTime!
    note: String
    overrideReason: String
    dispatchedBy: Person
  }
  type HandlingOpinion {
    id: ID!
    outcome: String!
    text: String!
    givenAt: DateTime!
    unit: Unit!
  }
  type RegistryReview {
    id: ID!
    result: String!
    note: String!
    reviewedAt: DateTime!
  }
  type Evaluation {
    id: ID!
    verdict: String!
    source: String!
    comment: String
    unreached: Boolean!
    givenAt: DateTime!
  }
  type Rehandling {
    id: ID!
    forwardedAt: DateTime!
    note: String
    decidedAt: DateTime
    decision: String
    unit: Unit!
    consultations: [Consultation!]!
  }
  type Consultation {
    id: ID!
    method: String!
    summary: String!
    heldAt: DateTime!
  }
  type Deadline {
    id: ID!
    rule: String!
    suggested: Boolean!
    state: String!
    startedAt: DateTime!
    dueAt: DateTime
    breachedAt: DateTime
    metAt: DateTime
    endedAt: DateTime
    provisional: Boolean!
    explanation: JSON!
  }
  type AppealEventConnection {
    nodes: [AppealEvent!]!
  }
  type AppealEvent {
    id: ID!
    sequence: Int!
    type: String!
    visibility: String!
    duty: Int
    at: DateTime!
    note: String
    actorRole: String
    actorUnit: Unit
    actor: Person
  }
`;
