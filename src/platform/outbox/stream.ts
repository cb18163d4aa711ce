/** Fan-out channel on which stream entries travel between processes: ids only. */
export const STREAM_CHANNEL = 'stream';
/** Fan-out channel that asks workers to look into a tenant's outbox. */
export const WAKE_CHANNEL = 'relay-wake';

/** One entry of a tenant's stream, as it is fanned out. */
export interface StreamMessage {
  id: string;
  tenantId: string;
  position: number;
  topic: string;
  subjectId: string;
  appealId: string | null;
  unitId: string | null;
}
