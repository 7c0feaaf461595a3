import { problemOf } from '@cesu/ui/design'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** What a person has just done, or could not do because a share had changed. */
export interface What {
  isDone: boolean
  title: string
  text: string
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** With the moment, in milliseconds: another one each time. */
    sharingHappened?: What & { at: number }
  }
}

/** Says it on the page where it was done: kept with its entry of the history, so that a reload still says it. */
export function useHappened() {
  const navigate = useNavigate()
  return (what: What) =>
    navigate({
      ...{ to: '.', search: true, replace: true, resetScroll: false },
      state: (kept) => ({ ...kept, sharingHappened: { ...what, at: Date.now() } }),
    })
}

/** What was just done, and what follows; takes the focus, since the button that did it is gone. */
export function Happened() {
  const what = useRouterState({ select: ({ location }) => location.state.sharingHappened })
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each thing done takes the focus
  useEffect(() => box.current?.focus(), [what?.at])
  if (!what) return null
  const { isDone, title, text } = what
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="status"
      className={`fr-alert fr-alert--${isDone ? 'success' : 'warning'} fr-mb-3w`}
    >
      <p className="fr-alert__title">
        {isDone ? 'Succès' : 'Attention'} : {title}
      </p>
      <p>{text}</p>
    </div>
  )
}

/** True when an act was refused because the share is no longer as the page showed it. */
export const hasChanged = (error: unknown): boolean =>
  error !== null && problemOf(error).errors.some(({ code }) => code === 'sharing.not_so')

/** What is said then: the page shows it again as it is. */
export const changedMeanwhile: What = {
  isDone: false,
  title: 'ce partage a changé depuis que cette page est ouverte',
  text: 'Votre choix n’est pas enregistré. Il a pu être changé dans un autre onglet, ou il est arrivé à son terme. Cette page montre où il en est.',
}
