/** A spy on a class of the driver's is on the program's. */
export { default } from 'pg';
export * from 'pg';
