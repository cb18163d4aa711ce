import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemActor } from '../../src/kernel/actor.js';
import { uuidOf } from '../../src/kernel/ids.js';
import { sweepUploads } from '../../src/papers/sweep-uploads.js';
import { upload } from '../../src/seed/papers.js';
import { seedId } from '../../src/seed/seed-id.js';
import { startApp, type TestApp } from '../support/app.js';
import { county, pdf, sendTo, txt, type Person } from '../support/kit/index.js';
import { startStorage, type Storage } from '../support/storage.js';

let storage: Storage;
let app: TestApp;
let contact: Person;
beforeAll(async () => {
  storage = await startStorage();
  app = await startApp({ withoutAppeals: true, config: storage.config });
  contact = await county(app, '445122').contact('13900001501');
});
afterAll(async () => {
  await app?.close();
  await storage?.close();
});

it('a client sends to the storage itself, by a URL that is signed for this object, type and length', async () => {
  const paper = pdf();
  const target = await contact.uploadTarget(paper);
  const url = new URL(target.url);
  expect(target.url.startsWith(storage.config['S3_ENDPOINT'] ?? '')).toBe(true);
  expect(url.searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host');
  expect((await sendTo(target, Buffer.concat([paper.bytes, Buffer.from('x')]))).status).toBe(403);
  const asPage = { ...target, headers: [{ name: 'content-type', value: 'text/html' }] };
  expect((await sendTo(asPage, paper.bytes)).status).toBe(403);
  const elsewhere = { ...target, url: target.url.replace('/incoming?', '/other?') };
  expect((await sendTo(elsewhere, paper.bytes)).status).toBe(403);
  expect((await sendTo(target, paper.bytes)).status).toBe(200);

  const appeal = await contact.file({ uploadIds: [target.uploadId] });
  const [file] = await contact.files(appeal);
  const answer = await fetch(file?.downloadUrl ?? '');
  // Handed out by ourselves: the storage's own answer could not be kept from being shown in a page.
  expect(file?.downloadUrl.startsWith(app.url)).toBe(true);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(paper.bytes);
  expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");

  // What is attached cannot be reached by the link that brought it.
  await sendTo(target, Buffer.from(paper.bytes).fill('x', 30, 40));
  const again = await fetch((await contact.files(appeal))[0]?.downloadUrl ?? '');
  expect(Buffer.from(await again.arrayBuffer())).toEqual(paper.bytes);
});

it('what did not come is not there, what is no good is removed, and what is over is swept', async () => {
  const { uploadId } = await contact.uploadTarget(pdf());
  const filing = await contact.filing();
  expect((await contact.refusal('fileAppeal', { ...filing, uploadIds: [uploadId] })).code).toBe('UPLOAD_INCOMPLETE');

  const [bad = ''] = await contact.upload(txt('<html></html>'));
  expect((await contact.refusal('fileAppeal', { ...filing, uploadIds: [bad] })).code).toBe('FILE_CONTENT_MISMATCH');
  expect(storage.keys().filter((key) => key.includes(bad.slice(4)))).toEqual([]);

  const [used = '', unused = ''] = await contact.upload(pdf(), pdf());
  const appeal = await contact.file({ uploadIds: [used] });
  const { admin, appUrl } = app.database;
  await admin.query(`update upload set expires_at = now() - interval '2 hours'`);
  await admin.query(`grant delete on upload to "${decodeURIComponent(new URL(appUrl).username)}"`);
  await sweepUploads(app.services, (error) => {
    throw error;
  });
  expect(storage.keys().filter((key) => key.includes(unused.slice(4)))).toEqual([]);
  const [kept, second] = storage.keys().filter((key) => key.includes(used.slice(4)));
  expect([kept?.endsWith('incoming'), second]).toEqual([false, undefined]);
  expect((await fetch((await contact.files(appeal))[0]?.downloadUrl ?? '')).status).toBe(200);
});

it('the demonstration’s files go there by the same way, each what its name says', async () => {
  const actor = {
    ...systemActor(seedId('445122')),
    kind: 'ACCOUNT' as const,
    accountId: uuidOf('Account', contact.id),
    memberships: [{ role: 'ENTERPRISE_CONTACT' as const, unitId: null }],
  };
  const files = { names: ['续期批复.pdf', '现场.png'], about: '海堤外侧临时用海批复即将到期申请续期' };
  const appeal = await contact.file({ uploadIds: await upload(app.services, actor, files) });
  expect((await contact.files(appeal)).map(({ fileName, contentType }) => [fileName, contentType])).toEqual([
    ['续期批复.pdf', 'application/pdf'],
    ['现场.png', 'image/png'],
  ]);
});
