export { Client, RequestFailed, type Answer } from './client.js';
export { county, type Clock, type County, type Moved } from './county.js';
export { leanOperation, operation } from './documents.js';
export { codesOf, Person, type Dispatching, type Filing } from './person.js';
export { TRANSPORTS, watch, type Delivered, type Stream, type Transport } from './stream.js';
export type * from './types.js';
export * from './stories.js';
export * from './papers.js';
