import { refuseSetting } from '@cesu/domain/settings'
import { normaliseText } from '@cesu/domain/shared'
import { refusedInput } from '../problem.ts'

/** Characters of a reason: what the tables take too. */
export const MOST_REASON = 500

/** A reason as it is kept; `input.refused` when there is none, or too much. */
export const typedReason = (typed: string): string =>
  typedText(typed, { field: 'reason', most: MOST_REASON, missing: 'setting.reason_missing' })

/** What a text that is typed is. */
interface TextField {
  readonly field: string
  /** Characters. */
  readonly most: number
  /** The refusal of an empty one. */
  readonly missing: 'setting.reason_missing' | 'setting.words_missing'
}

/** A text as it is kept; `input.refused` on its field when it is empty, or too long. */
export function typedText(typed: string, { field, most, missing }: TextField): string {
  if (typed.trim() === '') throw refusedInput([refuseSetting(missing, field)])
  const read = normaliseText(typed, most)
  if ('refusal' in read) throw refusedInput([{ ...read.refusal, field }])
  return read.text
}
