import { startEmbedded } from '../../dist/src/platform/postgres/embedded.js';

// One process that uses the embedded database in a folder: `dataDir port`. It tells its parent what it got, and leaves on
// SIGTERM.
const [dataDir, port] = process.argv.slice(2);
const { stop, ...started } = await startEmbedded({ dataDir, port: Number(port) });
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
process.send(started);
setInterval(() => undefined, 60_000);
