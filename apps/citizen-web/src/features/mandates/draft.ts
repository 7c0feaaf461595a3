import type { MandateMonths } from '@cesu/domain/mandates'
import { dropDraft, keepDraft, readDraft } from '@cesu/ui/app'
import type { Home } from './HomeFields.tsx'

/** What a person has chosen and typed before they answer. */
export interface Answer {
  months: MandateMonths
  home: Home
}

/** Under which name this tab keeps it: through a reload, and a session that ends. */
const NAME = 'reponse'

/** What this tab keeps of the answer to a link; `initial` when it keeps none. */
export function readAnswer(token: string, initial: Answer): Answer {
  const kept = readDraft(NAME) as (Answer & { token: string }) | null
  return kept?.token === token ? { months: kept.months, home: { ...initial.home, ...kept.home } } : initial
}

export const keepAnswer = (token: string, answer: Answer): void => keepDraft(NAME, { token, ...answer })

export const dropAnswer = (): void => dropDraft(NAME)
