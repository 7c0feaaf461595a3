import { DeclarationInput } from '@cesu/domain/declarations'
import { dropDraft, keepDraft, readDraft } from '@cesu/ui'

/** A declaration that was checked by its author and not sent yet; its key makes of any number of sends one declaration. */
export interface Draft {
  idempotencyKey: string
  input: DeclarationInput
}

const name = (employmentId: string) => `declaration.${employmentId}`

/** The draft of a pair; null when there is none, or when it was kept by an older version of the page. */
export function findDraft(employmentId: string): Draft | null {
  const kept = readDraft(name(employmentId))
  if (typeof kept !== 'object' || kept === null) return null
  const { idempotencyKey, input } = kept as Partial<Record<keyof Draft, unknown>>
  const parsed = DeclarationInput.safeParse(input)
  return typeof idempotencyKey === 'string' && parsed.success ? { idempotencyKey, input: parsed.data } : null
}

/** Keeps what was typed; another content gets another key, the same content keeps its own. */
export function saveDraft(input: DeclarationInput): void {
  const known = findDraft(input.employmentId)
  const isSame = known !== null && JSON.stringify(known.input) === JSON.stringify(input)
  keepDraft(name(input.employmentId), { idempotencyKey: isSame ? known.idempotencyKey : crypto.randomUUID(), input })
}

export const forgetDraft = (employmentId: string): void => dropDraft(name(employmentId))
