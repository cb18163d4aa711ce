export { register, urge } from './use-cases/register.js';
export { entriesByKey } from './persistence/supervision.views.js';
