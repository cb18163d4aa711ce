import {
  GraphQLError,
  Kind,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** How much of a document is read at all. */
export const PARSE_OPTIONS = { maxTokens: 4_000 };

/** What one document may have: nodes of a kind within an operation or fragment, beside what it comes to when spread out. */
const MOST = {
  depth: 12,
  fields: 1_000,
  rootFields: 20,
  /** Fields that ask for the schema: what tools ask for comes to some 200. */
  introspection: 300,
  /** Each is compared with each other. */
  fragments: 40,
  /** Fields of one name among the same parent's: each is compared with each other. */
  namesakes: 50,
  variables: 100,
  directives: 100,
  arguments: 500,
  /** Lists and objects within each other. */
  nestedValues: 12,
  /** Entries of lists and fields of objects. */
  values: 1_000,
};

class TooMuch extends GraphQLError {
  constructor(what: string) {
    super(`The document has ${what}.`, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  }
}

/** What a document has too much of, or null. The walk goes no further than what may be, so that it is short for any document. */
function excessOf(document: DocumentNode): TooMuch | null {
  try {
    count(document);
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (fragments.size > MOST.fragments) throw new TooMuch('too many fragments');
    for (const definition of document.definitions) {
      if (!('selectionSet' in definition)) continue;
      if (definition.kind === Kind.OPERATION_DEFINITION && definition.selectionSet.selections.length > MOST.rootFields)
        throw new TooMuch('too many root fields');
      // A fragment that no operation spreads is read all the same.
      spreadOut(definition.selectionSet, fragments);
    }
    return null;
  } catch (error) {
    if (error instanceof TooMuch) return error;
    throw error;
  }
}

/** Counts what stands in the text of a document. */
function count(document: DocumentNode): void {
  const left = { ...MOST };
  const take = (what: 'variables' | 'directives' | 'arguments' | 'values', many = 0): void => {
    left[what] -= many;
    if (left[what] < 0) throw new TooMuch(`too many ${what}`);
  };
  const rest: { node: ASTNode; depth: number }[] = document.definitions.map((node) => ({ node, depth: 0 }));
  for (let at = rest.pop(); at; at = rest.pop()) {
    const { node, depth } = at;
    if (depth > MOST.nestedValues) throw new TooMuch('too deep a value');
    const below = (nodes: readonly ASTNode[] = [], deeper = 0): void => {
      for (const next of nodes) rest.push({ node: next, depth: depth + deeper });
    };
    if ('variableDefinitions' in node) take('variables', node.variableDefinitions?.length);
    if ('directives' in node) take('directives', node.directives?.length);
    if ('arguments' in node) take('arguments', node.arguments?.length);
    if (node.kind === Kind.LIST) take('values', node.values.length);
    if (node.kind === Kind.OBJECT) take('values', node.fields.length);
    if ('variableDefinitions' in node) below(node.variableDefinitions);
    if ('directives' in node) below(node.directives);
    if ('arguments' in node) below(node.arguments);
    if ('selectionSet' in node && node.selectionSet) below(node.selectionSet.selections);
    if (node.kind === Kind.LIST) below(node.values, 1);
    if (node.kind === Kind.OBJECT) below(node.fields, 1);
    if ('value' in node && typeof node.value === 'object') below([node.value]);
    if ('defaultValue' in node && node.defaultValue) below([node.defaultValue]);
  }
}

/** Counts a selection out as it would be run, fragments included. */
function spreadOut(root: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): void {
  let fields = 0;
  let introspection = 0;
  interface At {
    depth: number;
    introspective: boolean;
    /** How often each name stands among the same parent's fields. */
    names: Map<string, number>;
    /** Fragments that one is in. */
    inside: readonly string[];
  }
  const walk = ({ selections }: SelectionSetNode, at: At): void => {
    // Introspection is deep by nature, and a rule of GraphQL's own bounds that.
    if (at.depth > MOST.depth && !at.introspective) throw new TooMuch('too deep a nesting');
    for (const selection of selections) {
      if (++fields > MOST.fields) throw new TooMuch('too many fields');
      if (at.introspective && ++introspection > MOST.introspection) throw new TooMuch('too much introspection');
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment && !at.inside.includes(name)) walk(fragment.selectionSet, { ...at, inside: [...at.inside, name] });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, at);
      } else {
        const name = (selection.alias ?? selection.name).value;
        const namesakes = (at.names.get(name) ?? 0) + 1;
        if (namesakes > MOST.namesakes) throw new TooMuch('too many fields of one name');
        at.names.set(name, namesakes);
        const introspective = at.introspective || selection.name.value.startsWith('__');
        if (selection.selectionSet)
          walk(selection.selectionSet, { ...at, depth: at.depth + 1, introspective, names: new Map() });
      }
    }
  };
  walk(root, { depth: 1, introspective: false, names: new Map(), inside: [] });
}

/**
 * Turns away a document that is too much, before the rules of GraphQL are put to it: those are made for documents of
 * people, and some of them take their time over what was made to take it. They walk the document after this rule has been
 * made, so that it is left empty to them.
 */
function documentLimit(context: ValidationContext): ASTVisitor {
  const document = context.getDocument();
  const excess = excessOf(document);
  if (excess) {
    context.reportError(excess);
    (document as { definitions: DocumentNode['definitions'] }).definitions = [];
  }
  return {};
}

/** Validation rules beside GraphQL's own; the same on every transport. */
export const limitRules = [documentLimit];
