import { registerEnumType } from 'type-graphql';

/**
 * Registers a closed vocabulary as a GraphQL enum and answers the object to name in `() => Type`. Each value carries its
 * Chinese term and an English sentence.
 */
export function enumOf<const V extends string>(
  name: string,
  description: string,
  values: Readonly<Record<V, string>>,
): { [K in V]: K } {
  const object = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { [K in V]: K };
  registerEnumType(object, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries<string>(values).map(([value, text]) => [value, { description: text }]),
    ) as never,
  });
  return object;
}
