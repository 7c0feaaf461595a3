import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** What a person has just done, or could not do because it had changed. */
export interface What {
  isDone: boolean
  title: string
  text: string
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** With the moment, in milliseconds: another one each time. */
    happened?: What & { at: number }
  }
}

/** Says it on the page where it was done: kept with its entry of the history, so that a reload still says it. */
export function useHappened() {
  const navigate = useNavigate()
  return (what: What) =>
    navigate({
      ...{ to: '.', search: true, replace: true, resetScroll: false },
      state: (kept) => ({ ...kept, happened: { ...what, at: Date.now() } }),
    })
}

/** What was just done, and what follows; takes the focus, since the button that did it is gone. */
export function Happened() {
  const what = useRouterState({ select: ({ location }) => location.state.happened })
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
