import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { APPEAL_EVENT_TYPES, EVENT_OF } from '../../src/contexts/appeal/domain/events.js';
import {
  APPEAL_COMMANDS,
  faultsOfLifecycle,
  LIFECYCLE,
  lifecycleRow,
  next,
  permits,
  reachable,
  type AppealCommand,
} from '../../src/contexts/appeal/domain/lifecycle.js';
import {
  APPEAL_STATES,
  END_STATES,
  OPEN_STATES,
  type AppealState,
} from '../../src/contexts/appeal/domain/vocabulary.js';
import { OBLIGATIONS } from '../../src/kernel/obligations.js';

/**
 * The table of the design, written out by hand and not taken from the code: command, from, to, by, first duty. Commands
 * that are served over the API already stand first.
 */
const OPEN =
  'REGISTRY_REVIEW PRE_ACCEPTED SUPPLEMENT_REQUESTED DISPATCHED OBJECTED HANDLING LISTING_REVIEW LISTED_COUNTY IMPLEMENTING ' +
  'ESCALATION_REVIEW GOVERNMENT_OPINION CITY_REVIEW LISTED_CITY';
const BUILT: [command: string, from: string, to: string, by: string, duty: number | undefined][] = [
  ['fileAppeal', 'NEW', 'PRE_ACCEPTED REGISTRY_REVIEW', 'ENTERPRISE HALL HOTLINE CITY_PLATFORM', 7],
  ['reviewRegistration', 'REGISTRY_REVIEW', 'PRE_ACCEPTED', 'MARKET_SUPERVISION', 11],
  ['returnAppeal', 'PRE_ACCEPTED SUPPLEMENT_REQUESTED', 'RETURNED', 'BUREAU', 21],
  ['dispatchAppeal', 'PRE_ACCEPTED', 'DISPATCHED', 'BUREAU', 13],
  ['receiveAssignment', 'DISPATCHED HANDLING', 'HANDLING STAY', 'PARTY_UNIT', 16],
  [
    'assignHandler',
    'DISPATCHED OBJECTED HANDLING LISTING_REVIEW LISTED_COUNTY IMPLEMENTING ESCALATION_REVIEW GOVERNMENT_OPINION CITY_REVIEW ' +
      'LISTED_CITY COMPLETED DISSATISFACTION_REVIEW REHANDLING',
    'STAY',
    'PARTY_UNIT',
    undefined,
  ],
  ['recordVerification', 'HANDLING', 'STAY', 'HOST', 12],
  ['giveCoHandlerOpinion', 'DISPATCHED HANDLING', 'STAY', 'CO_HANDLER', 15],
  ['replyToAppeal', 'HANDLING', 'COMPLETED LISTING_REVIEW', 'HOST', 18],
  ['requestExtension', 'HANDLING', 'STAY', 'HOST', 18],
  ['decideExtension', 'HANDLING', 'STAY', 'BUREAU', 18],
  ['evaluateAppeal', 'COMPLETED', 'CLOSED DISSATISFACTION_REVIEW', 'ENTERPRISE TOKEN SYSTEM', 36],
  ['forwardDissatisfaction', 'DISSATISFACTION_REVIEW', 'REHANDLING', 'BUREAU SYSTEM', 38],
  ['recordConsultation', 'REHANDLING', 'STAY', 'HOST', 38],
  ['decideFinally', 'REHANDLING', 'CLOSED', 'HOST', 38],
  ['checkResult', 'COMPLETED', 'STAY HANDLING IMPLEMENTING', 'BUREAU', 12],
  ['recordFollowUpVisit', 'COMPLETED DISSATISFACTION_REVIEW REHANDLING CLOSED', 'STAY', 'BUREAU', undefined],
  ['requestSupplement', 'PRE_ACCEPTED', 'SUPPLEMENT_REQUESTED', 'BUREAU', undefined],
  ['supplementAppeal', 'SUPPLEMENT_REQUESTED', 'PRE_ACCEPTED', 'ENTERPRISE HALL HOTLINE', undefined],
  ['objectToAssignment', 'DISPATCHED HANDLING', 'OBJECTED STAY', 'PARTY_UNIT', 17],
  ['ruleOnObjection', 'DISPATCHED HANDLING OBJECTED', 'DISPATCHED HANDLING RETURNED STAY', 'BUREAU', 17],
  ['redispatchAppeal', 'DISPATCHED HANDLING', 'DISPATCHED HANDLING', 'BUREAU', 14],
  ['reviewListing', 'LISTING_REVIEW', 'LISTED_COUNTY HANDLING', 'BUREAU', 19],
  ['closeByLaw', OPEN, 'CLOSED_BY_LAW', 'BUREAU', 44],
  ['attachFiles', OPEN, 'STAY', 'ENTERPRISE HALL PARTY_UNIT BUREAU', undefined],
  ['urgeAppeal', 'DISPATCHED HANDLING LISTED_COUNTY IMPLEMENTING REHANDLING', 'STAY', 'SUPERVISION', 46],
  [
    'sendMessage',
    `${OPEN} COMPLETED DISSATISFACTION_REVIEW REHANDLING`,
    'STAY',
    'ENTERPRISE HALL HOST BUREAU',
    undefined,
  ],
  ['withdrawAppeal', OPEN, 'WITHDRAWN', 'ENTERPRISE HOTLINE', undefined],
  ['mergeAppeals', OPEN, 'MERGED', 'BUREAU', undefined],
  ['addHotlineEvent', `${OPEN} COMPLETED DISSATISFACTION_REVIEW REHANDLING MERGED`, 'STAY', 'HOTLINE', 9],
];
const LATER: typeof BUILT = [
  ['replyOffSite', 'LISTED_COUNTY', 'STAY', 'HOST', 32],
  ['sendUnifiedReply', 'LISTED_COUNTY', 'COMPLETED STAY', 'BUREAU', 32],
  ['deliverResolution', 'LISTED_COUNTY', 'IMPLEMENTING', 'BUREAU', 31],
  ['publishCommitment', 'LISTED_COUNTY IMPLEMENTING', 'STAY', 'HOST', 43],
  ['reportProgress', 'IMPLEMENTING', 'STAY', 'HOST', 33],
  ['completeAppeal', 'IMPLEMENTING', 'COMPLETED', 'HOST', 33],
  ['explainUnresolved', 'IMPLEMENTING', 'ESCALATION_REVIEW', 'HOST', 20],
  ['reviewEscalation', 'ESCALATION_REVIEW', 'GOVERNMENT_OPINION IMPLEMENTING', 'BUREAU', 20],
  ['giveGovernmentOpinion', 'GOVERNMENT_OPINION', 'CITY_REVIEW IMPLEMENTING', 'OFFICE COUNTY_LEADER', 20],
  ['reviewForCity', 'CITY_REVIEW', 'LISTED_CITY GOVERNMENT_OPINION', 'CITY_BUREAU', 20],
  ['recordCityResult', 'LISTED_CITY', 'COMPLETED IMPLEMENTING', 'CITY_BUREAU CITY_PLATFORM', 20],
];
const sorted = (words: string | readonly string[]): string =>
  (typeof words === 'string' ? words.split(' ') : [...words]).sort().join(' ');

