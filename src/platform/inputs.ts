import { z } from 'zod';
import { isMobile, normalizePhone } from './crypto/phone.js';
import { uuidOf, type NodeType } from '../kernel/ids.js';

/** A key no row has: a malformed id, or one of another type, is answered like one that does not exist. */
const NO_ROW = '00000000-0000-0000-0000-000000000000';

/** A global id of a type, as the key it stands for. */
export const idOf = (type: NodeType) => z.string().transform((id) => uuidOf(type, id) ?? NO_ROW);

/** What PostgreSQL can hold and JSON can carry: no null character, no half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Text people wrote: trimmed, not empty, without control characters, no longer than `most` characters. */
export const writtenText = (most: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text.length > 0, { params: { zh: '不能为空', en: 'must not be empty' } })
    .refine((text) => [...text].length <= most, {
      params: { zh: `不得超过 ${most} 字`, en: `at most ${most} characters` },
    })

    .refine((text) => isStorable(text) && !/[\u0001-\u0008\u000b\u000c\u000e-\u001f]/.test(text), {
      params: { zh: '含有不允许的控制字符', en: 'has control characters' },
    });

export const optionalText = (most: number) =>
  writtenText(most)
    .nullish()
    .transform((text) => text ?? null);

/** Present on every command on an aggregate: the version the caller has seen. */
export const expectedVersion = z
  .number()
  .int()
  .nullish()
  .transform((version) => version ?? undefined);

/** A Chinese mobile or landline number, without blanks, dashes and country code. */
export const phoneNumber = z
  .string()
  .transform((phone) => normalizePhone(phone) ?? '')
  .refine((phone) => phone !== '', { params: { zh: '不是有效的电话号码', en: 'not a phone number' } });

/** One that takes messages. */
export const mobileNumber = phoneNumber.refine((phone) => phone === '' || isMobile(phone), {
  params: { zh: '须为可接收短信的手机号码', en: 'must be a mobile number, for messages' },
});
