import { day, dayOfInstant } from '@cesu/ui/design'
import { AnswerForm } from '../../AnswerForm.tsx'
import { ReasonForm } from '../../ReasonForm.tsx'
import { useMe } from '../../session.ts'
import type { Agreement, Approval } from './catalogue.ts'
import { PurposePart } from './PurposePart.tsx'
import './sharing.css'
import { useChange } from './useChange.ts'

interface AgreementPartProps {
  agreement: Agreement
  onDone: (message: string) => void
}

/** One agreement: what became of it, what may be done, and its purposes. */
export function AgreementPart({ agreement, onDone }: AgreementPartProps) {
  const { id, consumerName, reference, framework, startDay, purposes } = agreement
  const waiting = new Set(purposes.filter(({ status }) => status === 'PROPOSED').map(({ code }) => code))
  return (
    <section aria-labelledby={id} className="sharing-part fr-mb-6w">
      <h2 id={id} className="fr-h4">
        {consumerName}
      </h2>
      <p>
        Convention {reference}, depuis le {day(startDay)}. {framework}
      </p>
      <State agreement={agreement} onDone={onDone} />
      {purposes.map((one) => (
        <PurposePart
          key={`${one.code}@${one.version}`}
          purpose={one}
          agreementId={id}
          mayPropose={one.status === 'ACTIVE' && !waiting.has(one.code)}
          onDone={onDone}
        />
      ))}
    </section>
  )
}

function State({ agreement, onDone }: AgreementPartProps) {
  const { permissions } = useMe()
  const { suspend, askResumption } = useChange(onDone)
  const { id, reference, status, suspendedAt, resumptions } = agreement
  const mayChange = permissions.includes('sharing.change')
  const waiting = resumptions.find(({ answer }) => answer === null)
  if (status === 'ACTIVE') {
    return mayChange ? (
      <ReasonForm
        title={`Suspendre la convention ${reference}`}
        label="Pourquoi la suspendre"
        button="Suspendre maintenant"
        change={suspend}
        onSend={(reason) => suspend.mutate({ id, reason })}
      />
    ) : null
  }
  return (
    <>
      <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
        <p>
          Suspendue{suspendedAt === null ? '' : ` depuis le ${dayOfInstant(suspendedAt)}`} : rien ne part sous cette
          convention.
        </p>
      </div>
      {waiting ? (
        <Resumption id={id} waiting={waiting} onDone={onDone} />
      ) : (
        mayChange && (
          <ReasonForm
            title={`Remettre la convention ${reference} en vigueur`}
            label="Pourquoi la remettre en vigueur"
            button="Demander l’accord d’une autre personne"
            change={askResumption}
            onSend={(reason) => askResumption.mutate({ id, reason })}
          />
        )
      )}
    </>
  )
}

function Resumption({ id, waiting, onDone }: { id: string; waiting: Approval; onDone: (message: string) => void }) {
  const { answerResumption } = useChange(onDone)
  const { id: approvalId, requestedByName, requestedAt, reason, mayAnswer } = waiting
  return (
    <>
      <p>
        {requestedByName} demande, le {dayOfInstant(requestedAt)}, de la remettre en vigueur : « {reason} »
      </p>
      {mayAnswer ? (
        <AnswerForm
          name={approvalId}
          change={answerResumption}
          onAnswer={(given) => answerResumption.mutate({ id, approvalId, ...given })}
        />
      ) : (
        <p className="cesu-source">Une autre personne, responsable d’équipe, doit répondre.</p>
      )}
    </>
  )
}
