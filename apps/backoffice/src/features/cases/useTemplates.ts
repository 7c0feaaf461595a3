import type { CaseKind, CaseOutcome, CaseParty } from '@cesu/domain/cases'
import { fillTemplate } from '@cesu/domain/templates'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { Case } from './case.ts'

/** A template ready to be picked: its text has the values of the case. */
export interface ReadyTemplate {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** So long are templates known without being asked again, in milliseconds. */
const FRESH_MS = 60_000

/**
 * The templates of a case that its values fill, those of a decision or of a question, the most picked first; those without variables for many
 * cases at once (null). And a way to count that one was sent as it is: a figure, whose loss stops nobody.
 */
export function useTemplates(kind: CaseKind, found: Case | null) {
  const { data, isPending } = useQuery(api.templates.list.queryOptions({ kind }, { staleTime: FRESH_MS }))
  const { mutate: count } = useMutation(api.templates.use.mutationOptions())
  const ready = (data ?? []).flatMap((template) => {
    const text = template.retired ? null : textFor(template.text, found)
    return text === null ? [] : [{ ...template, text }]
  })
  return {
    isRead: !isPending,
    reasonsOf: (outcome: CaseOutcome): ReadyTemplate[] => ready.filter((one) => one.outcome === outcome),
    questionsTo: (party: CaseParty): ReadyTemplate[] => ready.filter((one) => one.party === party),
    noteSent: (text: string) => {
      const sent = ready.find((one) => one.text === text)
      if (sent) count({ id: sent.id })
    },
  }
}

/** A text with the values of a case; as it is for many, when it says the same of all of them; null when it may not be offered. */
function textFor(text: string, found: Case | null): string | null {
  if (found !== null) return fillTemplate(text, found)
  return text.includes('{') ? null : text
}
