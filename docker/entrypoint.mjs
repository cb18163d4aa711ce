import { migrate, run } from '../dist/src/main.js';

// Without an argument the process of ROLE; `migrate` brings the database up to date and ends.
const [what = 'run'] = process.argv.slice(2);
const work = { run, migrate }[what];
const { DATABASE_URL, DATABASE_APP_URL, DATABASE_WORKER_URL } = process.env;
if (!work) fail(`There is no "${what}": leave it out to run, or say migrate.`);
else if (!(DATABASE_URL || DATABASE_APP_URL || DATABASE_WORKER_URL))
  fail('This image has no PostgreSQL of its own: give DATABASE_URL, or DATABASE_APP_URL and DATABASE_WORKER_URL.');
else await work();

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
