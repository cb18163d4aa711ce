import type { GraphQLResolveInfo } from 'graphql';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { may } from '../../../access/ability.js';
import type { Actor } from '../../../kernel/actor.js';
import { uuidOf } from '../../../kernel/ids.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runCommand } from '../../../platform/graphql/commands.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { categoryNamedIn, divisionNamedIn } from '../domain/named-in.js';
import { suggestionFor } from '../persistence/catalogue.views.js';
import {
  allCategories,
  catalogueVersion,
  dispatchRules,
  divisions,
  unitsByKey,
} from '../persistence/directory.views.js';
import { SetDispatchCatalogue, setDispatchCatalogue } from '../use-cases/set-dispatch-catalogue.js';
import {
  DispatchCatalogue,
  DispatchCataloguePayload,
  DispatchTrial,
  SetDispatchCatalogueInput,
  type DispatchRule,
} from './catalogue.types.js';
import type { Category, Division, Unit } from './directory.types.js';

/** Fields of a type that hold no other, as if they had been asked for. */
const plainly = (...names: string[]): ResolveTree[] =>
  names.map((name) => ({ name, alias: name, args: {}, fieldsByTypeName: {} }));

function reader(context: GraphQLContext): Actor {
  const actor = signedIn(context);
  if (!may(actor, 'read', 'DispatchCatalogue', { tenantId: actor.tenantId }))
    throw apiError('FORBIDDEN', context.language);
  return actor;
}

async function readCatalogue(context: GraphQLContext, asked: readonly ResolveTree[]): Promise<DispatchCatalogue> {
  const actor = signedIn(context);
  const [inForce] = await context.reads.query<{ version: number }>(catalogueVersion(actor));
  const rows = await context.reads.query<{ node: DispatchRule }>(
    dispatchRules(actor, askedUnder(asked, 'rules') ?? []),
  );
  return { version: inForce?.version ?? 0, rules: rows.map(({ node }) => node) };
}

@Resolver()
export class CatalogueResolver {
  @Query(() => DispatchCatalogue, {
    description: '现行派单目录。The dispatch catalogue in force. For TENANT_ADMIN and the bureau.',
  })
  dispatchCatalogue(@Ctx() context: GraphQLContext, @Info() info: GraphQLResolveInfo): Promise<DispatchCatalogue> {
    reader(context);
    return readCatalogue(context, askedOf(info));
  }

  @Query(() => DispatchTrial, {
    description:
      '试算：这样的诉求会转往哪里、为什么；区划、分类未给定的，按文中所提。Where would this go, and why? What is not told is looked for in the text. For TENANT_ADMIN and the bureau.',
  })
  async tryDispatch(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('text', () => String, { description: '诉求的标题或描述。Title or description of an appeal.' }) text: string,
    @Arg('divisionCode', () => String, { nullable: true, description: '区划代码。Division code.' })
    divisionCode?: string | null,
    @Arg('categoryId', () => ID, { nullable: true, description: '分类。Category.' }) categoryId?: string | null,
  ): Promise<DispatchTrial> {
    const actor = reader(context);
    const { reads, language } = context;
    const asked = askedOf(info);
    const nodes = async <T>(statement: Parameters<typeof reads.query>[0]): Promise<T[]> =>
      (await reads.query<{ node: T }>(statement)).map(({ node }) => node);
    const places = await nodes<Division>(divisions(actor, plainly('code', 'name')));
    const subjects = await nodes<Category>(
      allCategories(actor, [...plainly('id', 'name', 'active'), ...(askedUnder(asked, 'category') ?? [])]),
    );
    const inUse = subjects.filter(({ active }) => active);
    const division = divisionCode ? places.find(({ code }) => code === divisionCode) : divisionNamedIn(text, places);
    const category = categoryId ? inUse.find(({ id }) => id === categoryId) : categoryNamedIn(text, inUse);
    const suggestion = await suggestionFor(reads, actor.tenantId, {
      divisionCode: division?.code ?? null,
      categoryId: category ? uuidOf('Category', category.id) : null,
    });
    const keys = suggestion ? [suggestion.hostUnitId, ...suggestion.coHandlerUnitIds] : [];
    const fields = [...(askedUnder(asked, 'host') ?? []), ...(askedUnder(asked, 'coHandlers') ?? [])];
    const units = await nodes<Unit>(unitsByKey(actor, keys, fields));
    const unit = (key: string): Unit[] => units.filter(({ id }) => uuidOf('Unit', id) === key);
    return {
      division: division ?? null,
      category: category ?? null,
      host: (suggestion && unit(suggestion.hostUnitId)[0]) ?? null,
      coHandlers: suggestion?.coHandlerUnitIds.flatMap(unit) ?? [],
      explanation: suggestion?.explanation[language] ?? null,
    };
  }

  @Mutation(() => DispatchCataloguePayload, {
    nullable: true,
    description:
      '更换派单目录，作为新版本即时生效（职责 14、15）。Puts another catalogue in force, as a new version. For TENANT_ADMIN.',
  })
  async setDispatchCatalogue(
    @Arg('input', () => SetDispatchCatalogueInput) input: SetDispatchCatalogueInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DispatchCataloguePayload> {
    const command = { field: info.fieldName, schema: SetDispatchCatalogue, useCase: setDispatchCatalogue };
    const { result, userErrors } = await runCommand(context, command, input);
    const asked = askedUnder(askedOf(info), 'dispatchCatalogue');
    return { dispatchCatalogue: result && asked ? await readCatalogue(context, asked) : null, userErrors };
  }
}
