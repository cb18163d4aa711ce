import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suggest, type CatalogueRule } from '../../src/contexts/directory/domain/suggest.js';

const rule = (id: string, change: Partial<CatalogueRule> = {}): CatalogueRule => ({
  id,
  version: 1,
  divisionCode: null,
  categoryId: null,
  hostUnitId: 'department',
  coHandlerUnitIds: [],
  withTown: false,
  note: id,
  ...change,
});
const appeal = { divisionCode: '445122100', categoryPath: ['road', 'traffic'] };
const chosen = (rules: CatalogueRule[], town: string | null = 'town') => suggest(rules, appeal, town)?.rule.id;

describe('the dispatch catalogue (#14, #15)', () => {
  it('takes the first line that holds region and category', () => {
    const rules = [
      rule('elsewhere', { divisionCode: '445122101' }),
      rule('other-matter', { categoryId: 'water' }),
      rule('exact', { divisionCode: '445122100', categoryId: 'road' }),
      rule('general'),
    ];
    expect(chosen(rules)).toBe('exact');
    expect(chosen([rule('general'), ...rules])).toBe('general');
  });

  it('a line for a category holds what stands below it, not what stands above', () => {
    expect(chosen([rule('above', { categoryId: 'traffic' })])).toBe('above');
    expect(
      suggest([rule('below', { categoryId: 'road' })], { ...appeal, categoryPath: ['traffic'] }, 'town'),
    ).toBeNull();
  });

  it('the town of the division hosts, or joins; without a town government the next line is asked', () => {
    const town = rule('town', { hostUnitId: null, coHandlerUnitIds: ['department'] });
    expect(suggest([town], appeal, 'town')).toMatchObject({ hostUnitId: 'town', coHandlerUnitIds: ['department'] });
    expect(chosen([town, rule('next')], null)).toBe('next');
    const joint = rule('joint', { withTown: true, coHandlerUnitIds: ['other'] });
    expect(suggest([joint], appeal, 'town')?.coHandlerUnitIds).toEqual(['other', 'town']);
    expect(suggest([joint], appeal, null)?.coHandlerUnitIds).toEqual(['other']);
  });

  it('names nobody twice', () => {
    const twice = rule('twice', { coHandlerUnitIds: ['department', 'town', 'town'], withTown: true });
    expect(suggest([twice], appeal, 'town')?.coHandlerUnitIds).toEqual(['town']);
  });

  it('has nothing to say where no line fits', () => {
    expect(suggest([], appeal, 'town')).toBeNull();
    expect(suggest([rule('elsewhere', { divisionCode: '445103100' })], appeal, 'town')).toBeNull();
  });

  it('whatever the catalogue, a suggestion names a host who is not a co-handler, each once', () => {
    const unit = fc.constantFrom('a', 'b', 'c', 'town');
    const rules = fc.array(
      fc.record({
        id: fc.string(),
        version: fc.constant(1),
        divisionCode: fc.option(fc.constantFrom('445122100', '445122101')),
        categoryId: fc.option(fc.constantFrom('road', 'traffic', 'water')),
        hostUnitId: fc.option(unit),
        coHandlerUnitIds: fc.array(unit),
        withTown: fc.boolean(),
        note: fc.string(),
      }),
    );
    fc.assert(
      fc.property(rules, fc.option(fc.constant('town')), (catalogue, town) => {
        const suggestion = suggest(catalogue, appeal, town);
        if (!suggestion) return;
        const named = [suggestion.hostUnitId, ...suggestion.coHandlerUnitIds];
        expect(new Set(named).size).toBe(named.length);
        expect(catalogue).toContain(suggestion.rule);
      }),
    );
  });
});
