import { z } from 'zod';
import { may } from '../../access/ability.js';
import type { Actor } from '../../kernel/actor.js';
import { refuse } from '../../kernel/refusal.js';
import type { ReadSession } from '../reads/session.js';
import type { Tx } from '../orm/tenant-transaction.js';
import { auditExport, type ExportedRow } from './audit.views.js';

export const AUDIT_FORMATS = ['CSV', 'NDJSON'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

/** Where the endpoint is that hands the log out. */
export const AUDIT_PATH = '/files/audit';
/** How long a link to it holds, in seconds. */
export const AUDIT_LINK_SECONDS = 300;

const instant = z
  .date()
  .nullish()
  .transform((at) => at ?? null);

export const ExportAudit = z.object({ format: z.enum(AUDIT_FORMATS), from: instant, to: instant });
export type ExportAudit = z.output<typeof ExportAudit>;

/** Decides whether a part of the log may be taken out, which stands in the log itself. Refusal: NOT_ALLOWED. */
export function exportAudit(
  tx: Tx,
  part: ExportAudit,
): Promise<{ format: AuditFormat; from: string | null; to: string | null }> {
  if (!may(tx.actor, 'export', 'AuditEntry', { tenantId: tx.tenant.id }))
    refuse('NOT_ALLOWED', { facts: { reason: '审计日志由审计员导出。', reasonEn: 'the audit log is the auditor’s.' } });
  const { format, from, to } = part;
  return Promise.resolve({ format, from: from?.toISOString() ?? null, to: to?.toISOString() ?? null });
}

/** Rows read at once: what is held of a log of any length. */
const PAGE = 1_000;

/** A part of the log as text, page by page. */
export async function* exported(
  reads: ReadSession,
  actor: Actor,
  { format, from, to }: { format: AuditFormat; from: Date | null; to: Date | null },
): AsyncGenerator<string, void, void> {
  if (format === 'CSV') yield `\ufeff${line(COLUMNS)}`;
  for (let beyond: string | null = null; ;) {
    const page: ExportedRow[] = await reads.query<ExportedRow>(auditExport(actor, { size: PAGE, beyond, from, to }));
    const text = format === 'CSV' ? ({ row }: ExportedRow) => line(COLUMNS.map((name) => row[name])) : jsonLine;
    yield page.map(text).join('');
    if (page.length < PAGE) return;
    beyond = page.at(-1)?.key ?? null;
  }
}

const jsonLine = ({ row }: ExportedRow): string => `${JSON.stringify(row)}\n`;

/** What a person reads in a table. Marks and hashes, which he does not, are in the other format. */
const COLUMNS = [
  ...['sequence', 'sealedAt', 'occurredAt', 'kind', 'act', 'outcome', 'code', 'traceId'],
  ...['actorKind', 'actorId', 'actorName', 'roles', 'sessionId', 'transport', 'addressKey', 'objectId', 'detail', 'id'],
];

const line = (values: readonly unknown[]): string => `${values.map(cell).join(',')}\r\n`;

/** A cell that no spreadsheet takes for a formula: what begins like one is begun with an apostrophe. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const words = Array.isArray(value) ? value.join(' ') : value;
  const text = typeof words === 'object' ? JSON.stringify(words) : `${words as string | number}`;
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