const states = fc.constantFrom(...APPEAL_STATES);
const commands = fc.constantFrom(...APPEAL_COMMANDS);
const moves = commands.chain((command) =>
  fc.record({ command: fc.constant(command), outcome: fc.constantFrom(...Object.keys(lifecycleRow(command).to)) }),
);

describe('the life of an appeal as a table', () => {
  it.each([...BUILT.map((row) => [...row, true] as const), ...LATER.map((row) => [...row, false] as const)])(
    '%s is as the design has it',
    (command, from, to, by, duty, built) => {
      const row = lifecycleRow(command as AppealCommand);
      expect({
        from: sorted(row.from),
        to: sorted([...new Set(Object.values(row.to))]),
        by: sorted(row.by),
        duty: row.duties[0],
        built: row.built,
      }).toEqual({ from: sorted(from), to: sorted(to), by: sorted(by), duty, built });
    },
  );

  it('has no row beside these, and nothing wrong with it', () => {
    const expected = [...BUILT, ...LATER].map(([command]) => command);
    expect(sorted(LIFECYCLE.map(({ command }) => command))).toBe(sorted(expected));
    expect(sorted(APPEAL_COMMANDS)).toBe(sorted(expected));
    expect(faultsOfLifecycle()).toEqual([]);
  });

  it('reaches every state from the filing, and by what is built already just these', () => {
    expect(sorted([...reachable()])).toBe(sorted(APPEAL_STATES));
    expect(sorted([...reachable(({ built }) => built)])).toBe(
      sorted(
        'REGISTRY_REVIEW PRE_ACCEPTED SUPPLEMENT_REQUESTED RETURNED DISPATCHED OBJECTED HANDLING LISTING_REVIEW ' +
          'LISTED_COUNTY COMPLETED IMPLEMENTING DISSATISFACTION_REVIEW REHANDLING CLOSED WITHDRAWN CLOSED_BY_LAW MERGED',
      ),
    );
  });

  it('ends where it ends, and from everywhere else an end is to be reached', () => {
    expect(sorted(END_STATES)).toBe(sorted('RETURNED CLOSED WITHDRAWN CLOSED_BY_LAW MERGED'));
    expect(sorted(OPEN_STATES)).toBe(sorted(OPEN));
    const canEnd = new Set<string>(END_STATES);
    for (let grown = true; grown;) {
      grown = false;
      for (const { from, to } of LIFECYCLE)
        if (Object.values(to).some((state) => canEnd.has(state)))
          for (const state of from)
            if (!canEnd.has(state)) {
              canEnd.add(state);
              grown = true;
            }
    }
    expect(APPEAL_STATES.filter((state) => !canEnd.has(state))).toEqual([]);
  });

  it('names duties that there are', () => {
    const rows = new Set(OBLIGATIONS.map(({ row }) => row));
    expect(LIFECYCLE.flatMap(({ duties }) => duties).filter((duty) => !rows.has(duty))).toEqual([]);
  });

  it('lets every built command, and no other, write events of its own', () => {
    const writing = Object.keys(EVENT_OF);
    expect(sorted(writing)).toBe(sorted(BUILT.map(([command]) => command)));
    const written = Object.values(EVENT_OF).flat();
    expect(new Set(written).size).toBe(written.length);
    expect(written.every((type) => APPEAL_EVENT_TYPES.includes(type))).toBe(true);
  });
});

