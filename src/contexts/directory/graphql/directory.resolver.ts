import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { rulesForPages } from '../../../access/for-pages.js';
import { anonymousActor } from '../../../kernel/actor.js';
import { PLATFORM } from '../../../kernel/ids.js';
import { askedOf } from '../../../platform/graphql/asked.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { openReadSession } from '../../../platform/reads/session.js';
import {
  activeCategories,
  activeUnits,
  allCategories,
  allUnits,
  divisions,
  TENANTS,
  viewerStatement,
} from '../persistence/directory.views.js';
import { Category, Division, Tenant, Unit, Viewer } from './directory.types.js';

@Resolver()
export class DirectoryResolver {
  @Query(() => Viewer, {
    nullable: true,
    description: '当前登录者；未登录为空。Who is signed in; null when nobody is. For anybody.',
  })
  async viewer(@Ctx() context: GraphQLContext): Promise<Viewer | null> {
    const { actor, reads } = context;
    if (!actor) return null;
    const [row] = await reads.query<{ viewer: Omit<Viewer, 'rules'> }>(viewerStatement(actor));
    return row ? { ...row.viewer, rules: rulesForPages(actor) } : null;
  }

  @Query(() => [Tenant], {
    description: '全部县（市），供登录选择。All tenants, to choose from at sign-in. For anybody.',
  })
  async tenants(@Ctx() { services }: GraphQLContext): Promise<Tenant[]> {
    const reads = openReadSession(services.database.reads, anonymousActor(PLATFORM.id), { single: true });
    return (await reads.query<{ node: Tenant }>(TENANTS)).map(({ node }) => node);
  }

  @Query(() => [Unit], { description: '在用单位。Units in use. For anybody signed in.' })
  async units(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('all', () => Boolean, { nullable: true, description: '连同停用的。With those out of use.' })
    all?: boolean | null,
  ): Promise<Unit[]> {
    const list = all === true ? allUnits : activeUnits;
    const rows = await context.reads.query<{ node: Unit }>(list(signedIn(context), askedOf(info)));
    return rows.map(({ node }) => node);
  }

  @Query(() => [Category], {
    description: '在用分类及其表单。Categories in use, with their forms. For anybody signed in.',
  })
  async categories(
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('all', () => Boolean, { nullable: true, description: '连同停用的。With those out of use.' })
    all?: boolean | null,
  ): Promise<Category[]> {
    const list = all === true ? allCategories : activeCategories;
    const rows = await context.reads.query<{ node: Category }>(list(signedIn(context), askedOf(info)));
    return rows.map(({ node }) => node);
  }

  @Query(() => [Division], { description: '区划（镇、街道）。Divisions. For anybody signed in.' })
  async divisions(@Ctx() context: GraphQLContext, @Info() info: GraphQLResolveInfo): Promise<Division[]> {
    const rows = await context.reads.query<{ node: Division }>(divisions(signedIn(context), askedOf(info)));
    return rows.map(({ node }) => node);
  }
}
