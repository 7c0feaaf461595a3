import { useState } from 'react'
import { keepDraft, readDraft } from './draft.ts'

/**
 * What is typed in a small form, kept in this tab until it is sent: through a reload, and a session that ends. What an older page kept in
 * another shape is completed by `initial`.
 */
export function useDraft<Typed extends object>(name: string, initial: Typed): [Typed, (typed: Typed) => void] {
  const [typed, setTyped] = useState<Typed>(() => ({ ...initial, ...(readDraft(name) as Partial<Typed> | null) }))
  return [
    typed,
    (next) => {
      keepDraft(name, next)
      setTyped(next)
    },
  ]
}
