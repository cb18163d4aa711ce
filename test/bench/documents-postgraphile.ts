/**
 * The same screens, as PostGraphile names the tables. It has no relation from an event to who acted, and none with an
 * index from an assignment to its clocks: the keys are asked for instead.
 */

export const LIST = /* GraphQL */ `
  query OpenAppeals($tenantId: UUID!, $unitId: UUID!) {
    allAssignments(
      first: 20
      condition: { tenantId: $tenantId, unitId: $unitId, active: true, appealOpen: true }
      orderBy: [APPEAL_FILED_AT_DESC, APPEAL_ID_DESC]
    ) {
      nodes {
        appeal: appealByTenantIdAndAppealId {
          rowId
          number
          version
          state
          stage
          title
          filedAt
          enterprise: enterpriseByTenantIdAndEnterpriseId {
            rowId
            name
          }
          host: unitByTenantIdAndHostUnitId {
            rowId
            shortName
          }
          deadlines: deadlinesByTenantIdAndAppealId(orderBy: [STARTED_AT_ASC, ROW_ID_ASC]) {
            nodes {
              rule
              state
              dueAt
            }
          }
          events: appealEventsByTenantIdAndAppealId(first: 3, orderBy: SEQUENCE_DESC) {
            nodes {
              type
              at
            }
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

export const DETAIL = /* GraphQL */ `
  query WholeAppeal($tenantId: UUID!, $id: UUID!) {
    appeal: appealByTenantIdAndRowId(tenantId: $tenantId, rowId: $id) {
      rowId
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
      filedEnterpriseName
      filedCreditCode
      returnReason
      verifiedAt
      completedAt
      endedAt
      registryMatch
      contactNameCipher
      contactPhoneCipher
      category: categoryByTenantIdAndCategoryId {
        rowId
        code
        name
      }
      division: divisionByTenantIdAndDivisionCode {
        code
        name
      }
      round: roundByTenantIdAndRoundId {
        rowId
        year
        number
        provisionalDay
        cutOffAt
        state
      }
      enterprise: enterpriseByTenantIdAndEnterpriseId {
        rowId
        name
        code
      }
      host: unitByTenantIdAndHostUnitId {
        ...UnitName
      }
      assignments: assignmentsByTenantIdAndAppealId(condition: { active: true }) {
        nodes {
          rowId
          role
          state
          dispatchedAt
          receivedAt
          active
          receivedByAccountId
          unit: unitByTenantIdAndUnitId {
            ...UnitName
          }
        }
      }
      dispatches: dispatchesByTenantIdAndAppealId(orderBy: SEQUENCE_ASC) {
        nodes {
          rowId
          sequence
          dispatchedAt
          note
          overrideReason
          dispatchedByAccountId
        }
      }
      opinions: handlingOpinionsByTenantIdAndAppealId {
        nodes {
          rowId
          outcome
          text
          givenAt
          unitId
        }
      }
      registryReviews: registryReviewsByTenantIdAndAppealId {
        nodes {
          rowId
          result
          note
          reviewedAt
        }
      }
      evaluation: evaluationByTenantIdAndAppealId {
        rowId
        verdict
        source
        comment
        unreached
        givenAt
      }
      rehandling: rehandlingByTenantIdAndAppealId {
        rowId
        forwardedAt
        note
        decidedAt
        decision
        unitId
        consultations: consultationsByTenantIdAndRehandlingId {
          nodes {
            rowId
            method
            summary
            heldAt
          }
        }
      }
      deadlines: deadlinesByTenantIdAndAppealId(orderBy: [STARTED_AT_ASC, ROW_ID_ASC]) {
        nodes {
          ...DeadlineWhole
        }
      }
      events: appealEventsByTenantIdAndAppealId(first: 20, orderBy: SEQUENCE_DESC) {
        nodes {
          rowId
          sequence
          type
          visibility
          duty
          at
          note
          actorRole
          actorUnitId
          actorAccountId
        }
      }
    }
  }
  fragment UnitName on Unit {
    rowId
    code
    name
    shortName
  }
  fragment DeadlineWhole on Deadline {
    rowId
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
    assignmentId
  }
`;
