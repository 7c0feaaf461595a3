import { type SharingScopeName, sharingFieldTypes, sharingScopeNames, sharingScopes } from '@cesu/domain/sharing'
import { z } from 'zod'

/** The records of one scope: exactly the fields of the catalogue; what is not there leaves nowhere. */
const answerOf = (scope: SharingScopeName) =>
  z.strictObject({
    scope: z.literal(scope),
    records: z.array(
      z.strictObject(Object.fromEntries(sharingScopes[scope].fields.map((field) => [field, sharingFieldTypes[field]]))),
    ),
    /** What the scope names and nobody has stated to Urssaf. */
    notHeld: z.array(z.string()),
  })

/** What of each scope may leave. */
export const ScopeAnswer = z.discriminatedUnion(
  'scope',
  sharingScopeNames.map(answerOf) as unknown as [ReturnType<typeof answerOf>, ReturnType<typeof answerOf>],
)

/** What comes with every reading that gives data. */
export const readingFields = {
  readingId: z.string(),
  grantId: z.string(),
  grantVersion: z.int(),
  /** The worker as this consumer knows them. */
  subject: z.string(),
  purpose: z.string(),
  readAt: z.string(),
  /** When the last of these months was declared; null when none is. */
  freshness: z.string().nullable(),
  answer: ScopeAnswer,
  /** SHA-256 of `answer`, as it is kept in the record of the reading. */
  answerHash: z.string(),
}

/** Of this century or the next: nothing was declared before. */
const month = z.string().regex(/^2[01]\d{2}-(0[1-9]|1[0-2])$/)

/** What is asked of a grant. */
export const readingInput = {
  scope: z.enum(sharingScopeNames),
  firstMonth: month,
  lastMonth: month,
  /** First day of a stop, where the scope answers on one. */
  referenceDay: z.iso
    .date()
    .regex(/^2[01]/)
    .nullish(),
}

/** What each field expects, in French. */
export const readingExpected = {
  scope: `un périmètre : ${sharingScopeNames.join(', ')}`,
  firstMonth: 'le premier mois à lire, par exemple 2026-09',
  lastMonth: 'le dernier mois à lire, par exemple 2026-10',
  referenceDay: 'le premier jour de l’arrêt, par exemple 2026-10-12, ou rien',
}
