import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createContext, SourceTextModule, type Module } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { appForSuite } from '../support/app.js';
import { county, type Person } from '../support/kit/index.js';

/**
 * `viewer.rules` in the hands of a front end: `@casl/ability` as it is published, in a world that has what a browser's
 * has of the language and nothing of Node.
 */
const app = appForSuite();
const raoping = county(app, '445122');

const PAGE = `
  import { createMongoAbility } from '@casl/ability';
  import { unpackRules } from '@casl/ability/extra';
  export const abilityOf = (text) =>
    createMongoAbility(unpackRules(JSON.parse(text)), { detectSubjectType: ({ __typename }) => __typename });
  export const globals = Object.getOwnPropertyNames(globalThis);
`;

interface Page {
  abilityOf(rules: string): { can(action: string, subject: object | string): boolean };
  globals: string[];
}

async function openPage(): Promise<Page> {
  const context = createContext({});
  const loaded = new Map<string, Promise<Module>>();
  const load = (url: string): Promise<Module> => {
    let module = loaded.get(url);
    if (!module)
      loaded.set(
        url,
        (module = readFile(fileURLToPath(url), 'utf8').then(
          (code) => new SourceTextModule(code, { context, identifier: url }),
        )),
      );
    return module;
  };
  const page = new SourceTextModule(PAGE, { context, identifier: import.meta.url });
  await page.link((specifier, { identifier }) =>
    load(specifier.startsWith('.') ? new URL(specifier, identifier).href : import.meta.resolve(specifier, identifier)),
  );
  await page.evaluate();
  return page.namespace as unknown as Page;
}

const APPEALS = `{
  viewer { rules }
  appeals(first: 50) {
    nodes {
      __typename id state channel enterprise { id } assignments { role active unit { id } }
      viewerCan { command code }
    }
  }
}`;

interface Screen {
  viewer: { rules: unknown };
  appeals: { nodes: { __typename: string; id: string; viewerCan: { command: string; code: string | null }[] }[] };
}

async function screenOf({ client }: Person): Promise<Screen> {
  const { data, errors } = await client.send<Screen>(APPEALS);
  expect(errors).toEqual([]);
  return data as Screen;
}

let page: Page;
beforeAll(async () => {
  page = await openPage();
});

describe('the packed rules of a viewer, on a page', () => {
  it('the page has nothing of Node', () => {
    for (const name of ['process', 'require', 'Buffer', 'global', 'setTimeout'])
      expect(page.globals).not.toContain(name);
  });

  it.each<[string, () => Promise<Person>]>([
    ['the bureau', () => raoping.signIn('triage')],
    ['a town', () => raoping.signIn('huanggang')],
    ['a department and its head', () => raoping.signIn('zrzy-head')],
    ['the hall', () => raoping.signIn('hall')],
    ['market supervision', () => raoping.signIn('reviewer')],
    ['the county office', () => raoping.signIn('office')],
    ['supervision', () => raoping.signIn('supervisor')],
    ['a contact', () => raoping.contact('13900001501')],
    ['the hotline', () => raoping.client()],
  ])('say of every appeal whose commands are whose, as viewerCan does: %s', async (_who, signIn) => {
    const { viewer, appeals } = await screenOf(await signIn());
    const ability = page.abilityOf(JSON.stringify(viewer.rules));
    expect(appeals.nodes.length).toBeGreaterThan(0);
    for (const appeal of appeals.nodes) {
      expect(ability.can('read', appeal)).toBe(true);
      const said = appeal.viewerCan.map(({ command }) => [command, ability.can(command, appeal)]);
      expect(said).toEqual(appeal.viewerCan.map(({ command, code }) => [command, code !== 'NOT_ALLOWED']));
    }
  });

  it('and of subjects as such: an administrator manages people and reads no appeal', async () => {
    const { viewer } = await screenOf(await raoping.signIn('admin'));
    const ability = page.abilityOf(JSON.stringify(viewer.rules));
    expect([ability.can('manage', 'Account'), ability.can('read', 'Appeal')]).toEqual([true, false]);
  });
});
