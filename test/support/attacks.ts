/** Documents made to break, stop or empty a GraphQL server: each must be turned away before anything of it is run. */
export type Attack = readonly [name: string, document: string];

const times = (n: number, part: (i: number) => string, by = ' '): string =>
  Array.from({ length: n }, (_, i) => part(i)).join(by);
const nest = (n: number, open: string, inner: string, close: string): string =>
  `${open.repeat(n)}${inner}${close.repeat(n)}`;
const letters = (i: number): string => i.toString(36).padStart(4, 'a');

/** Fields within each other, by the way that leads in a circle. */
const circle = (levels: number): string => nest(levels, 'assignments { appeal { ', 'id', ' } }');
const inList = (inner: string): string => `{ appeals { nodes { ${inner} } } }`;
const chained = (n: number, on: string, part: (i: number) => string, last: string): string =>
  times(n, (i) => `fragment F${i} on ${on} { ${i < n - 1 ? part(i) : last} }`);

const MANY: readonly Attack[] = [
  ['5,000 aliases of one field', `{ ${times(5_000, (i) => `${letters(i)}:viewer`)} }`],
  ['21 root fields', `{ ${times(21, (i) => `a${i}: tenants { code }`)} }`],
  [
    '100 sign-ins in one',
    `mutation { ${times(100, (i) => `a${i}: signIn(input: { tenant: "445122", username: "triage", password: "p${i}" }) { session { accessToken } }`)} }`,
  ],
  [
    '50 codes of the second factor in one',
    `mutation { ${times(50, (i) => `a${i}: signInWithTotp(input: { challenge: "c", code: "${100_000 + i}" }) { session { accessToken } }`)} }`,
  ],
  [
    '50 tokens of an evaluation in one',
    `mutation { ${times(50, (i) => `a${i}: evaluateByToken(input: { tenant: "445122", token: "t${i}", verdict: SATISFIED }) { userErrors { code } }`)} }`,
  ],
  ['200 keys asked for by name', `{ ${times(200, (i) => `a${i}: node(id: "apl_${i}") { id }`)} }`],
  ['2,000 fields of one parent', `{ viewer { ${times(2_000, (i) => `a${i}: rules`)} } }`],
  [
    '1,100 fields below inline fragments',
    `{ ${times(11, (j) => `... on Query { viewer { ${times(100, (i) => `a${j}_${i}: rules`)} } }`)} }`,
  ],
  [
    '1,100 fields by a fragment that is spread often',
    `{ ${times(12, (i) => `a${i}: viewer { ...F }`)} } fragment F on Viewer { ${times(100, (i) => `f${i}: rules`)} }`,
  ],
  ['5,000 tokens', `{ tenants { ${'code '.repeat(5_000)} } }`],
  ['4,100 commas and names', `{ tenants { ${times(4_100, () => 'code', ',')} } }`],
  ['51 fields of one name', `{ tenants { ${'code '.repeat(51)} } }`],
  ['1,000 fields of one name', inList('id '.repeat(1_000))],
  [
    '200 operations in one document',
    times(200, (i) => `query Q${i} { ${times(5, (j) => `a${j}: tenants { code }`)} }`),
  ],
];

const DEEP: readonly Attack[] = [
  ['a depth of 13', inList(circle(6))],
  ['a depth of 50', inList(circle(24))],
  ['a depth of 1,000', inList(circle(480))],
  ['braces without end', '{'.repeat(3_900)],
  ['1,200 inline fragments in each other', `{ ${nest(1_200, '... on Query { ', 'tenants { code }', ' }')} }`],
  ['1,200 nameless inline fragments in each other', `{ ${nest(1_200, '... { ', 'tenants { code }', ' }')} }`],
  [
    'a depth of 13 by fragments',
    `{ appeals { nodes { ...F0 } } } ${chained(12, 'Appeal', (i) => `assignments { appeal { ...F${i + 1} } }`, 'id')}`,
  ],
  ['a depth of 13 by a subscription', `subscription { appealChanged(id: "x") { appeal { ${circle(6)} } } }`],
  [
    'a depth of 13 by a mutation',
    `mutation { withdrawAppeal(input: { appealId: "x", reason: "x" }) { appeal { ${circle(6)} } } }`,
  ],
  [
    'a fragment named __schema, deep',
    `{ appeals { nodes { ...__schema } } } fragment __schema on Appeal { ${circle(20)} }`,
  ],
  ['an alias named __schema, deep', inList(`__schema: ${circle(20)}`)],
  ['a field after __typename, deep', inList(`__typename ${circle(20)}`)],
  ['a list within lists', `{ appeals(filter: { state: ${nest(900, '[', 'HANDLING', ']')} }) { nodes { id } } }`],
  ['an object within objects', `{ appeals(filter: ${nest(900, '{ open: ', 'true', ' }')}) { nodes { id } } }`],
  [
    'a default within defaults',
    `query ($f: AppealFilter = ${nest(900, '{ open: ', 'true', ' }')}) { appeals(filter: $f) { nodes { id } } }`,
  ],
  ['a type within types', `query ($v: ${nest(500, '[', 'Int', ']')}) { tenants { code } }`],
];

