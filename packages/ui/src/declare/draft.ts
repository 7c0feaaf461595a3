import { DeclarationInput } from '@cesu/domain/declarations'
import type { DefaultValues } from 'react-hook-form'
import { dropDraft, keepDraft, readDraft } from '../app/index.ts'
import type { SaidPay, TypedPay } from './convertPay.ts'

/** A declaration that is well-formed and not sent yet; its key makes one declaration of any number of sends. */
export interface Draft {
  idempotencyKey: string
  input: DeclarationInput
}

/** The name of the draft of a correction: of the version that was read. (Of a new month, it is the employment’s.) */
export const correctionDraft = (declarationId: string, version: number): string => `${declarationId}.${version}`

interface Kept {
  idempotencyKey: string
  typed: DefaultValues<DeclarationInput>
}

const name = (draft: string) => `declaration.${draft}`

function findKept(draft: string): Kept | null {
  const kept = readDraft(name(draft))
  const isKept = typeof kept === 'object' && kept !== null && 'idempotencyKey' in kept && 'typed' in kept
  return isKept ? (kept as Kept) : null
}

/** What was typed so far, known fields only: an older page may have kept others. */
export function findTyped(draft: string): DefaultValues<DeclarationInput> | null {
  const kept = findKept(draft)
  if (!kept) return null
  const known = Object.entries(kept.typed).filter(([field]) => field in DeclarationInput.shape)
  return Object.fromEntries(known)
}

/** A draft; null when there is none or when something is missing in it. */
export function findDraft(draft: string): Draft | null {
  const kept = findKept(draft)
  const parsed = DeclarationInput.safeParse(kept?.typed)
  return kept && parsed.success ? { idempotencyKey: kept.idempotencyKey, input: parsed.data } : null
}

/** Keeps what is typed; another content gets another key, the same content keeps its own. */
export function saveTyped(draft: string, typed: DefaultValues<DeclarationInput>): void {
  const known = findKept(draft)
  const isSame = known !== null && JSON.stringify(known.typed) === JSON.stringify(typed)
  keepDraft(name(draft), { idempotencyKey: isSame ? known.idempotencyKey : crypto.randomUUID(), typed })
}

const payName = (draft: string) => `paie.${draft}`

/** The pay that was typed, and what it was said as last; null when it was said as it was typed. */
export function findSaidPay(draft: string): SaidPay | null {
  const kept = readDraft(payName(draft)) as SaidPay | null
  return kept && { typed: withAmount(kept.typed), said: withAmount(kept.said) }
}

export const saveSaidPay = (draft: string, said: SaidPay): void => keepDraft(payName(draft), said)

/** An amount that is not there is kept as nothing at all. */
const withAmount = ({ kind, amountCents = null }: TypedPay): TypedPay => ({ kind, amountCents })

export function forgetDraft(draft: string): void {
  dropDraft(name(draft))
  dropDraft(payName(draft))
}
