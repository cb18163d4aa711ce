import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/common.types.js';
import { enumOf } from '../../../platform/graphql/enums.js';
import type { FormField } from '../domain/form.js';
import { Category } from './directory.types.js';

const FormFieldTypeEnum = enumOf<FormField['type']>('FormFieldType', '题型。Type of a question.', {
  TEXT: '文字。Text.',
  NUMBER: '数字。Number.',
  DATE: '日期。Date.',
  BOOLEAN: '是或否。Yes or no.',
  CHOICE: '单选。One of the options.',
});

@InputType({ description: '表单中的一题。A question of a form.' })
export class FormFieldInput {
  @Field(() => String, {
    description: '键：字母开头的字母、数字。Key of the answer: a small letter, then letters and digits.',
  })
  key!: string;

  @Field(() => String, { description: '题目，至多 60 字。What is asked.' })
  label!: string;

  @Field(() => FormFieldTypeEnum, { description: '题型。Type.' })
  type!: FormField['type'];

  @Field(() => Boolean, { description: '是否必填。Whether it has to be answered.' })
  required!: boolean;

  @Field(() => [String], { nullable: true, description: '选项，仅用于 CHOICE。Options, of a choice alone.' })
  options?: string[] | null;

  @Field(() => Int, { nullable: true, description: '最长字数或最大数。Longest text, or largest number.' })
  max?: number | null;

  @Field(() => String, { nullable: true, description: '填写说明，至多 200 字。Help.' })
  help?: string | null;
}

@InputType({ description: '新建分类。To enter a category.' })
export class CreateCategoryInput {
  @Field(() => String, {
    description:
      '编码：大写字母开头，2 至 30 位大写字母、数字、横线，不可更改。2 to 30 of A–Z, 0–9, `-`; kept for good.',
  })
  code!: string;

  @Field(() => String, { description: '名称，至多 40 字。Name.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: '上级（一级分类）。Parent, at the top.' })
  parentId?: string | null;

  @Field(() => [FormFieldInput], { nullable: true, description: '表单，至多 40 题。Form.' })
  form?: FormFieldInput[] | null;
}

@InputType({ description: '停用或启用分类。To take a category out of use, or into it again.' })
export class CategoryInput {
  @Field(() => ID, { description: '分类。Category.' })
  categoryId!: string;

  @Field(() => Int, {
    nullable: true,
    description: '所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: '更改分类；未填者不变。To change a category; what is left out stays.' })
export class ChangeCategoryInput extends CategoryInput {
  @Field(() => String, { nullable: true, description: '名称，至多 40 字。Name.' })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: '上级（一级分类）。Parent, at the top.' })
  parentId?: string | null;
}

@InputType({ description: '修订表单，整体替换。To give a category another form, as a whole.' })
export class ReviseFormInput extends CategoryInput {
  @Field(() => [FormFieldInput], { description: '表单，至多 40 题；无题则为空。Form; empty for none.' })
  form!: FormFieldInput[];
}

@ObjectType({ description: '分类命令的结果。The category as it is now, or the refusals.' })
export class CategoryPayload {
  @Field(() => Category, { nullable: true, description: '分类；拒绝时为空。The category; null on a refusal.' })
  category!: Category | null;

  @Field(() => [UserError], { description: '拒绝原因；为空即成功。Refusals; empty on success.' })
  userErrors!: UserError[];
}
