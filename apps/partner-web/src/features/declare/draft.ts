import { DeclarationInput } from '@cesu/domain/declarations'
import { dropDraft, keepDraft, readDraft } from '@cesu/ui/app'
import type { DefaultValues } from 'react-hook-form'

/** A declaration that is well-formed and not sent yet; its key makes one declaration of any number of sends. */
export interface Draft {
  idempotencyKey: string
  input: DeclarationInput
}

interface Kept {
  idempotencyKey: string
  typed: DefaultValues<DeclarationInput>
}

const name = (employmentId: string) => `declaration.${employmentId}`

function findKept(employmentId: string): Kept | null {
  const kept = readDraft(name(employmentId))
  const isKept = typeof kept === 'object' && kept !== null && 'idempotencyKey' in kept && 'typed' in kept
  return isKept ? (kept as Kept) : null
}

/** What was typed so far for a pair, known fields only: an older page may have kept others. */
export function findTyped(employmentId: string): DefaultValues<DeclarationInput> | null {
  const kept = findKept(employmentId)
  if (!kept) return null
  const known = Object.entries(kept.typed).filter(([field]) => field in DeclarationInput.shape)
  return Object.fromEntries(known)
}

/** The draft of a pair; null when there is none or when something is missing in it. */
export function findDraft(employmentId: string): Draft | null {
  const kept = findKept(employmentId)
  const parsed = DeclarationInput.safeParse(kept?.typed)
  return kept && parsed.success ? { idempotencyKey: kept.idempotencyKey, input: parsed.data } : null
}

/** Keeps what is typed; another content gets another key, the same content keeps its own. */
export function saveTyped(employmentId: string, typed: DefaultValues<DeclarationInput>): void {
  const known = findKept(employmentId)
  const isSame = known !== null && JSON.stringify(known.typed) === JSON.stringify(typed)
  keepDraft(name(employmentId), { idempotencyKey: isSame ? known.idempotencyKey : crypto.randomUUID(), typed })
}

export const forgetDraft = (employmentId: string): void => dropDraft(name(employmentId))
