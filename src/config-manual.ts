import { describeConfig } from './config.js';

/** docs/configuration.md, whole. */
export function configurationManual(): string {
  const rows = describeConfig().map(
    ({ name, default: otherwise, meaning }) => `### \`${name}\`\n\n${meaning}\n\nDefault: ${otherwise}`,
  );
  return `${HEAD}\n${rows.join('\n\n')}\n`;
}

const HEAD = `# Configuration

<!-- Written by \`npm run generate\` from src/config.ts: change it there. -->

Every setting is an environment variable, read once at the start. An empty one counts as not given. A bad value, or a name
that looks like one of these misspelled, stops the start and is named. \`npm start\` needs none of them.

Data of the embedded database lie in \`.data\` in the clone. PostgreSQL refuses to run as root, and the account it then runs
under (\`zhitongche-db\`, made on first use) cannot look into a closed home: as root data and programs lie in
\`/var/lib/zhitongche/<a hash of the clone's path>\`, or in the system's folder for temporary files where that cannot be
written. \`npm run reset\` removes either.
`;
