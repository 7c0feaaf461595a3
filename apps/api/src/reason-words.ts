import { isNir, normaliseText } from '@cesu/domain/shared'
import { AUDIT_REASON_LENGTH } from '@cesu/domain/sharing'
import { z } from 'zod'

/** True when no fifteen characters of a text are a social security number. */
const namesNobody = (text: string): boolean => {
  const packed = text.replace(/[\s.-]/g, '')
  return !Array.from(packed, (_, start) => packed.slice(start, start + 15)).some(isNir)
}

const { least, most } = AUDIT_REASON_LENGTH

/** Why, in the words of whoever acts, as free texts are kept: in the trail, so no social security number. */
export const ReasonWords = z
  .string()
  .max(most * 8)
  .transform((typed, context) => {
    const read = normaliseText(typed, most)
    const text = 'text' in read ? read.text : ''
    if ([...text].length < least || !namesNobody(text)) context.addIssue({ code: 'custom' })
    return text
  })

export const reasonWordsExpected = `pourquoi, en ${least} à ${most} caractères, sans numéro de sécurité sociale`
