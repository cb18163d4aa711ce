import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { isInterfaceType } from 'graphql';
import { buildApiSchema } from '../../src/graphql.js';
import { nodeReaders } from '../../src/nodes.js';

describe('node(id:)', () => {
  it('has a reader for every type that says it can be read by its id, and for no other', async () => {
    const schema = await buildApiSchema();
    const node = schema.getType('Node');
    if (!isInterfaceType(node)) throw new Error('Node is no interface');
    const types = schema.getPossibleTypes(node).map(({ name }) => name);
    expect(Object.keys(nodeReaders).sort()).toEqual(types.sort());
  });
});
