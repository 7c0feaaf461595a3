import { ProblemAlert } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { api } from '../../../api.ts'
import type { BatchLine } from './batch.ts'
import { Lines, Sentences } from './Lines.tsx'
import type { Pair } from './line.ts'
import { countDeclarations } from './Preparation.tsx'
import type { useBatch } from './useBatch.ts'

interface SendingProps {
  period: string
  batch: Omit<ReturnType<typeof useBatch>, 'lines'>
  lines: readonly BatchLine[]
  /** The pairs that are still to declare: whose name is known without asking. */
  pairs: readonly Pair[]
}

/** How far the sending is, a way to stop it and to take it up again, and what came of each. */
export function Sending({ period, batch, lines, pairs }: SendingProps) {
  const { isRunning, problem, stop, resume, leave } = batch
  const of = (kind: 'SENT' | 'REFUSED') => lines.filter(({ outcome }) => outcome?.kind === kind).length
  const [sent, refused] = [of('SENT'), of('REFUSED')]
  const rest = lines.length - sent - refused
  const summary = useRef<HTMLParagraphElement>(null)
  // The button that was pressed has gone.
  useEffect(() => {
    if (!isRunning) summary.current?.focus()
  }, [isRunning])
  return (
    <>
      <p ref={summary} tabIndex={-1} role="status" className="fr-mb-1w">
        <strong>{titleOf({ isRunning, rest, refused })}</strong> {countDeclarations(sent)}{' '}
        {sent > 1 ? 'enregistrées' : 'enregistrée'} sur {lines.length}
        {refused > 0 && `, ${refused} ${refused === 1 ? 'refusée' : 'refusées'}`}
        {rest > 0 && !isRunning && `, ${rest} à envoyer`}.
      </p>
      <progress
        className="cesu-progress"
        aria-label="Avancement de l’envoi"
        max={lines.length}
        value={sent + refused}
      />
      {problem && !isRunning && rest > 0 && <ProblemAlert problem={problem} />}
      <div className="cesu-actions">
        {isRunning && (
          <button type="button" className="fr-btn fr-btn--secondary" onClick={stop}>
            Arrêter l’envoi
          </button>
        )}
        {!isRunning && rest > 0 && (
          <>
            <button type="button" className="fr-btn" onClick={resume}>
              Reprendre l’envoi
            </button>
            <button type="button" className="fr-btn fr-btn--tertiary" onClick={leave}>
              Abandonner le reste
            </button>
          </>
        )}
        {!isRunning && rest === 0 && (
          <>
            <Link className="fr-btn" to="/declarer" onClick={leave}>
              Revenir à ce qui est à faire
            </Link>
            <Link className="fr-btn fr-btn--tertiary" to="/declarations" search={{ mois: period }}>
              Voir les déclarations du mois
            </Link>
          </>
        )}
      </div>
      {!isRunning && rest > 0 && (
        <p className="fr-text--sm">Ce qui est déjà enregistré ne sera pas enregistré une deuxième fois.</p>
      )}
      <Lines
        caption="Résultat de chaque déclaration"
        lines={lines.map((line) => ({
          id: line.idempotencyKey,
          who: <Who line={line} pair={pairs.find(({ employmentId }) => employmentId === line.input.employmentId)} />,
          hours: line.input.hours,
          costCents: line.costCents,
          status: <Result line={line} isRunning={isRunning} />,
        }))}
      />
    </>
  )
}

function titleOf({ isRunning, rest, refused }: { isRunning: boolean; rest: number; refused: number }): string {
  if (isRunning) return 'Envoi en cours.'
  if (rest > 0) return 'Envoi interrompu.'
  return refused > 0 ? 'Envoi terminé, avec des refus.' : 'Succès : envoi terminé.'
}

/** Asked when the list no longer has the pair, for it is declared: no name is kept in the browser. */
function Who({ line, pair }: { line: BatchLine; pair: Pair | undefined }) {
  const { employerId, employmentId } = line.input
  const asked = useQuery(
    api.employments.get.queryOptions({ employerId, employmentId }, { enabled: pair === undefined }),
  ).data
  const known = pair ?? asked
  if (!known) return '…'
  return (
    <>
      <strong>{known.employeeName}</strong> chez {known.employerName}
    </>
  )
}

function Result({ line: { input, outcome }, isRunning }: { line: BatchLine; isRunning: boolean }) {
  const { employerId, employmentId, period } = input
  if (outcome === undefined) return isRunning ? 'En attente…' : 'À envoyer'
  if (outcome.kind === 'SENT') {
    return (
      <>
        Enregistrée :{' '}
        <Link to="/declarations/$employerId/$period/$id" params={{ employerId, period, id: outcome.id }}>
          {outcome.reference}
        </Link>
      </>
    )
  }
  return (
    <>
      <Sentences of={['Refusée.', ...outcome.sentences]} />
      <Link
        to="/declarer/$employerId/$employmentId"
        params={{ employerId, employmentId }}
        search={{ mois: period }}
        state={{ fromList: true }}
      >
        Ouvrir
      </Link>
    </>
  )
}
