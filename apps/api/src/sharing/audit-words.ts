import { isNir } from '@cesu/domain/shared'
import { AUDIT_REASON_LENGTH } from '@cesu/domain/sharing'
import { z } from 'zod'

/** True when no fifteen characters of a text are a social security number. */
const namesNobody = (text: string): boolean => {
  const packed = text.replace(/[\s.-]/g, '')
  return !Array.from(packed, (_, start) => packed.slice(start, start + 15)).some(isNir)
}

const { least, most } = AUDIT_REASON_LENGTH

/** Why, in the words of whoever acts: kept in the trail, so no social security number. */
export const AuditWords = z.string().trim().min(least).max(most).refine(namesNobody)

export const auditWordsExpected = `pourquoi, en ${least} à ${most} caractères, sans numéro de sécurité sociale`