const FRAGMENTS: readonly Attack[] = [
  ['a fragment in itself', 'query { viewer { ...A } } fragment A on Viewer { person { id } ...A }'],
  [
    'two fragments in each other',
    'query { viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A rules }',
  ],
  ['a circle of forty', `{ viewer { ...F0 } } ${times(40, (i) => `fragment F${i} on Viewer { ...F${(i + 1) % 40} }`)}`],
  ['a circle below a field', `{ appeals { nodes { ...A } } } fragment A on Appeal { assignments { appeal { ...A } } }`],
  [
    'fragments that double thirty times',
    `{ viewer { ...F0 } } ${chained(30, 'Viewer', (i) => `...F${i + 1} ...F${i + 1}`, 'rules')}`,
  ],
  [
    'fields that double thirty times',
    `{ appeals { nodes { ...F0 } } } ${chained(30, 'Appeal', (i) => `a: assignments { appeal { ...F${i + 1} } } b: assignments { appeal { ...F${i + 1} } }`, 'id')}`,
  ],
  [
    '250 fragments in a chain',
    `{ viewer { ...F0 } } ${times(250, (i) => `fragment F${i} on Viewer { rules ${i < 249 ? `...F${i + 1} ...F${(i + 2) % 250}` : ''} }`)}`,
  ],
  [
    '150 fragments beside each other',
    `{ ${times(15, (i) => `...F${i}`)} } ${times(150, (i) => `fragment F${i} on Query { viewer { rules } tenants { code } }`)}`,
  ],
  [
    '300 fragments that nobody spreads',
    `{ tenants { code } } ${times(300, (i) => `fragment F${i} on Tenant { code }`)}`,
  ],
  ['one fragment 41 times', `{ tenants { ...F } } ${times(41, () => 'fragment F on Tenant { code }')}`],
  ['a spread of what is not there', '{ tenants { ...F } }'],
  ['a fragment that nobody spreads', '{ tenants { code } } fragment A on Tenant { code }'],
  ['a fragment on a scalar', '{ tenants { ...A } } fragment A on String { code }'],
  ['a fragment on another type', '{ tenants { ... on Appeal { id } } }'],
  ['a fragment on what is no type', '{ tenants { ... on Kingdom { code } } }'],
];

const CLASHES: readonly Attack[] = [
  ['400 clashing arguments of one field', inList(times(400, (i) => `events(first: ${i}) { nodes { id } }`))],
  ['20 clashing root fields', `{ ${times(20, (i) => `appeal(id: "${i}") { id }`)} }`],
  [
    'clashing fields by fragments',
    `{ appeals { nodes { ...A ...B } } } fragment A on Appeal { x: id } fragment B on Appeal { x: number }`,
  ],
  [
    '30 fragments that clash with each other',
    `{ tenants { ${times(30, (i) => `...F${i}`)} } } ${times(30, (i) => `fragment F${i} on Tenant { ${times(30, (j) => `x${j}: ${(i + j) % 2 ? 'code' : 'name'}`)} }`)}`,
  ],
  ['one alias of two fields', '{ tenants { a: code a: name } }'],
];

