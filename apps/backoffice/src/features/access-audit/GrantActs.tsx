import { invalidationReasons, type SharingReason, sharingReasonTexts, urssafReasons } from '@cesu/domain/sharing'
import { Done, dayOfInstant } from '@cesu/ui/design'
import { useState } from 'react'
import { AnswerForm } from '../../AnswerForm.tsx'
import { ReasonForm } from '../../ReasonForm.tsx'
import { useMe } from '../../session.ts'
import type { Proof } from './access.ts'
import { useGrantChange } from './useGrantChange.ts'

const WHY = 'Pourquoi, en vos mots (10 à 500 caractères, gardés au journal, lus de personne hors de l’Urssaf)'

/** A list of reasons, as a choice. */
const codesOf = <Code extends SharingReason>(reasons: readonly Code[]) => ({
  label: 'Raison',
  hint: 'La personne salariée la lit.',
  texts: reasons.map((code) => [code, sharingReasonTexts[code]] as const),
})

/** What Urssaf may do with a grant now: suspend it, take up what it suspended, end it for good when two agree. */
export function GrantActs({ proof: { grant, grantApprovals } }: { proof: Proof }) {
  const { permissions } = useMe()
  const [done, setDone] = useState('')
  const { hold, release, askInvalidation } = useGrantChange(setDone)
  const { id, version, moves } = grant
  const waiting = grantApprovals.find(({ answer }) => answer === null)
  const mayMove = (move: (typeof moves)[number]) => permissions.includes('sharing.change') && moves.includes(move)
  return (
    <>
      <Done message={done} />
      {mayMove('SUSPEND') && (
        <ReasonForm
          title="Suspendre ce partage"
          label={WHY}
          button="Suspendre maintenant"
          codes={codesOf(urssafReasons)}
          change={hold}
          onSend={(words, reason) => reason && hold.mutate({ id, version, reason, words })}
        />
      )}
      {mayMove('RESUME') && (
        <ReasonForm
          title="Reprendre ce partage"
          label={WHY}
          button="Reprendre maintenant"
          change={release}
          onSend={(words) => release.mutate({ id, version, words })}
        />
      )}
      {mayMove('INVALIDATE') && waiting === undefined && (
        <ReasonForm
          title="Annuler ce partage, avec une autre personne"
          label={WHY}
          button="Demander l’accord d’une autre personne"
          codes={codesOf(invalidationReasons)}
          change={askInvalidation}
          onSend={(words, reason) => reason && askInvalidation.mutate({ id, reason, words })}
        />
      )}
      {waiting && mayMove('INVALIDATE') && <Waiting id={id} waiting={waiting} onDone={setDone} />}
    </>
  )
}

interface WaitingProps {
  id: string
  waiting: Proof['grantApprovals'][number]
  onDone: (message: string) => void
}

/** A request to end it, and the answer of the second person. */
function Waiting({ id, waiting, onDone }: WaitingProps) {
  const { answerInvalidation } = useGrantChange(onDone)
  const { id: approvalId, requestedByName, requestedAt, reasonCode, reason, mayAnswer } = waiting
  return (
    <>
      <p>
        {requestedByName} demande, le {dayOfInstant(requestedAt)}, d’annuler ce partage pour{' '}
        {sharingReasonTexts[reasonCode]} : « {reason} »
      </p>
      {mayAnswer ? (
        <AnswerForm
          name={approvalId}
          change={answerInvalidation}
          onAnswer={(given) => answerInvalidation.mutate({ id, approvalId, ...given })}
        />
      ) : (
        <p className="cesu-source">Une autre personne, responsable d’équipe, doit répondre.</p>
      )}
    </>
  )
}
