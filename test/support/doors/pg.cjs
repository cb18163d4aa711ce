/** A spy on a class of the driver's is on the program's. */
module.exports = globalThis.outside('pg');
