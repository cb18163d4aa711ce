export const AUDIT_KINDS = ['SIGN_IN', 'COMMAND', 'ADMINISTRATION', 'REVEAL', 'READ'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Mutations that are no command of the mechanism, with what they are. What is not here is one. */
export const KIND_OF: Readonly<Record<string, AuditKind>> = {
  signIn: 'SIGN_IN',
  requestSignInCode: 'SIGN_IN',
  signInWithCode: 'SIGN_IN',
  registerContact: 'SIGN_IN',
  signInWithTotp: 'SIGN_IN',
  enrolTotp: 'SIGN_IN',
  confirmTotp: 'SIGN_IN',
  disableTotp: 'SIGN_IN',
  signInAsClient: 'SIGN_IN',
  refreshSession: 'SIGN_IN',
  signOut: 'SIGN_IN',
  createAccount: 'ADMINISTRATION',
  changeAccount: 'ADMINISTRATION',
  disableAccount: 'ADMINISTRATION',
  enableAccount: 'ADMINISTRATION',
  addMembership: 'ADMINISTRATION',
  removeMembership: 'ADMINISTRATION',
  createIntegrationClient: 'ADMINISTRATION',
  rotateClientSecret: 'ADMINISTRATION',
  revokeIntegrationClient: 'ADMINISTRATION',
  changeAppealPolicy: 'ADMINISTRATION',
  sandboxAdvanceClock: 'ADMINISTRATION',
  designateUnitContact: 'ADMINISTRATION',
  correctUnitContact: 'ADMINISTRATION',
  confirmUnitContact: 'ADMINISTRATION',
  removeUnitContact: 'ADMINISTRATION',
  exportAudit: 'READ',
};
