/** One line of the dispatch catalogue, as the choice needs it. */
export interface CatalogueRule {
  id: string;
  version: number;
  divisionCode: string | null;
  categoryId: string | null;
  /** Null: the town of the appeal's division. */
  hostUnitId: string | null;
  coHandlerUnitIds: readonly string[];
  withTown: boolean;
  note: string;
}

export interface Classified {
  divisionCode: string | null;
  /** The category and its ancestors, nearest first. */
  categoryPath: readonly string[];
}

export interface Suggestion {
  hostUnitId: string;
  coHandlerUnitIds: string[];
  rule: CatalogueRule;
}

/**
 * The first rule, in the catalogue's order, whose region and category hold the appeal and whose host can be named
 * (#14, #15). A person decides; null where the catalogue has nothing to say.
 */
export function suggest(
  rules: readonly CatalogueRule[],
  appeal: Classified,
  townOfDivision: string | null,
): Suggestion | null {
  for (const rule of rules) {
    const hostUnitId = rule.hostUnitId ?? townOfDivision;
    const matches =
      (rule.divisionCode === null || rule.divisionCode === appeal.divisionCode) &&
      (rule.categoryId === null || appeal.categoryPath.includes(rule.categoryId));
    if (!matches || !hostUnitId) continue;
    const towns = rule.withTown && townOfDivision ? [townOfDivision] : [];
    const coHandlerUnitIds = [...new Set([...rule.coHandlerUnitIds, ...towns])].filter((id) => id !== hostUnitId);
    return { hostUnitId, coHandlerUnitIds, rule };
  }
  return null;
}
