import { v5 } from 'uuid';

const NAMESPACE = '6c1f0a52-3d0c-4f0e-9c52-0d7a5b1c2e90';

/** A key that is the same at every run, so that seeding twice changes nothing. */
export const seedId = (...name: string[]): string => v5(name.join('/'), NAMESPACE);
