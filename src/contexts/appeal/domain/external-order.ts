/** One thing in which an order came differently than before. */
export interface AmendedField {
  field: string;
  before: string | null;
  after: string | null;
}

/** An order as it came, every field a text: what two deliveries are compared by. */
export type OrderContent = Readonly<Record<string, string | null>>;

/** In what an order came differently, field by field, in the order of the later one. */
export function amendedFields(before: OrderContent, after: OrderContent): AmendedField[] {
  return Object.keys({ ...after, ...before })
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.before !== change.after);
}

/** What people call the fields of an order. */
export const ORDER_FIELDS: Readonly<Record<string, string>> = {
  kind: '类型',
  title: '标题',
  description: '内容',
  categoryId: '分类',
  divisionCode: '区划',
  formAnswers: '表单',
  creditCode: '信用代码',
  enterpriseName: '企业名称',
  contactName: '联系人',
  contactPhone: '联系电话',
  externalDispatchedAt: '派遣时间',
  externalDueAt: '办理时限',
  rawCategoryPath: '来源分类',
  urgency: '紧急程度',
  suggestedUnits: '建议单位',
  address: '地址',
};
