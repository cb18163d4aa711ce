import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { create as contentDisposition } from 'content-disposition';
import { paperByKey } from './contexts/appeal/index.js';
import { may } from './access/ability.js';
import { actorOf } from './contexts/directory/index.js';
import { DOWNLOADS_PATH } from './papers/download-url.js';
import { TooMuch, UPLOADS_PATH } from './papers/local-store.js';
import { StoreAway } from './papers/store.js';
import { AUDIT_PATH, exported } from './platform/audit/export-audit.js';
import { ERRORS } from './platform/graphql/errors.js';
import { forget } from './platform/http/body.js';
import { SECURITY_HEADERS, send } from './platform/http/send.js';
import type { Route } from './platform/http/server.js';
import { openReadSession } from './platform/reads/session.js';
import type { Services } from './platform/services.js';

/** Bytes of papers in and out, each by a link that was signed for it. */
export function fileRoutes(services: Services): Route[] {
  return [
    {
      path: `${UPLOADS_PATH}/`,
      methods: ['PUT'],
      answer: (request, response, link) => receive(services, request, response, link),
    },
    {
      path: `${DOWNLOADS_PATH}/`,
      methods: ['GET', 'HEAD'],
      answer: (request, response, link) => handOut(services, request, response, link),
    },
    {
      path: `${AUDIT_PATH}/`,
      methods: ['GET'],
      answer: (_request, response, link) => handOutAudit(services, response, link),
    },
  ];
}

const LINK_INVALID = { code: 'LINK_INVALID', message: 'The link is none of ours, or has run out.' };

/** Lays an upload's bytes down as they come: of the type and size that were announced, or not at all. */
async function receive(
  { papers: { links, receiving } }: Services,
  request: IncomingMessage,
  response: ServerResponse,
  link: string,
): Promise<void> {
  const upload = receiving && (await links.read('upload', link));
  // What is left of a body that is not wanted would be taken for the next request.
  const turnAway = async (status: number, body: object): Promise<void> => {
    await forget(request);
    response.setHeader('connection', 'close');
    send(response, status, body);
  };
  if (!upload) return turnAway(403, LINK_INVALID);
  const { 'content-length': length, 'content-type': type } = request.headers;
  const TOO_LARGE = { code: 'FILE_TOO_LARGE', message: 'More bytes than were announced.' };
  const MISMATCH = { code: 'FILE_CONTENT_MISMATCH', message: 'Not the type or the number of bytes announced.' };
  if (Number(length ?? 0) > upload.size) return turnAway(413, TOO_LARGE);
  if (type !== upload.contentType || (length !== undefined && Number(length) < upload.size))
    return turnAway(400, MISMATCH);
  try {
    const size = await receiving.receive(upload, request.iterator({ destroyOnReturn: false }), upload.size);
    if (size < upload.size) return turnAway(400, MISMATCH);
  } catch (error) {
    if (error instanceof TooMuch) return turnAway(413, TOO_LARGE);
    throw error;
  }
  response.writeHead(204).end();
}

/** Hands a paper to the one it was signed for, if it is still his to read: as a file, in no page of ours. */
async function handOut(
  services: Services,
  request: IncomingMessage,
  response: ServerResponse,
  link: string,
): Promise<void> {
  const signed = await services.papers.links.read('download', link);
  const actor =
    signed && (await actorOf(services, { sub: signed.accountId, tid: signed.tenantId, sid: signed.sessionId }));
  if (!actor) return send(response, 403, LINK_INVALID);
  const reads = openReadSession(services.database.reads, actor, { single: true });
  const [paper] = await reads.query<Paper>(paperByKey(actor, signed.attachmentId));
  if (!paper) return send(response, 404, { code: 'NOT_FOUND', message: ERRORS.NOT_FOUND.en });
  const bytes = await services.papers.store.read(paper.storageKey).catch((error: unknown) => {
    if (error instanceof StoreAway) return null;
    throw error;
  });
  if (!bytes) return send(response, 503, { code: 'STORAGE_UNAVAILABLE', message: 'The file storage is away for now.' });
  response.writeHead(200, {
    'content-type': paper.contentType,
    'content-length': paper.size,
    'content-disposition': contentDisposition(paper.fileName),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
  });
  if (request.method === 'HEAD') {
    bytes.destroy();
    response.end();
    return;
  }
  await pipeline(bytes, response);
}

/** Hands a part of the audit log to the auditor it was signed for, as it is read: a log may be longer than memory. */
async function handOutAudit(services: Services, response: ServerResponse, link: string): Promise<void> {
  const signed = await services.papers.links.read('audit', link);
  const actor =
    signed && (await actorOf(services, { sub: signed.accountId, tid: signed.tenantId, sid: signed.sessionId }));
  if (!actor || !may(actor, 'export', 'AuditEntry', { tenantId: actor.tenantId }))
    return send(response, 403, LINK_INVALID);
  const { format } = signed;
  const [from, to] = [signed.from, signed.to].map((instant) => instant && new Date(instant)) as (Date | null)[];
  const reads = openReadSession(services.database.reads, actor, { single: true });
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': format === 'CSV' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
    'content-disposition': contentDisposition(`audit.${format.toLowerCase()}`),
  });
  await pipeline(Readable.from(exported(reads, actor, { format, from: from ?? null, to: to ?? null })), response);
}

interface Paper {
  fileName: string;
  contentType: string;
  size: number;
  storageKey: string;
}
