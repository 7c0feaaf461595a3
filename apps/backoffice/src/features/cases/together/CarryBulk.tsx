import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useBulkChange } from './useBulk.ts'
import { useCarrying } from './useCarrying.ts'

interface CarryBulkProps {
  bulk: { id: string; mayCarry: boolean; lines: { waiting: number; done: number; left: number } }
  onDone: (message: string) => void
}

/** Carries out what was granted, line by line, and says how far it is; stopped or cut, it is taken up again. */
export function CarryBulk({ bulk: { id, mayCarry, lines }, onDone }: CarryBulkProps) {
  const { carried, run, stop } = useCarrying(id)
  const { end } = useBulkChange(onDone)
  if (!mayCarry) return <p className="cesu-text">Qui l’a proposée ou accordée l’exécute.</p>
  const isRunning = carried?.isRunning === true
  const now = carried ? carried.done + carried.left : 0
  return (
    <div className="cesu-text fr-mb-3w">
      {end.error && <ProblemAlert problem={problemOf(end.error)} />}
      {carried && (
        <p role="status" className="fr-mb-1w">
          {isRunning
            ? `${now} sur ${lines.waiting} traités…`
            : `${carried.done} décidés, ${carried.left} laissés de côté.`}
          {carried.stoppedBy !== null && ` Arrêté : ${carried.stoppedBy}. Reprenez : rien n’est fait deux fois.`}
        </p>
      )}
      {isRunning ? (
        <>
          <progress className="case-progress" max={lines.waiting} value={now} aria-label="Avancement" />
          <p className="fr-text--sm">Quitter cette page arrête la suite ; elle se reprend ici.</p>
          <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={stop}>
            Arrêter là
          </button>
        </>
      ) : (
        <div className="case-bulk__buttons">
          <button type="button" className="fr-btn fr-btn--sm" onClick={() => void run()}>
            {lines.done + lines.left === 0 ? 'Exécuter' : 'Reprendre'} ({lines.waiting} à faire)
          </button>
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm"
            aria-disabled={end.isPending}
            onClick={() => end.isPending || end.mutate({ id })}
          >
            Ne pas faire le reste
          </button>
        </div>
      )}
    </div>
  )
}
