import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** What a person has just done of a mandate. */
interface EndedMandate {
  what: 'STOPPED' | 'SUSPENDED'
  partnerName: string
  /** When, in milliseconds: another one each time. */
  at: number
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    mandateEnded?: EndedMandate
  }
}

/** Says it on the page where it was done: kept with its entry of the history, so that a reload still says it. */
export function useEnded() {
  const navigate = useNavigate()
  return (ended: Omit<EndedMandate, 'at'>) =>
    navigate({
      ...{ to: '.', replace: true, resetScroll: false },
      state: (kept) => ({ ...kept, mandateEnded: { ...ended, at: Date.now() } }),
    })
}

/** What was just done of a mandate, and what follows; takes the focus, since the button that did it is gone. */
export function Ended() {
  const ended = useRouterState({ select: ({ location }) => location.state.mandateEnded })
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each thing done takes the focus
  useEffect(() => box.current?.focus(), [ended?.at])
  if (!ended) return null
  const { what, partnerName } = ended
  return (
    <div ref={box} tabIndex={-1} role="status" className="fr-alert fr-alert--success fr-mb-3w">
      <p className="fr-alert__title">
        Succès : le mandat de {partnerName} est {what === 'STOPPED' ? 'arrêté' : 'suspendu'}
      </p>
      <p>
        {what === 'STOPPED'
          ? `${partnerName} ne peut plus rien déclarer pour vous. Nous vous le confirmons par message.`
          : `${partnerName} ne peut plus rien déclarer pour vous. Un agent de l’Urssaf vous répond sous 2 jours.`}
      </p>
    </div>
  )
}
