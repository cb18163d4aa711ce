import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { occurringIn } from './bytes.js';

/** Looks a file through for what is known to be harmful. Throws where it could not look. */
export type Scanner = (path: string) => Promise<'CLEAN' | 'INFECTED'>;

/** The test file of all scanners (EICAR), in two parts, lest this source be taken for it. */
const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-'));

/** Built in: knows the scanners' own test file and nothing else. */
export const testFileScanner: Scanner = async (path) =>
  (await occurringIn(path, { EICAR })).has('EICAR') ? 'INFECTED' : 'CLEAN';

/** How long clamd may be silent, in ms: a file of 20 MB takes it a second or two. */
const PATIENCE_MS = 60_000;

/** ClamAV over TCP: the file goes in lengths and chunks (INSTREAM), and one line comes back. */
export function clamdScanner(url: string): Scanner {
  const { hostname, port } = new URL(url);
  return async (path) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('clamd is silent')));
    const answered = (async () => {
      let text = '';
      for await (const chunk of socket as AsyncIterable<Buffer>) text += chunk.toString();
      return text;
    })();
    // What goes wrong while the file is on its way is told by the answer, which is waited for below.
    answered.catch(() => undefined);
    socket.write('zINSTREAM\0');
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      socket.write(length);
      if (!socket.write(chunk)) await Promise.race([new Promise((drained) => socket.once('drain', drained)), answered]);
    }
    socket.write(Buffer.alloc(4));
    const verdict = (await answered).replaceAll('\0', '').trim();
    if (/^stream: OK$/.test(verdict)) return 'CLEAN';
    if (/^stream: .* FOUND$/.test(verdict)) return 'INFECTED';
    throw new Error('clamd gave no verdict');
  };
}

/** The built-in one, and behind it clamd where it is configured. */
export function makeScanner(clamdUrl: string | undefined): Scanner {
  if (!clamdUrl) return testFileScanner;
  const clamd = clamdScanner(clamdUrl);
  return async (path) => ((await testFileScanner(path)) === 'INFECTED' ? 'INFECTED' : clamd(path));
}
