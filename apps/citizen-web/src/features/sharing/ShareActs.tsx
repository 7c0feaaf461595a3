import { sharingButtons } from '@cesu/domain/sharing'
import { Confirmed, ProblemAlert, problemOf } from '@cesu/ui/design'
import type { Share } from './answers.ts'
import { byGround, onceStopped } from './by-ground.ts'
import { ReduceShare } from './ReduceShare.tsx'
import { useChange } from './useChange.ts'
import { nameOf } from './wording.ts'

/** What a worker may do with a share now, and nothing that they may not. */
export function ShareActs({ share }: { share: Share }) {
  const { moves } = share
  if (moves.length === 0) {
    return (
      <p className="fr-text--sm fr-mb-0">
        La loi prévoit ce partage : vous ne pouvez pas l’arrêter vous-même. Vous voyez chaque lecture, et pouvez faire
        corriger ce qui est faux.
      </p>
    )
  }
  const isSuspended = moves.includes('RESUME')
  return (
    <div className="cesu-actions fr-mb-0">
      {isSuspended && <Toggle key="resume" share={share} move="RESUME" />}
      {moves.includes('SUSPEND') && <Toggle key="suspend" share={share} move="SUSPEND" />}
      {moves.includes('REDUCE') && <ReduceShare share={share} />}
      {moves.includes('WITHDRAW') && <StopShare share={share} />}
    </div>
  )
}

/** Suspended, or taken up again, in one click: the other one undoes it. */
function Toggle({ share, move }: { share: Share; move: 'SUSPEND' | 'RESUME' }) {
  const { change, isPending, error } = useChange(share)
  return (
    <>
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        aria-disabled={isPending}
        onClick={() => change({ move })}
      >
        {move === 'SUSPEND' ? 'Suspendre' : 'Reprendre'}
        <span className="fr-sr-only"> {nameOf(share)}</span>
      </button>
    </>
  )
}

/** Two clicks, and it is stopped; what follows is said before the second one. */
function StopShare({ share }: { share: Share }) {
  const { consumerName, legalBasis } = share
  const { change, isPending, error } = useChange(share)
  const { stop } = sharingButtons[legalBasis]
  if (stop === null) return null
  const { question, confirm, keep } = byGround[legalBasis]
  return (
    <Confirmed
      label={stop}
      of={`: arrêter ${nameOf(share)}`}
      question={`${question(consumerName)} Cet organisme ne pourra plus rien lire, dès maintenant. ${onceStopped(share)}`}
      {...{ confirm, keep, isPending, error }}
      onConfirm={() => change({ move: 'WITHDRAW' })}
    />
  )
}
