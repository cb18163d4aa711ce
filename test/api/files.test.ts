import { beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sweepUploads } from '../../src/papers/sweep-uploads.js';
import { appForSuite, startApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import {
  completed,
  county,
  dispatched,
  filed,
  handling,
  pdf,
  png,
  sendTo,
  txt,
  type Paper,
  type Person,
  type Story,
} from '../support/kit/index.js';

const app = appForSuite({ withoutAppeals: true });
const raoping = county(app, '445122');
const joint = { dispatching: { coHandlers: ['ZRZY'] } };

let contact: Person;
let hall: Person;
beforeAll(async () => {
  [contact, hall] = await Promise.all([raoping.contact('13900001501'), raoping.signIn('hall')]);
});

const shaOf = ({ bytes }: Paper): string => createHash('sha256').update(bytes).digest('hex');
const namesOf = async (who: Person, { appeal }: Story): Promise<string[]> =>
  (await who.files(appeal)).map(({ fileName }) => fileName);
const folderOf = (uploadId: string): string => join(app.services.config.dataDir, 'papers', tenant, uploadId.slice(4));
let tenant = '';
beforeAll(async () => {
  const { rows } = await app.database.admin.query<{ id: string }>(`select id from tenant where code = '445122'`);
  tenant = rows[0]?.id ?? '';
});

describe('a file, from its maker to its reader', () => {
  it('is announced, sent, filed with, and downloaded as it was, never to be shown in a page', async () => {
    const paper = pdf('用地合同 2026.pdf');
    const { appeal } = await filed(raoping, { filing: { uploadIds: await contact.upload(paper) } });
    const [file] = await (await raoping.signIn('triage')).files(appeal);
    expect(file).toMatchObject({
      fileName: '用地合同 2026.pdf',
      contentType: 'application/pdf',
      size: paper.bytes.length,
      sha256: shaOf(paper),
      source: 'FILING',
      addedBy: { displayName: expect.any(String) },
    });
    const answer = await fetch(file?.downloadUrl ?? '');
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(paper.bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': `${paper.bytes.length}`,
      'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''%E7%94%A8/),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    const head = await fetch(file?.downloadUrl ?? '', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('is read by its id by whoever sees it, and by nobody else', async () => {
    const { appeal, bureau } = await filed(raoping, { filing: { uploadIds: await contact.upload(png()) } });
    const id = (await bureau.files(appeal))[0]?.id;
    const node = async (who: Person) =>
      (
        await who.client.send<{ node: object | null }>(
          'query ($id: ID!) { node(id: $id) { id ... on Attachment { fileName } } }',
          { id },
        )
      ).data?.node;
    expect(await node(bureau)).toEqual({ id, fileName: '现场照片.png' });
    expect(await node(await raoping.contact('13900001502'))).toBeNull();
    expect(await node(await raoping.signIn('zhelin'))).toBeNull();
    expect(await node(await county(app, '445103').signIn('triage'))).toBeNull();
  });

  it('comes with each command that carries papers, and the enterprise sees what is for it', async () => {
    const story = await filed(raoping, { filing: { uploadIds: await contact.upload(pdf('申请.pdf')) } });
    const { appeal, bureau, town, department, enterprise } = story;
    await bureau.requestSupplement(appeal);
    await enterprise.supplement(appeal, { uploadIds: await enterprise.upload(pdf('补充.pdf')) });
    await enterprise.attach(appeal, png('照片.png'));
    await bureau.dispatch(appeal, { host: 'TOWN-445122100', ...joint.dispatching });
    await town.receive(appeal);
    await town.verify(appeal, { uploadIds: await town.upload(png('核实.png')) });
    await department.attach(appeal, txt('内部意见。', '内部.txt'));
    await town.reply(appeal, 'SOLVED', { uploadIds: await town.upload(pdf('答复.pdf')) });

    const all = ['申请.pdf', '补充.pdf', '照片.png', '核实.png', '内部.txt', '答复.pdf'];
    const ofEnterprise = ['申请.pdf', '补充.pdf', '照片.png', '答复.pdf'];
    for (const who of [bureau, town, department, await raoping.signIn('supervisor')])
      expect(await namesOf(who, story)).toEqual(all);
    expect(await namesOf(enterprise, story)).toEqual(ofEnterprise);

    const seen = await enterprise.read(appeal);
    expect(seen.supplements[0]?.attachments.map(({ fileName }) => fileName)).toEqual(['补充.pdf']);
    expect(seen.opinions[0]?.attachments.map(({ fileName }) => fileName)).toEqual(['答复.pdf']);
    const types = (who: { events: { nodes: { type: string }[] } }) => who.events.nodes.map(({ type }) => type);
    expect(types(seen)).toContain('FILES_ATTACHED');
    expect(types(seen)).not.toContain('UNIT_FILES_ATTACHED');
    expect(types(await department.read(appeal))).toContain('UNIT_FILES_ATTACHED');

    // Knowing the id of what is not for it does not help: by its id it does not exist either.
    const hidden = (await bureau.files(appeal)).find(({ fileName }) => fileName === '内部.txt')?.id;
    const { data } = await enterprise.client.send<{ node: object | null }>(
      'query ($id: ID!) { node(id: $id) { id } }',
      { id: hidden },
    );
    expect(data?.node).toBeNull();
  });

  it('is the counter’s too, for what the counter filed', async () => {
    const { files } = await (async () => {
      const appeal = await hall.file({
        channel: 'SERVICE_HALL',
        enterprise: { creditCode: '91445122MA7E10016U', name: '饶平县鸿程汽车配件有限公司' },
        contact: { name: '陈玥华', phone: '13900001525' },
        uploadIds: await hall.upload(pdf()),
      });
      await hall.attach(appeal, png());
      return { files: await hall.files(appeal) };
    })();
    expect(files.map(({ source }) => source)).toEqual(['FILING', 'ADDED']);
  });

  it('can be added as long as the appeal is open', async () => {
    const { appeal, enterprise } = await completed(raoping, joint);
    const refusal = await enterprise.refusal('attachFiles', {
      appealId: appeal.id,
      uploadIds: await enterprise.upload(pdf()),
    });
    expect(refusal).toMatchObject({ code: 'INVALID_TRANSITION', state: 'COMPLETED' });
    const { appeal: open } = await filed(raoping);
    const none = await enterprise.refused('attachFiles', { appealId: open.id, uploadIds: [] });
    expect(none).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'uploadIds'] });
  });
});

