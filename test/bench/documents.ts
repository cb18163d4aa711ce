/** What is asked of every target that speaks this API; the yoga peer has the same types. */

/** A unit's open appeals: one screen. */
export const LIST = /* GraphQL */ `
  query OpenAppeals {
    appeals(first: 20, filter: { open: true }) {
      nodes {
        id
        number
        version
        state
        stage
        title
        filedAt
        enterprise {
          id
          name
        }
        host {
          id
          shortName
        }
        deadlines {
          rule
          state
          dueAt
        }
        events(last: 3) {
          nodes {
            type
            at
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const DEADLINE = /* GraphQL */ `
  fragment DeadlineWhole on Deadline {
    id
    rule
    suggested
    state
    startedAt
    dueAt
    breachedAt
    metAt
    endedAt
    provisional
    explanation
  }
`;

/** One appeal with everything that hangs on it. */
export const DETAIL = /* GraphQL */ `
  query WholeAppeal($id: ID!) {
    appeal(id: $id) {
      id
      number
      version
      state
      stage
      open
      channel
      kind
      title
      description
      formAnswers
      formVersion
      filedAt
      grade
      enterpriseName
      creditCode
      returnReason
      verifiedAt
      completedAt
      endedAt
      registryMatch {
        outcome
        registryName
        nameSimilarity
        domicileDivisionCode
        registeredHere
        status
      }
      category {
        id
        code
        name
      }
      division {
        code
        name
      }
      round {
        id
        year
        number
        provisionalDay
        cutOffAt
        state
      }
      enterprise {
        id
        name
        creditCode
      }
      contact {
        name
        phone
      }
      host {
        ...UnitName
      }
      assignments {
        id
        role
        state
        dispatchedAt
        receivedAt
        active
        unit {
          ...UnitName
        }
        receivedBy {
          displayName
        }
        deadlines {
          ...DeadlineWhole
        }
      }
      dispatches {
        id
        sequence
        dispatchedAt
        note
        overrideReason
        dispatchedBy {
          displayName
        }
      }
      opinions {
        id
        outcome
        text
        givenAt
        unit {
          ...UnitName
        }
      }
      registryReviews {
        id
        result
        note
        reviewedAt
      }
      evaluation {
        id
        verdict
        source
        comment
        unreached
        givenAt
      }
      rehandling {
        id
        forwardedAt
        note
        decidedAt
        decision
        unit {
          ...UnitName
        }
        consultations {
          id
          method
          summary
          heldAt
        }
      }
      deadlines {
        ...DeadlineWhole
      }
      events(last: 20) {
        nodes {
          id
          sequence
          type
          visibility
          duty
          at
          note
          actorRole
          actorUnit {
            ...UnitName
          }
          actor {
            displayName
          }
        }
      }
    }
  }
  fragment UnitName on Unit {
    id
    code
    name
    shortName
  }
  ${DEADLINE}
`;

const OUTCOME = /* GraphQL */ `
  userErrors {
    code
    message
  }
  appeal {
    id
    number
    version
    state
    stage
    filedAt
    host {
      shortName
    }
    deadlines {
      rule
      state
      dueAt
    }
  }
`;

/** A search by words: one screen. */
export const SEARCH = /* GraphQL */ `
  query Search($text: String!) {
    appeals(first: 20, filter: { text: $text }) {
      nodes {
        id
        number
        title
        filedAt
      }
    }
  }
`;

export const FACETS = /* GraphQL */ `
  fragment Counted on AppealFacet {
    value
    label
    count
  }
  query Facets {
    appealFacets(filter: { open: true }) {
      total
      state {
        ...Counted
      }
      stage {
        ...Counted
      }
      channel {
        ...Counted
      }
      category {
        ...Counted
      }
      division {
        ...Counted
      }
      hostUnit {
        ...Counted
      }
      clock {
        ...Counted
      }
    }
  }
`;

export const WORKLOAD = /* GraphQL */ `
  query Workload {
    workload {
      unit {
        id
        name
      }
      open
      toReceive
      dueSoon
      overdue
      repliedThisMonth
    }
  }
`;

export const FILE = /* GraphQL */ `
  mutation File($input: FileAppealInput!) {
    fileAppeal(input: $input) {
      ${OUTCOME}
    }
  }
`;

export const DISPATCH = /* GraphQL */ `
  mutation Dispatch($input: DispatchAppealInput!) {
    dispatchAppeal(input: $input) {
      ${OUTCOME}
    }
  }
`;
