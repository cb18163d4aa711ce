import {
  GraphQLError,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** The deepest nesting of fields, the most fields and the most root fields of one document. */
const MOST_DEPTH = 12;
const MOST_FIELDS = 1_000;
const MOST_ROOT_FIELDS = 20;

const tooMuch = (what: string): GraphQLError =>
  new GraphQLError(`The document has ${what}.`, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });

/** Counts a document out, fragments included, and stops as soon as it is too much. */
function sizeLimit(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of context.getDocument().definitions)
    if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
  return {
    OperationDefinition(operation) {
      let fields = 0;
      const walk = (set: SelectionSetNode, depth: number, inside: readonly string[]): void => {
        if (depth > MOST_DEPTH) throw tooMuch('too deep a nesting');
        for (const selection of set.selections) {
          if (++fields > MOST_FIELDS) throw tooMuch('too many fields');
          if (selection.kind === 'FragmentSpread') {
            const name = selection.name.value;
            const fragment = fragments.get(name);
            if (fragment && !inside.includes(name)) walk(fragment.selectionSet, depth, [...inside, name]);
          } else if (selection.selectionSet) {
            const introspective = selection.kind === 'Field' && selection.name.value.startsWith('__');
            if (introspective) continue;
            walk(selection.selectionSet, selection.kind === 'Field' ? depth + 1 : depth, inside);
          }
        }
      };
      try {
        if (operation.selectionSet.selections.length > MOST_ROOT_FIELDS) throw tooMuch('too many root fields');
        walk(operation.selectionSet, 1, []);
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        context.reportError(error);
      }
      return false;
    },
  };
}

/** How much of a document is read at all. */
export const PARSE_OPTIONS = { maxTokens: 4_000 };

/** Validation rules beside GraphQL's own; the same on every transport. */
export const limitRules = [sizeLimit];
