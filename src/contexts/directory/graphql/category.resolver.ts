import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { z } from 'zod';
import { askedOf, askedUnder } from '../../../platform/graphql/asked.js';
import { runCommand, type UseCase } from '../../../platform/graphql/commands.js';
import type { GraphQLContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { categoriesByKey } from '../persistence/directory.views.js';
import { forgetMasterData } from '../persistence/master-data.js';
import {
  ChangeCategory,
  changeCategory,
  CreateCategory,
  createCategory,
  disableCategory,
  enableCategory,
  ReviseForm,
  reviseForm,
} from '../use-cases/categories.js';
import { OneCategory, type CategoryChanged } from '../use-cases/on-category.js';
import {
  CategoryInput,
  CategoryPayload,
  ChangeCategoryInput,
  CreateCategoryInput,
  ReviseFormInput,
} from './category.types.js';
import type { Category } from './directory.types.js';

/** Gives the command, lets it be felt at once, and reads the category with the fields asked for. */
async function command<I>(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  schema: z.ZodType<I>,
  useCase: UseCase<I, CategoryChanged>,
  input: unknown,
): Promise<CategoryPayload> {
  const { result, userErrors } = await runCommand(context, { field: info.fieldName, schema, useCase }, input);
  if (!result) return { category: null, userErrors };
  const actor = signedIn(context);
  forgetMasterData(context.services.database.orm.em, actor.tenantId);
  const asked = askedUnder(askedOf(info), 'category');
  if (!asked) return { category: null, userErrors };
  const [row] = await context.reads.query<{ node: Category }>(categoriesByKey(actor, [result.categoryId], asked));
  return { category: row?.node ?? null, userErrors };
}

@Resolver()
export class CategoryResolver {
  @Mutation(() => CategoryPayload, {
    nullable: true,
    description: '新建分类。Enters a category. For TENANT_ADMIN.',
  })
  createCategory(
    @Arg('input', () => CreateCategoryInput) input: CreateCategoryInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CategoryPayload> {
    return command(context, info, CreateCategory, createCategory, input);
  }

  @Mutation(() => CategoryPayload, {
    nullable: true,
    description: '分类更名或改变上级。Renames a category, or puts it under another. For TENANT_ADMIN.',
  })
  changeCategory(
    @Arg('input', () => ChangeCategoryInput) input: ChangeCategoryInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CategoryPayload> {
    return command(context, info, ChangeCategory, changeCategory, input);
  }

  @Mutation(() => CategoryPayload, {
    nullable: true,
    description:
      '修订表单：此后提交的诉求适用，已提交的不变。Gives a category another form, for what is filed from now on; what was filed stays. For TENANT_ADMIN.',
  })
  reviseForm(
    @Arg('input', () => ReviseFormInput) input: ReviseFormInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CategoryPayload> {
    return command(context, info, ReviseForm, reviseForm, input);
  }

  @Mutation(() => CategoryPayload, {
    nullable: true,
    description: '停用分类：不再用于新的诉求。Takes a category out of use for new appeals. For TENANT_ADMIN.',
  })
  disableCategory(
    @Arg('input', () => CategoryInput) input: CategoryInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CategoryPayload> {
    return command(context, info, OneCategory, disableCategory, input);
  }

  @Mutation(() => CategoryPayload, {
    nullable: true,
    description: '重新启用分类。Takes a category into use again. For TENANT_ADMIN.',
  })
  enableCategory(
    @Arg('input', () => CategoryInput) input: CategoryInput,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CategoryPayload> {
    return command(context, info, OneCategory, enableCategory, input);
  }
}
