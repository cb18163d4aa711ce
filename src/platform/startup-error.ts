/** Why a process could not start, for a person at a terminal: the message names the way out and holds no secret. */
export type StartupErrorCode =
  | 'PORT_TAKEN'
  | 'INSTANCE_RUNS'
  | 'DATA_DIR_UNUSABLE'
  | 'EMBEDDED_UNAVAILABLE'
  | 'EMBEDDED_FAILED'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_AUTH_FAILED'
  | 'DATABASE_NOT_FOUND'
  | 'DATABASE_TOO_OLD'
  | 'DATABASE_ROLE_MISSING'
  | 'DATABASE_ROLE_UNSAFE'
  | 'STORAGE_UNREACHABLE'
  | 'DATA_KEY_MISSING'
  | 'OPERATOR_UNNAMED';

/** Thrown for what the operator can put right; print `message` without the stack and end with a code other than 0. */
export class StartupError extends Error {
  override readonly name = 'StartupError';

  constructor(
    readonly code: StartupErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