describe('what is announced', () => {
  const announce = (more: object) =>
    contact.refusal('createUpload', { fileName: 'a.pdf', contentType: 'application/pdf', size: 10, ...more });

  it.each([
    [{ contentType: 'text/html', fileName: 'a.html' }, 'FILE_TYPE_NOT_ALLOWED', 'contentType'],
    [{ contentType: 'image/svg+xml', fileName: 'a.svg' }, 'FILE_TYPE_NOT_ALLOWED', 'contentType'],
    [{ contentType: 'application/zip', fileName: 'a.zip' }, 'FILE_TYPE_NOT_ALLOWED', 'contentType'],
    [{ fileName: 'a.pdf.exe' }, 'FILE_TYPE_NOT_ALLOWED', 'fileName'],
    [{ fileName: `${'长'.repeat(200)}.pdf` }, 'INVALID_INPUT', 'fileName'],
    [{ size: 20 * 1024 * 1024 + 1 }, 'FILE_TOO_LARGE', 'size'],
    [{ size: 0 }, 'INVALID_INPUT', 'size'],
  ])('%j is refused', async (more, code, field) => {
    expect(await announce(more)).toMatchObject({ code, path: ['input', field] });
  });

  it('is kept under a name without folders and control characters', async () => {
    const uploadIds = await contact.upload(pdf('..\\..\\x/ 用地\u202e合同\r\n.pdf'));
    const story = await filed(raoping, { filing: { uploadIds } });
    expect(await namesOf(contact, story)).toEqual(['用地合同.pdf']);
  });

  it('may be a hundred at once, not more', async () => {
    const other = await raoping.contact('13900001502');
    await app.database.admin.query(
      `insert into upload (tenant_id, id, account_id, file_name, content_type, size, state, created_at, expires_at)
       select $1, gen_random_uuid(), $2, 'a.pdf', 'application/pdf', 1, 'WAITING', now(), now() + interval '1 hour'
         from generate_series(1, 100)`,
      [tenant, other.viewer?.person.id.slice(4)],
    );
    const size = { fileName: 'a.pdf', contentType: 'application/pdf', size: 10 };
    expect((await other.refused('createUpload', size)).code).toBe('TOO_MANY_UPLOADS');
  });
});

