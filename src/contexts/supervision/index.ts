export { register, urge } from './use-cases/register.js';
