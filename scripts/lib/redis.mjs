import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether tests of the Redis side can run here. */
export const hasRedisServer = () =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, 'redis-server'), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
