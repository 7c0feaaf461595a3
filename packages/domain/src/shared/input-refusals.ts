import type { z } from 'zod'
import { limitRefusals, MOST_REFUSALS, type OthersCode } from './limit-refusals.ts'
import { defineRefusals, type Refusal, type RefusalCode } from './refusal.ts'

/** Why an input has not the shape of its schema. */
export const refuseInput = defineRefusals({
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
export type InputRefusalCode = RefusalCode<typeof refuseInput> | OthersCode

/** What each field expects, in French, after "Indiquez": "un nombre d'heures de 0,5 à 400". Array indexes are written "*". */
export type ExpectedFields = Readonly<Record<string, string>>

/** An input as it was read from outside: what was asked, or why it is refused. */
export type Read<Input> = { input: Input } | { refusals: Refusal<InputRefusalCode>[] }

/** Most characters of a name that is quoted back: it may be the caller's, and of any length. */
const MOST_QUOTED = 60

const UNPRINTABLE = /\p{Control}|\p{Format}|\p{Surrogate}/gu

/** A name as it is quoted back: what does not print is marked, what is too long is cut. */
const quoted = (name: PropertyKey): string => {
  const text = String(name)
  // Cut before it is read: a key of 100 kB costs no more than one of 100 characters.
  const start = [...text.slice(0, 2 * MOST_QUOTED)].slice(0, MOST_QUOTED).join('')
  return `${start}${start.length < text.length ? '…' : ''}`.replace(UNPRINTABLE, '\uFFFD')
}

const fieldOf = (path: readonly PropertyKey[]): string => path.map(quoted).join('.')

const expectedAt = (expected: ExpectedFields, field: string): string =>
  expected[field.replace(/\b\d+\b/g, '*')] ?? 'une valeur conforme à la documentation'

type Issue = z.core.$ZodIssue

const issueRefusal = (issue: Issue, field: string, expected: ExpectedFields): Refusal<InputRefusalCode> => {
  if (field === '') return refuseInput('input.not_an_object', '')
  const missing = issue.code === 'invalid_type' && issue.input === undefined
  const facts = { field, expected: expectedAt(expected, field) }
  return missing ? refuseInput('input.missing', field, facts) : refuseInput('input.invalid', field, facts)
}

/**
 * The reasons why an input has not the shape of its schema, one refusal a field, in French: the first 50, then how many
 * others there are. The parse must be made with `{ reportInput: true }`, so that a missing field is told from a wrong one.
 * The work is in proportion to the issues, and does not depend on how many unknown keys one of them names.
 */
export const inputRefusals = (error: z.ZodError, expected: ExpectedFields): Refusal<InputRefusalCode>[] => {
  const refusals: Refusal<InputRefusalCode>[] = []
  const fields = new Set<string>()
  let count = 0
  for (const issue of error.issues) {
    const field = fieldOf(issue.path)
    if (issue.code === 'unrecognized_keys') {
      count += issue.keys.length
      for (const key of issue.keys.slice(0, MOST_REFUSALS - refusals.length)) {
        const unknown = fieldOf([...issue.path, key])
        refusals.push(refuseInput('input.unknown_field', unknown, { field: unknown }))
      }
    } else if (!fields.has(field)) {
      fields.add(field)
      count += 1
      if (refusals.length < MOST_REFUSALS) refusals.push(issueRefusal(issue, field, expected))
    }
  }
  return limitRefusals(refusals, count)
}

/** Reads a value that comes from outside by its schema: the input, its defaults filled in, or what is to be corrected. */
export const readInput = <Input>(schema: z.ZodType<Input>, value: unknown, expected: ExpectedFields): Read<Input> => {
  const parsed = schema.safeParse(value, { reportInput: true })
  return parsed.success ? { input: parsed.data } : { refusals: inputRefusals(parsed.error, expected) }
}
