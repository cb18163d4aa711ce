/** Hands one text message to a gateway. `id` is the idempotency key. Throws where the gateway did not take it. */
export type SmsDriver = (message: { id: string; phone: string; text: string }) => Promise<void>;

/** The default: the message stays in the table of notices, where an administrator reads it over the API. */
export const keepInTable: SmsDriver = () => Promise.resolve();
