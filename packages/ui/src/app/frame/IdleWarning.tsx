import { useEffect } from 'react'
import { useMinutesLeft } from '../session/idle.ts'
import { announceEnd } from '../session/sessionEnd.ts'
import type { Visitor } from './application.ts'

/** So many minutes before an idle session closes, its person is told. */
const WARNED_MINUTES = 2

/** That the session is about to close for want of anything asked, and one button that keeps it open; then that it is over. */
export function IdleWarning({ idleMinutes, prolong }: Pick<Visitor, 'idleMinutes' | 'prolong'>) {
  const left = useMinutesLeft(idleMinutes)
  const isOver = left === 0
  useEffect(() => {
    if (isOver) announceEnd('over')
  }, [isOver])
  if (isOver || left > WARNED_MINUTES) return null
  return (
    <div role="alert" className="fr-alert fr-alert--warning fr-mb-3w cesu-idle cesu-no-print">
      <p className="fr-alert__title">Attention : votre session se termine bientôt</p>
      <p>
        Sans action de votre part, elle se ferme dans {left === 1 ? 'moins d’une minute' : `moins de ${left} minutes`}.
        Ce que vous avez saisi est gardé.
      </p>
      <button type="button" className="fr-btn fr-btn--sm" onClick={prolong}>
        Rester connecté
      </button>
    </div>
  )
}
