/** Suites and program ask each other's types what they are: both have the one that the program has. */
module.exports = globalThis.outside('graphql');
