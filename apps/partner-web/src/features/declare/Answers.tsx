import { mayRenounce } from '@cesu/domain/contributions'
import { type DeclarationInput, elementsShown } from '@cesu/domain/declarations'
import type { ProblemReason } from '@cesu/domain/problems'
import { payWithoutHoursLabels } from '@cesu/ui/cesu'
import { type FieldPath, fieldIds } from '@cesu/ui/declare'
import { dayInWords, euros, hours, monthCapitalised } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AskMandate } from '../../AskMandate.tsx'
import type { Employment } from './initialInput.ts'

interface AnswersProps {
  input: DeclarationInput
  employment: Employment
  errors: readonly ProblemReason[]
  anomalies: readonly { code: string; field: string; detail: string }[]
}

interface Answer {
  label: string
  value: ReactNode
  /** The field that « Modifier » opens; absent for what is not typed here. */
  field?: FieldPath
}

const answersOf = ({ input, employment }: AnswersProps): Answer[] => [
  { label: 'Salarié', value: employment.employeeName },
  { label: 'Employeur', value: employment.employerName },
  { label: 'Mois travaillé', value: monthCapitalised(input.period), field: 'period' },
  ...(input.anotherPay ? [{ label: 'Autre paie du même mois', value: 'Oui', field: 'anotherPay' as const }] : []),
  { label: 'Premier jour travaillé', value: dayInWords(input.startDay), field: 'startDay' },
  { label: 'Dernier jour travaillé', value: dayInWords(input.endDay), field: 'endDay' },
  { label: 'Jour du paiement', value: dayInWords(input.paymentDay), field: 'paymentDay' },
  { label: 'Heures du mois', value: hours(Math.round(input.hours * 100)), field: 'hours' },
  ...(input.payWithoutHours
    ? [
        {
          label: 'Ce que paie ce mois sans heures',
          value: payWithoutHoursLabels[input.payWithoutHours],
          field: 'payWithoutHours' as const,
        },
      ]
    : []),
  {
    label: input.pay.kind === 'NET_HOURLY' ? 'Salaire net par heure' : 'Salaire net total',
    value: euros(input.pay.amountCents),
    field: 'pay.amountCents',
  },
  {
    label: 'Congés payés compris (10 %)',
    value: input.paidLeaveIncluded ? 'Oui' : 'Non',
    field: 'paidLeaveIncluded',
  },
  ...elementsShown(input).map(({ name, label, text }) => ({ label, value: text, field: name })),
  ...(mayRenounce(employment.exemption)
    ? [
        {
          label: 'Allègement des cotisations',
          value: input.exemptionRenounced ? 'La déduction par heure' : 'L’exonération',
          field: 'exemptionRenounced' as const,
        },
      ]
    : []),
]

/** Everything that will be sent, one line an answer; what is wrong or to verify is said on its line. */
export function Answers(props: AnswersProps) {
  const answers = answersOf(props)
  const fields = new Set<string>(answers.flatMap(({ field }) => field ?? []))
  const path = (pointer: string) => pointer.slice(1).replaceAll('/', '.')
  const elsewhere = props.errors.filter(({ pointer }) => !fields.has(path(pointer)))
  const twice = declaredTwice(props)
  return (
    <>
      {elsewhere.map((reason) => (
        <Refusal key={reason.code} reason={reason} twice={twice} />
      ))}
      <dl className="cesu-facts">
        {answers.map(({ label, value, field }) => (
          <div key={label} className="cesu-answer">
            <dt>{label}</dt>
            <dd>
              <strong>{value}</strong>
              {props.errors
                .filter(({ pointer }) => path(pointer) === field)
                .map((reason) => (
                  <Refusal key={reason.code} reason={reason} twice={twice} />
                ))}
              {props.anomalies
                .filter((anomaly) => anomaly.field === field)
                .map(({ code, detail }) => (
                  <p key={code} className="fr-message fr-message--warning">
                    <span>
                      <strong>À vérifier :</strong> {detail}
                    </span>
                  </p>
                ))}
            </dd>
            <dd>{field && <Change label={label} field={field} input={props.input} />}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The declaration that has some of these days; none when it is another declarant's. */
const declaredTwice = ({ input: { startDay, endDay }, employment: { pays, employerId } }: AnswersProps) => {
  const pay = pays.find((one) => one.startDay <= endDay && one.endDay >= startDay)
  return pay && { employerId, period: pay.period, id: pay.id, reference: pay.reference }
}

const Refusal = ({ reason, twice }: { reason: ProblemReason; twice: ReturnType<typeof declaredTwice> }) => (
  <p className="fr-message fr-message--error">
    <span>
      {reason.detail} {reason.remedy}{' '}
      {reason.code === 'declaration.duplicate' && twice && (
        <Link to="/declarations/$employerId/$period/$id" params={twice}>
          Ouvrir la déclaration {twice.reference}
        </Link>
      )}
      {reason.code.startsWith('mandate.') && <AskMandate />}
    </span>
  </p>
)

function Change({ label, field, input }: { label: string; field: FieldPath; input: DeclarationInput }) {
  const { employerId, employmentId } = input
  return (
    <Link
      className="fr-link"
      to="/declarer/$employerId/$employmentId"
      params={{ employerId, employmentId }}
      hash={fieldIds[field]}
    >
      Modifier<span className="fr-sr-only"> : {label}</span>
    </Link>
  )
}