describe('next(state, command, outcome)', () => {
  it('is total and pure: a state of the table, or a refusal with what would be needed and the duty', () => {
    fc.assert(
      fc.property(states, moves, (state, { command, outcome }) => {
        const row = lifecycleRow(command);
        const moved = next(state, command, outcome);
        expect(next(state, command, outcome)).toEqual(moved);
        expect(moved.ok).toBe(permits(state, command));
        if (moved.ok) {
          expect(moved.state).toBe(row.to[outcome] === 'STAY' ? state : row.to[outcome]);
        } else {
          expect(moved.state).toBe(state);
          expect(moved.needed).not.toContain(state);
          expect(moved.needed).toEqual(row.from.filter((from) => from !== 'NEW'));
          expect(moved.duty).toBe(row.duties[0]);
        }
      }),
    );
  });

  it('never leaves an end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...END_STATES), moves, (end, { command, outcome }) => {
        const moved = next(end, command, outcome);
        return !moved.ok || moved.state === end;
      }),
    );
  });

  it('makes no appeal anew: filing is refused in every state', () => {
    fc.assert(fc.property(states, (state) => !next(state, 'fileAppeal', 'MATCHED').ok));
  });

  it('keeps any walk within what is reachable', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<AppealState>('PRE_ACCEPTED', 'REGISTRY_REVIEW'),
        fc.array(moves, { maxLength: 60 }),
        (start, walk) => {
          const [all, built] = [reachable(), reachable((row) => row.built)];
          let [anyhow, today] = [start, start];
          for (const { command, outcome } of walk) {
            const far = next(anyhow, command, outcome);
            if (far.ok) anyhow = far.state;
            const near = lifecycleRow(command).built && next(today, command, outcome);
            if (near && near.ok) today = near.state;
            expect(all.has(anyhow)).toBe(true);
            expect(built.has(today)).toBe(true);
          }
        },
      ),
    );
  });

  it('knows only the outcomes of the table', () => {
    expect(() => next('HANDLING', 'replyToAppeal', 'PERHAPS')).toThrow('replyToAppeal has no outcome PERHAPS');
  });
});
