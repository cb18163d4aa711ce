import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import pg from 'pg';
import { POOL_SIZE } from '../world.js';
import { listen, serve, world } from './child.js';
import { makeSignedIn, settingsFor } from './peer/people.js';

/** PostGraphile as it comes, with the settings that row security asks for; who may read what is left to the database. */
const pool = new pg.Pool({ connectionString: world.appUrl, max: POOL_SIZE });
const signedIn = makeSignedIn(pool);

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // Otherwise it hides relations whose index is a partial one.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool, schemas: ['public'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: async (given: Partial<Grafast.RequestContext>) => {
      const headers = given.node?.req.headers;
      const settings = settingsFor(await signedIn(headers?.authorization), { command: false });
      return { pgSettings: { ...Object.fromEntries(settings), timezone: 'Asia/Shanghai' } };
    },
  },
});

const server = createServer();
const serving = instance.createServ(grafserv);
await serving.addTo(server);
serve(`${await listen(server)}/graphql`, async () => {
  server.close();
  await instance.release();
  await pool.end();
});