const SIDES: readonly Attack[] = [
  ['1,500 directives on one field', `{ tenants { code ${'@skip(if: false) '.repeat(1_500)} } }`],
  ['101 directives over many fields', `{ tenants { ${times(101, (i) => `a${i}: code @include(if: true)`)} } }`],
  ['a directive that there is not', '{ tenants @deport { code } }'],
  ['a directive twice', '{ tenants { code @skip(if: true) @skip(if: false) } }'],
  ['a directive in a wrong place', 'query @include(if: true) { tenants { code } }'],
  ['@defer', '{ tenants { ... @defer { code } } }'],
  ['@stream', '{ tenants @stream { code } }'],
  ['700 variables', `query (${times(700, (i) => `$v${i}: Int`)}) { tenants { code } }`],
  [
    '101 variables that are used',
    `query (${times(101, (i) => `$v${i}: Int`)}) { appeals { nodes { ${times(101, (i) => `a${i}: events(first: $v${i}) { nodes { id } }`)} } } }`,
  ],
  ['a variable twice', 'query ($a: Int, $a: Int) { appeals(first: $a) { nodes { id } } }'],
  ['a variable that is not given', '{ appeals(first: $n) { nodes { id } } }'],
  ['a variable of another type', 'query ($a: String) { appeals(first: $a) { nodes { id } } }'],
  ['a variable of an output type', 'query ($a: Appeal) { tenants { code } }'],
  ['900 arguments of one field', `{ appeals(${times(900, (i) => `a${i}: 1`)}) { nodes { id } } }`],
  ['501 arguments over many fields', inList(times(251, (i) => `a${i}: events(first: 1, last: 1) { nodes { id } }`))],
  ['an argument twice', '{ appeals(first: 1, first: 2) { nodes { id } } }'],
  ['1,500 values in a list', `{ nodes(ids: [${times(1_500, (i) => `"${i}"`, ',')}]) { id } }`],
  ['400 fields in an input', `{ appeals(filter: { ${times(400, () => 'open: true')} }) { nodes { id } } }`],
  ['a field twice in an input', '{ appeals(filter: { open: true, open: false }) { nodes { id } } }'],
];

const CURIOUS: readonly Attack[] = [
  [
    'types of all types of all types',
    `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
  ],
  ['the schema 400 times', `{ __schema { ${times(400, (i) => `a${i}: types { name }`)} } }`],
  [
    'the schema by 15 fragments of itself',
    `{ __schema { ${times(15, (i) => `a${i}: types { ...T }`)} } } fragment T on __Type { ${times(25, (i) => `f${i}: fields { name }`)} }`,
  ],
  ['one type 21 times', `{ ${times(21, (i) => `a${i}: __type(name: "Appeal") { fields { name } }`)} }`],
];

const WRONG: readonly Attack[] = [
  ['a field that there is not', '{ tenants { codde } }'],
  ['900 fields that there are not', `{ viewer { ${times(900, (i) => `x${i}`)} } }`],
  ['a root that there is not', 'query { users { password } }'],
  ['an argument that there is not', '{ appeals(firrst: 1) { nodes { id } } }'],
  ['a type that there is not', 'query A($x: Tennant) { tenants { code } }'],
  ['a field without its parts', '{ tenants }'],
  ['parts of a scalar', '{ tenants { code { length } } }'],
  ['a text for a number', '{ appeals(first: "7") { nodes { id } } }'],
  ['a number beyond an Int', '{ appeals(first: 99999999999) { nodes { id } } }'],
  ['a number of 3,000 digits', `{ appeals(first: ${'9'.repeat(3_000)}) { nodes { id } } }`],
  ['an enum that is none', '{ appeals(filter: { state: [GONE] }) { nodes { id } } }'],
  ['null where something must be', '{ appeal(id: null) { id } }'],
  [
    'a mutation as a query',
    '{ signIn(input: { tenant: "445122", username: "a", password: "b" }) { session { accessToken } } }',
  ],
  ['two subscriptions in one', 'subscription { a: assignmentAdded { cursor } b: assignmentAdded { cursor } }'],
  ['a subscription to the schema', 'subscription { __typename }'],
  ['type definitions', 'type Query { a: Int }'],
  ['an extension of the schema', 'extend type Query { a: Int } { tenants { code } }'],
  ['two operations of one name', 'query A { tenants { code } } query A { tenants { code } }'],
  ['a nameless one beside another', '{ tenants { code } } query A { tenants { code } }'],
  ['a text without an end', '{ appeal(id: "'],
  ['a block text without an end', '{ appeal(id: """'],
  ['a text of wrong escapes', '{ appeal(id: "\\u{110000}") { id } }'],
  ['half a surrogate', '{ appeal(id: "\\uD83D") { id } }'],
  ['a document without an end', '{ tenants { code '],
  ['a null byte', '{ tenants\u0000 { code } }'],
  ['a lone brace', '}'],
  ['comments alone', '# nothing\n'.repeat(500)],
  ['an emoji as a name', '{ 😀 }'],
  ['SQL', "select * from account where 1 = 1 --'"],
];

export const ATTACKS: readonly Attack[] = [...[MANY, DEEP, FRAGMENTS, CLASHES, SIDES, CURIOUS, WRONG].flat()];
