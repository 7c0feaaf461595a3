import { DocumentKind } from '@cesu/db/model'
import { z } from 'zod'
import { isDay, isPeriod } from '../shared/index.ts'
import { readCode } from './code.ts'

/** The figures of a document that are signed: what the square printed on it says. Amounts in cents. */
export const SealedFigures = z.object({
  /** Which key signed. */
  keyId: z.string().regex(/^k[1-9]\d{0,5}$/),
  kind: z.enum(DocumentKind),
  reference: z.string().regex(/^[0-9A-Z]{13}$/),
  version: z.int().min(1),
  period: z.string().refine(isPeriod),
  grossCents: z.int(),
  netCents: z.int(),
  netPaidCents: z.int(),
  contributionsCents: z.int(),
  /** Day of issue, YYYY-MM-DD. */
  issuedDay: z.string().refine(isDay),
  code: z.string().refine((code) => readCode(code) === code),
})

export type SealedFigures = z.infer<typeof SealedFigures>

/** The shape of what is signed: a field more or less is another one. */
const SHAPE = 'v1'
const FIELDS = Object.keys(SealedFigures.shape) as (keyof SealedFigures)[]
const NUMBERS: ReadonlySet<string> = new Set([
  'version',
  'grossCents',
  'netCents',
  'netPaidCents',
  'contributionsCents',
])

/** What is signed: the figures in one line, « v1.k1.RECEIPT.2026331A00001.1.2026-10.… ». No letter of it is changed in an address. */
export const sealedText = (figures: SealedFigures): string =>
  [SHAPE, ...FIELDS.map((field) => String(figures[field]))].join('.')

/** A seal that can be read: the figures, the text that was signed, and the signature to verify it with (64 bytes, base64url). */
export interface Seal {
  figures: SealedFigures
  text: string
  signature: string
}

/** The seal that an address bears after its « # »; null when it is none. That it can be read proves nothing: its signature does. */
export function readSeal(fragment: string): Seal | null {
  const parts = fragment.replace(/^#/, '').split('.')
  const [shape, ...values] = parts
  const signature = values.pop() ?? ''
  if (shape !== SHAPE || values.length !== FIELDS.length || !/^[A-Za-z0-9_-]{86}$/.test(signature)) return null
  const named = FIELDS.map((field, place) => {
    const value = values[place] ?? ''
    return [field, NUMBERS.has(field) && /^-?\d{1,12}$/.test(value) ? Number(value) : value]
  })
  const { data: figures } = SealedFigures.safeParse(Object.fromEntries(named))
  const text = parts.slice(0, -1).join('.')
  // One text for the same figures: « 01 » is no other way to write 1.
  return figures && sealedText(figures) === text ? { figures, text, signature } : null
}
