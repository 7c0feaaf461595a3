import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was done a moment ago on the list of proposals; another one each time. */
    proposalDone?: { what: keyof typeof messages; at: number }
  }
}

/** Where a page that opens the list leads to. */
export const DONE_ID = 'fait'

/** What was just done: its title, and what comes next. */
const messages = {
  PROPOSED: ['la proposition est enregistrée.', 'Elle attend l’employeur. Vous pouvez la retirer jusqu’à sa réponse.'],
  WITHDRAWN: ['la proposition est retirée.', 'Elle n’attend plus l’employeur. Rien n’a changé pour le contrat.'],
} as const

/** What was just done; stays on the page, and takes the focus. */
export function Done() {
  const done = useRouterState({ select: ({ location }) => location.state.proposalDone })
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each thing done takes the focus
  useEffect(() => box.current?.focus(), [done?.at])
  if (!done) return null
  const [title, next] = messages[done.what]
  return (
    <div ref={box} id={DONE_ID} tabIndex={-1} role="status" className="fr-alert fr-alert--success fr-mb-3w">
      <p className="fr-alert__title">Succès : {title}</p>
      <p>{next}</p>
    </div>
  )
}
