import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { may } from '../../../access/ability.js';
import { uuidOf } from '../../../kernel/ids.js';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { apiError } from '../../../platform/graphql/errors.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { Unit } from '../../directory/graphql.js';
import { suggestionFor, unitsByKey } from '../../directory/index.js';
import { classificationOf } from '../persistence/appeal.views.js';

@ObjectType({
  description: '派单目录的建议：供参考，由人决定（职责 14、15）。What the catalogue suggests; a person decides.',
})
export class DispatchSuggestion {
  @Field(() => Unit, { description: '建议主办单位。Suggested host.' })
  host!: Unit;

  @Field(() => [Unit], { description: '建议协办单位。Suggested co-handlers.' })
  coHandlers!: Unit[];

  @Field(() => Int, { description: '目录版本。Version of the catalogue.' })
  catalogueVersion!: number;

  @Field(() => String, { description: '依据：所匹配的目录条目。Why: the line of the catalogue that matched.' })
  explanation!: string;
}

@Resolver()
export class DispatchSuggestionResolver {
  @Query(() => DispatchSuggestion, {
    nullable: true,
    description:
      '派单目录对某诉求的建议及依据；目录无匹配时为空。What the catalogue suggests for an appeal, and why; null where it has nothing to say. For TRIAGE_OFFICER and BUREAU_HEAD.',
  })
  async dispatchSuggestion(
    @Arg('appealId', () => ID, { description: '诉求。Appeal.' }) appealId: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DispatchSuggestion | null> {
    const actor = signedIn(context);
    const { reads, language } = context;
    if (!may(actor, 'read', 'DispatchCatalogue', { tenantId: actor.tenantId })) throw apiError('FORBIDDEN', language);
    const key = uuidOf('Appeal', appealId);
    const [appeal] = key ? await reads.query<Classification>(classificationOf(actor, key)) : [];
    if (!appeal) throw apiError('NOT_FOUND', language);
    const suggestion = await suggestionFor(reads, actor.tenantId, appeal);
    if (!suggestion) return null;
    const asked = askedOf(info);
    const fields = [...(askedUnder(asked, 'host') ?? []), ...(askedUnder(asked, 'coHandlers') ?? [])];
    const keys = [suggestion.hostUnitId, ...suggestion.coHandlerUnitIds];
    const rows = await reads.query<{ node: Unit }>(unitsByKey(actor, keys, fields));
    const unit = (id: string): Unit | undefined => rows.find(({ node }) => uuidOf('Unit', node.id) === id)?.node;
    const host = unit(suggestion.hostUnitId);
    if (!host) return null;
    return {
      host,
      coHandlers: suggestion.coHandlerUnitIds.map(unit).filter((found): found is Unit => found !== undefined),
      catalogueVersion: suggestion.rule.version,
      explanation: suggestion.explanation[language],
    };
  }
}

interface Classification {
  divisionCode: string | null;
  categoryId: string;
}
