import type { Purpose } from '@cesu/db/model'
import { LegalBasis, PurposeStatus, sharingFields, sharingScopeNames, sharingScopes } from '@cesu/domain/sharing'
import { z } from 'zod'

/** A list of data, as it is published. */
const ScopeOutput = z.object({
  name: z.enum(sharingScopeNames),
  label: z.string(),
  /** Each field, as the API writes it and as a person reads it. */
  fields: z.array(z.object({ name: z.string(), label: z.string() })),
  /** Months that may be asked at most; null when it is about one event. */
  windowMonths: z.int().nullable(),
  granularity: z.enum(['MONTH', 'TOTAL', 'PREDICATE', 'EVENT']),
  frequency: z.string(),
  withheld: z.string(),
})

/** A version of a purpose, as it is published. */
export const PurposeOutput = z.object({
  code: z.string(),
  version: z.int(),
  status: z.enum(PurposeStatus),
  label: z.string(),
  explanation: z.string(),
  legalBasis: z.enum(LegalBasis),
  legalTexts: z.array(z.string()),
  /** True when the ground is our reading of the texts, not confirmed yet. */
  isInferred: z.boolean(),
  reusedForControl: z.boolean(),
  /** Days that a grant lasts at most. */
  maxDays: z.int(),
  /** Months that the consumer keeps the data at most; 0 when it only shows them. */
  keptMonths: z.int(),
  callsPerDay: z.int(),
  /** Since when it is what it is; null while it waits. Instant, ISO 8601. */
  settledAt: z.string().nullable(),
  scopes: z.array(ScopeOutput),
})

const scopeOutput = (name: string): z.output<typeof ScopeOutput> => {
  const known = sharingScopeNames.find((one) => one === name)
  if (known === undefined) throw new Error(`a purpose names a scope that is none: ${name}`)
  const { fields, ...scope } = sharingScopes[known]
  return { name: known, ...scope, fields: fields.map((field) => ({ name: field, label: sharingFields[field] })) }
}

/** What leaves of a version of a purpose. */
export const purposeOutput = ({ settledAt, scopes, ...purpose }: Purpose): z.output<typeof PurposeOutput> =>
  PurposeOutput.parse({
    ...purpose,
    settledAt: settledAt?.toISOString() ?? null,
    scopes: scopes.map(scopeOutput),
  })
