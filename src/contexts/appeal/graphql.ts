export { bulk, bulkPayload, command, payload, type AppealPayload, type BulkPayload } from './graphql/appeal-command.js';
