import type { County } from './county.js';
import type { Dispatching, Filing, Person } from './person.js';
import type { Appeal, Deadline } from './types.js';

/** An appeal and the people who have to do with it. */
export interface Story {
  appeal: Appeal;
  enterprise: Person;
  bureau: Person;
  /** 黄冈镇, the host of these stories. */
  town: Person;
  /** 县自然资源局, the co-handler where there is one. */
  department: Person;
}

export interface Plot {
  filing?: Filing;
  dispatching?: Partial<Dispatching>;
  /** Phone of the enterprise's contact. */
  contact?: string;
}

export const TOWN = 'TOWN-445122100';
export const DEPARTMENT = 'ZRZY';

/** Filed online and pre-accepted. */
export async function filed(county: County, { filing, contact = '13900001501' }: Plot = {}): Promise<Story> {
  const [enterprise, bureau, town, department] = await Promise.all([
    county.contact(contact),
    county.signIn('triage'),
    county.signIn('huanggang'),
    county.signIn('zrzy'),
  ]);
  return { appeal: await enterprise.file(filing), enterprise, bureau, town, department };
}

export async function dispatched(county: County, plot: Plot = {}): Promise<Story> {
  const story = await filed(county, plot);
  return { ...story, appeal: await story.bureau.dispatch(story.appeal, { host: TOWN, ...plot.dispatching }) };
}

/** Received by the host. */
export async function handling(county: County, plot: Plot = {}): Promise<Story> {
  const story = await dispatched(county, plot);
  return { ...story, appeal: await story.town.receive(story.appeal) };
}

/** Answered as solved, and the reminder to evaluate sent: the five days run. */
export async function completed(county: County, plot: Plot = {}): Promise<Story> {
  const story = await handling(county, plot);
  await story.town.reply(story.appeal, 'SOLVED');
  await county.quiet();
  return { ...story, appeal: await story.bureau.read(story.appeal) };
}

export async function dissatisfied(county: County, plot: Plot = {}): Promise<Story> {
  const story = await completed(county, plot);
  return {
    ...story,
    appeal: await story.enterprise.evaluate(story.appeal, 'DISSATISFIED', { comment: '问题没有解决。' }),
  };
}

/** Forwarded to the host after a dissatisfaction. */
export async function rehandling(county: County, plot: Plot = {}): Promise<Story> {
  const story = await dissatisfied(county, plot);
  return { ...story, appeal: await story.bureau.forward(story.appeal) };
}

/** The clocks of a rule on an appeal, in the order of their start. */
export const clocksOf = ({ deadlines }: Appeal, rule: Deadline['rule']): Deadline[] =>
  deadlines.filter((deadline) => deadline.rule === rule);

/** The one clock of a rule on an appeal. */
export function clockOf(appeal: Appeal, rule: Deadline['rule']): Deadline {
  const [clock, second] = clocksOf(appeal, rule);
  if (!clock || second) throw new Error(`the appeal has ${second ? 'several clocks' : 'no clock'} ${rule}`);
  return clock;
}
