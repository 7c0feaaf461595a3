import { legalBases } from '@cesu/domain/sharing'
import { dayOfInstant, Facts } from '@cesu/ui/design'
import { AnswerForm } from '../../AnswerForm.tsx'
import { useMe } from '../../session.ts'
import type { Purpose } from './catalogue.ts'
import { ProposeForm } from './ProposeForm.tsx'
import { useChange } from './useChange.ts'

const states: Record<Purpose['status'], string> = {
  PROPOSED: 'Proposée',
  ACTIVE: 'En vigueur',
  CLOSED: 'Remplacée',
  REFUSED: 'Écartée',
}

interface PurposePartProps {
  purpose: Purpose
  agreementId: string
  mayPropose: boolean
  onDone: (message: string) => void
}

/** One version of a purpose: what it lets out, on what ground, who proposed it, who answered. */
export function PurposePart({ purpose, agreementId, mayPropose, onDone }: PurposePartProps) {
  const { permissions } = useMe()
  const { code, version, label, explanation, status, approval } = purpose
  const id = `${code}-${version}`
  return (
    <section aria-labelledby={id} className="fr-mb-3w">
      <h3 id={id} className="fr-h6 fr-mb-1w">
        {label} <span className="fr-text--sm">({`${code}, version ${version} : ${states[status].toLowerCase()}`})</span>
      </h3>
      <p>{explanation}</p>
      <Facts facts={factsOf(purpose)} />
      {status === 'PROPOSED' && approval && <Answer purpose={purpose} onDone={onDone} />}
      {mayPropose && permissions.includes('sharing.change') && (
        <ProposeForm purpose={purpose} agreementId={agreementId} onDone={onDone} />
      )}
    </section>
  )
}

const factsOf = (purpose: Purpose) => {
  const { legalBasis, legalTexts, isInferred, reusedForControl, scopes, maxDays, keptMonths, callsPerDay } = purpose
  const { approval, proposedByName } = purpose
  const said = approval?.answer && `${approval.answeredByName}, le ${dayOfInstant(approval.answeredAt ?? '')}`
  return [
    ['Fondement', legalBases[legalBasis].name],
    ['Textes', `${legalTexts.join(' ; ')}${isInferred ? ' (notre lecture, à confirmer)' : ''}`],
    ['Données', scopes.map(({ name }) => name).join(', ')],
    ['Durée d’un partage', `${maxDays} jours au plus`],
    ['Conservation', keptMonths === 0 ? 'affichage seulement' : `${keptMonths} mois au plus`],
    ['Lectures', `${callsPerDay.toLocaleString('fr-FR')} par jour au plus`],
    ['Contrôle', reusedForControl ? 'réutilisation permise' : 'jamais'],
    ['Proposée par', `${proposedByName}${approval ? `, le ${dayOfInstant(approval.requestedAt)}` : ''}`],
    ['Réponse', said ?? 'attendue'],
  ] as const
}

function Answer({ purpose, onDone }: { purpose: Purpose; onDone: (message: string) => void }) {
  const { answer } = useChange(onDone)
  const { code, version, approval } = purpose
  if (approval === null) return null
  return (
    <>
      <p>Pourquoi : « {approval.reason} »</p>
      {approval.mayAnswer ? (
        <AnswerForm
          name={`${code}-${version}`}
          change={answer}
          onAnswer={(given) => answer.mutate({ code, version, ...given })}
        />
      ) : (
        <p className="cesu-source">Une autre personne, responsable d’équipe, doit répondre.</p>
      )}
    </>
  )
}
