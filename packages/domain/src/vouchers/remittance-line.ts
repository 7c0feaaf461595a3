import { z } from 'zod'
import type { CsvColumn } from '../files/index.ts'
import type { Refusal } from '../shared/index.ts'
import { numberings } from './numbering.ts'
import { refuseRemittance } from './remittance-refusals.ts'
import type { TitleContext } from './title-line.ts'

/** Titles that a worker remits at once: ours (grade D). */
export const MOST_REMITTED = 200

/** A title of a slip, one a line (money-and-documents reference, §4.4). */
export const RemittanceLine = z.strictObject({
  // No control character, nor half of one: PostgreSQL keeps none.
  slip: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^\P{C}+$/u),
  /** Affiliation of the worker at the issuer's (numéro d’affiliation). */
  nan: z
    .string()
    .regex(/^[0-9A-Z]{1,20}$/)
    .nullish(),
  number: z.string().max(32),
  cents: z.int().min(1).max(1_000_000),
  /** What it paid, where the slip says it: the month of the work, YYYY-MM, and the reference of the declaration. */
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .nullish(),
  reference: z
    .string()
    .regex(/^[0-9A-Z]{13}$/)
    .nullish(),
})
export type RemittanceLine = z.output<typeof RemittanceLine>

/** What each field expects, in French. */
export const remittanceExpected = {
  slip: 'le numéro du bordereau, 40 caractères au plus',
  nan: 'le numéro d’affiliation du salarié : chiffres et capitales',
  number: 'le numéro du titre',
  cents: 'la valeur du titre, en euros',
  month: 'le mois du travail, AAAA-MM',
  reference: 'la référence de la déclaration, 13 caractères',
}

/** The columns of a file of slips. */
export const remittanceColumns: readonly CsvColumn[] = [
  { name: 'bordereau', field: 'slip', type: 'text' },
  { name: 'nan', field: 'nan', type: 'text', optional: true },
  { name: 'titre', field: 'number', type: 'text' },
  { name: 'montant', field: 'cents', type: 'euros' },
  { name: 'mois', field: 'month', type: 'text', optional: true },
  { name: 'reference_declaration', field: 'reference', type: 'text', optional: true },
]

/** A title of a slip that may be remitted as far as its number tells: its vintage; or why not. */
export function readRemitted(
  line: RemittanceLine,
  { numbering, code }: TitleContext['issuer'],
): (RemittanceLine & { readonly vintage: number }) | Refusal {
  const numbered = numberings[numbering].read(line.number)
  if (numbered === 'voucher.key') return refuseRemittance('remittance.bad_key', 'number')
  if (numbered === 'voucher.unknown' || numbered.code !== code) return refuseRemittance('remittance.unknown', 'number')
  return { ...line, vintage: numbered.vintage }
}
