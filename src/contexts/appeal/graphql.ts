export { command, payload, type AppealPayload } from './graphql/appeal-command.js';
