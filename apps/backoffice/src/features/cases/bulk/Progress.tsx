import { countOf, type Noun } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { NotTaken } from './NotTaken.tsx'
import type { Came, Running, useTogether } from './useTogether.ts'

interface ProgressProps {
  running: Running
  together: ReturnType<typeof useTogether>
}

const UNDONE = 'Décision prise ensemble, annulée.'

/** How far it is, then what came of each: what was refused and why, the way to try it again, and the way to undo. */
export function Progress({ running, together }: ProgressProps) {
  const { what, total, came, state } = running
  const isRunning = state !== 'OVER'
  const box = useRef<HTMLDivElement>(null)
  const refused = came.filter((one) => one.left === null)
  const unsent = refused.filter(({ mayRetry }) => mayRetry)
  const done = came.filter((one): one is Came & { left: number } => one.left !== null)
  const again = done.map(({ left, ...one }) => ({ ...one, version: left }))
  useEffect(() => {
    if (!isRunning) box.current?.focus()
  }, [isRunning])
  return (
    <div ref={box} tabIndex={-1} className="fr-callout fr-mb-3w">
      <p role="status" className="fr-text--bold fr-mb-1v">
        {isRunning ? `${came.length} sur ${total} traités…` : said(done.length, total, what.act)}
        {state === 'STOPPING' && ' Arrêt en cours.'}
        {!isRunning && came.length < total && ` Arrêté : ${total - came.length} n’ont pas été traités.`}
        {refused.length > 0 && ` ${refused.length} non fait${refused.length > 1 ? 's' : ''}.`}
      </p>
      {isRunning ? (
        <>
          <progress className="case-progress" max={total} value={came.length} aria-label="Avancement" />
          <p className="fr-text--sm">Quitter cette page arrête la suite ; ce qui est fait reste fait.</p>
          <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={together.stop}>
            Arrêter là
          </button>
        </>
      ) : (
        <>
          {what.act === 'TAKE' ? <NotTaken refused={refused} aside={running.aside} /> : <Refused refused={refused} />}
          <div className="case-bulk__buttons">
            {unsent.length > 0 && (
              <button
                type="button"
                className="fr-btn fr-btn--secondary fr-btn--sm"
                onClick={() => together.retry(running)}
              >
                Réessayer ce que la panne a empêché ({unsent.length})
              </button>
            )}
            {what.act === 'DECIDE' && done.length > 0 && (
              <button
                type="button"
                className="fr-btn fr-btn--secondary fr-btn--sm"
                onClick={() => together.run({ act: 'REOPEN', words: UNDONE }, again)}
              >
                Annuler : rouvrir ce qui est décidé ({done.length})
              </button>
            )}
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={together.close}>
              Fermer
            </button>
          </div>
        </>
      )}
    </div>
  )
}

const acts: Record<Running['what']['act'], Noun> = {
  DECIDE: { one: 'dossier décidé', many: 'dossiers décidés', none: 'Aucun dossier décidé' },
  TAKE: { one: 'dossier pris', many: 'dossiers pris', none: 'Aucun dossier pris' },
  ASSIGN: { one: 'dossier confié', many: 'dossiers confiés', none: 'Aucun dossier confié' },
  REOPEN: { one: 'dossier rouvert, à vous', many: 'dossiers rouverts, à vous', none: 'Aucun dossier rouvert' },
}

const said = (done: number, total: number, act: Running['what']['act']): string =>
  `${countOf({ value: done, atLeast: false }, acts[act])}, sur ${total}.`

/** What each refused case was refused for: nothing was changed of it. */
function Refused({ refused }: { refused: readonly (Came & { left: null })[] }) {
  if (refused.length === 0) return null
  return (
    <details className="fr-mb-2w">
      <summary>Lire pourquoi</summary>
      <ul>
        {refused.map(({ id, number, refused: why }) => (
          <li key={id}>
            <Link to="/dossiers/$id" params={{ id }}>
              Dossier {number}
            </Link>{' '}
            : {why}
          </li>
        ))}
      </ul>
    </details>
  )
}
