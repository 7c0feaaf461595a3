import type { z } from 'zod'
import { defineRefusals, type Refusal, type RefusalCode } from './refusal.ts'

const refuse = defineRefusals({
  'input.not_an_object': {
    actor: 'PARTNER',
    cause: 'La demande n’est pas un objet JSON.',
    remedy: 'Envoyez un objet JSON, par exemple {"period":"2026-03", …}.',
  },
  'input.missing': {
    actor: 'PARTNER',
    cause: ({ field }: { field: string; expected: string }) => `Le champ « ${field} » manque.`,
    remedy: ({ expected }: { expected: string }) => `Indiquez ${expected}.`,
  },
  'input.unknown_field': {
    actor: 'PARTNER',
    cause: ({ field }: { field: string }) => `Le champ « ${field} » n’existe pas.`,
    remedy: 'Supprimez ce champ ou corrigez son nom.',
  },
  'input.invalid': {
    actor: 'PARTNER',
    cause: ({ field }: { field: string; expected: string }) => `La valeur du champ « ${field} » n’est pas acceptée.`,
    remedy: ({ expected }: { expected: string }) => `Indiquez ${expected}.`,
  },
})

/** Codes of the refusals made from a badly shaped input. */
export type InputRefusalCode = RefusalCode<typeof refuse>

/** What each field expects, in French, after "Indiquez": "un nombre d'heures de 0,5 à 400". Array indexes are written "*". */
export type ExpectedFields = Readonly<Record<string, string>>

const expectedAt = (expected: ExpectedFields, field: string): string =>
  expected[field.replace(/\b\d+\b/g, '*')] ?? 'une valeur conforme à la documentation'

const issueRefusals = (issue: z.core.$ZodIssue, expected: ExpectedFields): Refusal<InputRefusalCode>[] => {
  const path = issue.path.map(String)
  const field = path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      refuse('input.unknown_field', [...path, key].join('.'), { field: [...path, key].join('.') }),
    )
  }
  if (field === '') return [refuse('input.not_an_object', '')]
  const missing = issue.code === 'invalid_type' && issue.input === undefined
  const facts = { field, expected: expectedAt(expected, field) }
  return [missing ? refuse('input.missing', field, facts) : refuse('input.invalid', field, facts)]
}

/**
 * Every reason why an input has not the shape of its schema, one refusal a field, in French.
 * The parse must be made with `{ reportInput: true }`, so that a missing field is told from a wrong one.
 */
export const inputRefusals = (error: z.ZodError, expected: ExpectedFields): Refusal<InputRefusalCode>[] => {
  const refusals = error.issues.flatMap((issue) => issueRefusals(issue, expected))
  return refusals.filter((refusal, index) => refusals.findIndex(({ field }) => field === refusal.field) === index)
}
