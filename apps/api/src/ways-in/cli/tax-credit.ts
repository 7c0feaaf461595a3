import { consumeYear, parseTaxCreditInput } from '@cesu/domain/tax-credit'
import { jsonLines } from './json-lines.ts'

/** `cesu tax-credit`: the tax credit of a household, month after month. */
export const taxCredit = jsonLines({
  name: 'tax-credit',
  summary: 'calcule le crédit d’impôt d’une année, mois après mois',
  reads: 'une année de dépenses d’un foyer',
  example:
    '{"year":2026,"household":{},"advance":true,"months":[{"period":"2026-01","expenses":[{"costCents":80000}]}]}',
  parse: parseTaxCreditInput,
  answer: consumeYear,
})
