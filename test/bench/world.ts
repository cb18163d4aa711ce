/** Somebody who is signed in, as the request header says it. */
export interface Seat {
  authorization: string;
  accountId: string;
}

/** What every target and the load need to know of the bench's database. */
export interface World {
  appUrl: string;
  workerUrl: string;
  /** As `appUrl`, with all its rights, and past row security. */
  unwalledUrl: string;
  tenantId: string;
  /** A town with open appeals, and one of its handlers. */
  unitId: string;
  handler: Seat;
  officer: Seat;
  contact: Seat;
  /** What the contact files about. */
  filing: {
    enterpriseId: string;
    creditCode: string;
    enterpriseName: string;
    categoryId: string;
    divisionCode: string;
  };
  /** Appeals of the unit, to be read whole. */
  appealsOfUnit: string[];
  /** Appeals waiting for triage; each can be dispatched once. */
  waiting: string[];
  /** Units that a dispatch can name. */
  hosts: string[];
}

/** Connections each target's pool may hold: the program's own number. */
export const POOL_SIZE = 10;
