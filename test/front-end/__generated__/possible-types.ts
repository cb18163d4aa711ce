// Generated from schema/ by npm run generate. Do not edit.

      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "Node": [
      "Absence",
      "Appeal",
      "AppealEvent",
      "Assignment",
      "Attachment",
      "AuditEntry",
      "Category",
      "Consultation",
      "Deadline",
      "Dispatch",
      "Enterprise",
      "EnterpriseClaim",
      "Evaluation",
      "Extension",
      "FollowUpVisit",
      "HandlingOpinion",
      "IntegrationClient",
      "InternalNote",
      "Leader",
      "Listing",
      "Message",
      "Objection",
      "RegistryReview",
      "Rehandling",
      "ResultCheck",
      "Round",
      "SavedSearch",
      "SupervisionEntry",
      "Supplement",
      "Unit",
      "UnitContact"
    ]
  }
};
      export default result;
    