describe('the bytes', () => {
  it('are taken in the number and type that were announced, and only by the link that was signed for them', async () => {
    const paper = pdf();
    const target = await contact.uploadTarget(paper);
    const more = Buffer.concat([paper.bytes, Buffer.alloc(1)]);
    const codes = async (answer: Response): Promise<unknown[]> => [
      answer.status,
      ((await answer.json()) as { code: string }).code,
    ];
    expect(await codes(await sendTo(target, more))).toEqual([413, 'FILE_TOO_LARGE']);
    expect(await codes(await sendTo(target, paper.bytes.subarray(1)))).toEqual([400, 'FILE_CONTENT_MISMATCH']);
    const asPage = { ...target, headers: [{ name: 'content-type', value: 'text/html' }] };
    expect(await codes(await sendTo(asPage, paper.bytes))).toEqual([400, 'FILE_CONTENT_MISMATCH']);
    const forged = { ...target, url: `${target.url.slice(0, -3)}AAA` };
    expect(await codes(await sendTo(forged, paper.bytes))).toEqual([403, 'LINK_INVALID']);
    // Without a length the limit is met on the way.
    const stream = new ReadableStream({
      start(controller) {
        for (let at = 0; at < 64; at++) controller.enqueue(new Uint8Array(65_536));
        controller.close();
      },
    });
    const headers = { 'content-type': paper.type };
    const endless = fetch(target.url, { method: 'PUT', body: stream, headers, duplex: 'half' } as RequestInit);
    expect((await endless).status).toBe(413);
    // Nothing of all that stayed.
    const files = existsSync(folderOf(target.uploadId)) ? readdirSync(folderOf(target.uploadId)) : [];
    expect(files).toEqual([]);
    expect((await sendTo(target, paper.bytes)).status).toBe(204);
  });

  it('are allowed from other origins, as the API is', async () => {
    const target = await contact.uploadTarget(pdf());
    const asked = await fetch(target.url, {
      method: 'OPTIONS',
      headers: { origin: 'https://zwfw.example.gov.cn', 'access-control-request-method': 'PUT' },
    });
    expect(asked.headers.get('access-control-allow-methods')).toContain('PUT');
  });

  it.each<[string, Paper, string]>([
    ['a page', { ...pdf(), bytes: Buffer.from('<html><script>alert(1)</script></html>') }, 'FILE_CONTENT_MISMATCH'],
    [
      'the scanners’ test file',
      txt(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-${'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`),
      'FILE_INFECTED',
    ],
  ])('%s under another name is refused where it would be attached, and is gone', async (_, paper, code) => {
    const [id = ''] = await contact.upload(paper);
    const input = { ...(await contact.filing()), uploadIds: [id] };
    expect(await contact.refusal('fileAppeal', input)).toMatchObject({ code, path: ['input', 'uploadIds', '0'] });
    expect(existsSync(folderOf(id))).toBe(false);
    // The verdict stands.
    expect(await contact.refusal('fileAppeal', input)).toMatchObject({ code });
  });
});

describe('an upload', () => {
  it('is its maker’s alone', async () => {
    const { appeal, town } = await handling(raoping);
    const uploadIds = await contact.upload(pdf());
    const input = { appealId: appeal.id, text: '已核实。', uploadIds };
    expect((await town.fails('recordVerification', input)).extensions.code).toBe('NOT_FOUND');
    const unknown = { ...input, uploadIds: ['upl_01900000-0000-7000-8000-000000000000'] };
    expect((await town.fails('recordVerification', unknown)).extensions.code).toBe('NOT_FOUND');
  });

  it('is used once, also by two at once', async () => {
    const uploadIds = await contact.upload(pdf());
    const first = await filed(raoping, { filing: { uploadIds } });
    const again = { appealId: first.appeal.id, uploadIds };
    expect(await contact.refused('attachFiles', again)).toMatchObject({ code: 'UPLOAD_USED' });

    const stories = [await filed(raoping), await filed(raoping)];
    const [id = ''] = await contact.upload(pdf());
    const tried = await Promise.allSettled(
      stories.map(({ appeal }) => contact.give('attachFiles', { appealId: appeal.id, uploadIds: [id] })),
    );
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const held = await Promise.all(stories.map((story) => namesOf(contact, story)));
    expect(held.flat()).toHaveLength(1);
    const [file] = (await Promise.all(stories.map(({ appeal }) => contact.files(appeal)))).flat();
    expect((await fetch(file?.downloadUrl ?? '')).status).toBe(200);
  });

  it('that was passed cannot be exchanged by the link that brought it', async () => {
    const paper = pdf();
    const target = await contact.uploadTarget(paper);
    await sendTo(target, paper.bytes);
    const { appeal } = await filed(raoping, { filing: { uploadIds: [target.uploadId] } });
    const other = Buffer.from(paper.bytes);
    other.write('XXX', 30);
    await sendTo(target, other);
    const [file] = await contact.files(appeal);
    const bytes = Buffer.from(await (await fetch(file?.downloadUrl ?? '')).arrayBuffer());
    expect(bytes).toEqual(paper.bytes);
  });

  it('that is announced only, or too old, is not attached; the rest of the command does not happen either', async () => {
    const { appeal } = await filed(raoping);
    const { uploadId } = await contact.uploadTarget(pdf());
    const [old] = await contact.upload(pdf());
    // The verdict on what had come is kept; nothing else is.
    const attach = (uploadIds: unknown[]) => contact.refusal('attachFiles', { appealId: appeal.id, uploadIds });
    const [good] = await contact.upload(png());
    expect(await attach([good, uploadId])).toMatchObject({
      code: 'UPLOAD_INCOMPLETE',
      path: ['input', 'uploadIds', '1'],
    });
    await app.database.admin.query(`update upload set expires_at = now() where id = $1`, [old?.slice(4)]);
    expect(await attach([old])).toMatchObject({ code: 'UPLOAD_EXPIRED' });
    // What was refused together with it is still good.
    expect((await contact.give('attachFiles', { appealId: appeal.id, uploadIds: [good] }))?.attachments).toHaveLength(
      1,
    );
  });

  it('whose time is over is removed, row and bytes; those of an attached file stay', async () => {
    const [unused = ''] = await contact.upload(pdf());
    const [used = ''] = await contact.upload(pdf());
    const { appeal } = await filed(raoping, { filing: { uploadIds: [used] } });
    const sweep = () =>
      sweepUploads(app.services, (error) => {
        throw error;
      });
    const left = async () =>
      (
        await app.database.admin.query<{ id: string }>(`select 'upl_' || id as id from upload where id = any($1)`, [
          [unused.slice(4), used.slice(4)],
        ])
      ).rows.map(({ id }) => id);
    await app.database.admin.query(
      `grant delete on upload to "${decodeURIComponent(new URL(app.database.appUrl).username)}"`,
    );
    await sweep();
    expect((await left()).sort()).toEqual([unused, used].sort());
    await app.database.admin.query(`update upload set expires_at = now() - interval '2 hours' where id = any($1)`, [
      [unused.slice(4), used.slice(4)],
    ]);
    await sweep();
    expect(await left()).toEqual([]);
    expect(existsSync(folderOf(unused))).toBe(false);
    expect(readdirSync(folderOf(used))).toHaveLength(1);
    const [file] = await contact.files(appeal);
    expect((await fetch(file?.downloadUrl ?? '')).status).toBe(200);
  });
});

describe('how many', () => {
  it('twenty with a command, a hundred on an appeal', async () => {
    const { appeal } = await filed(raoping);
    const ids = Array.from({ length: 21 }, (_, at) => `upl_01900000-0000-7000-8000-0000000000${at + 10}`);
    const tooMany = await contact.refused('attachFiles', { appealId: appeal.id, uploadIds: ids });
    expect(tooMany).toMatchObject({ code: 'TOO_MANY_FILES', path: ['input', 'uploadIds'] });
    await app.database.admin.query(
      `insert into attachment (tenant_id, id, appeal_id, source, visibility, file_name, content_type, size, sha256, storage_key, added_at, added_by_account_id)
       select $1, gen_random_uuid(), $2, 'ADDED', 'ENTERPRISE', 'a.pdf', 'application/pdf', 1, '', 'k' || n, now(), $3
         from generate_series(1, 99) n`,
      [tenant, appeal.id.slice(4), contact.viewer?.person.id.slice(4)],
    );
    const [first, second] = await contact.upload(pdf(), pdf());
    const both = { appealId: appeal.id, uploadIds: [first, second] };
    expect((await contact.refusal('attachFiles', both)).code).toBe('TOO_MANY_FILES');
    expect((await contact.give('attachFiles', { ...both, uploadIds: [first] }))?.attachments).toHaveLength(100);
  });
});

describe('a download link', () => {
  it('ends with the session it was made in', async () => {
    const { appeal } = await filed(raoping, { filing: { uploadIds: await contact.upload(pdf()) } });
    const passing = await county(app, '445122').signIn('bureau-head');
    const [file] = await passing.files(appeal);
    expect((await fetch(file?.downloadUrl ?? '')).status).toBe(200);
    await passing.client.send('mutation { signOut { signedOut } }');
    await eventually(async () => (await fetch(file?.downloadUrl ?? '')).status === 403);
  });

  it('ends with the right to read', async () => {
    const filing = { uploadIds: await contact.upload(pdf()) };
    const { appeal, bureau, town } = await dispatched(raoping, { filing });
    const [file] = await town.files(appeal);
    expect((await fetch(file?.downloadUrl ?? '')).status).toBe(200);
    await bureau.redispatch(appeal, 'ZJJ');
    expect((await fetch(file?.downloadUrl ?? '')).status).toBe(404);
  });
});

describe('without the storage', () => {
  it('appeals are filed as ever, and who would upload hears why he cannot', async () => {
    const away = await startApp({
      withoutAppeals: true,
      config: {
        S3_BUCKET: 'papers',
        S3_ENDPOINT: 'http://127.0.0.1:1',
        S3_ACCESS_KEY_ID: 'x',
        S3_SECRET_ACCESS_KEY: 'x',
      },
    });
    try {
      const person = await county(away, '445122').contact('13900001501');
      const input = { fileName: 'a.pdf', contentType: 'application/pdf', size: 10 };
      expect((await person.refused('createUpload', input)).code).toBe('STORAGE_UNAVAILABLE');
      expect((await person.file()).state).toBe('PRE_ACCEPTED');
    } finally {
      await away.close();
    }
  });
});
