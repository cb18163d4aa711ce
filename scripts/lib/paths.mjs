import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's folder. These files run on any Node from 20, with nothing installed. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const modules = join(root, 'node_modules');
export const dist = join(root, 'dist');
