import { type MandateMonths, mandateEndDay, mandateMonths, mandateText } from '@cesu/domain/mandates'
import { useIdempotencyKey } from '@cesu/ui/app'
import { day, ErrorSummary, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../../api.ts'
import { useMe } from '../../session.ts'
import type { Outcome } from './Answered.tsx'
import { Acts, CheckPartner } from './Asking.tsx'
import type { Prepared } from './answers.ts'
import { type Answer, dropAnswer, keepAnswer, readAnswer } from './draft.ts'
import { emptyHome, HomeFields, homeFaults } from './HomeFields.tsx'
import { Already, Known } from './Known.tsx'
import { dropLink } from './link.ts'

interface AnswerFormProps {
  token: string
  read: Prepared
  request: NonNullable<Prepared['request']>
  onAnswered: (outcome: Outcome) => void
}

/** What is signed, how long it lasts, and the answer. */
export function AnswerForm({ token, read, request, onAnswered }: AnswerFormProps) {
  const { today } = useMe()
  const { partner, acts } = request
  const choices = mandateMonths.filter((one) => one <= request.months)
  const [draft, setDraft] = useState(() => readAnswer(token, { months: choices[0] ?? 1, home: emptyHome }))
  const { months, home } = draft
  const change = (changed: Partial<Answer>) => {
    const next = { ...draft, ...changed }
    keepAnswer(token, next)
    setDraft(next)
  }
  const [attempt, setAttempt] = useState(0)
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const endDay = mandateEndDay(today, months)
  const text = mandateText({ partnerName: partner.name, acts, endDay })
  const done = (outcome: Outcome) => {
    dropLink()
    dropAnswer()
    void queryClient.invalidateQueries({ queryKey: api.mandates.pathKey() })
    onAnswered(outcome)
  }
  const given = { token, months, ...(read.employer === null ? { home } : {}) }
  const give = useMutation({
    mutationFn: () => client.mandates.give.mutate(given, { context: { idempotencyKey: keyOf(given) } }),
    onError: () => setAttempt((one) => one + 1),
    onSuccess: (answer) => done(answer.outcome === 'GIVEN' ? { kind: 'GIVEN', ...answer } : { kind: 'ANOTHER_PERSON' }),
  })
  const refuse = useMutation({
    mutationFn: (neverAsked: boolean) => {
      const content = { token, neverAsked }
      return client.mandates.refuse.mutate(content, { context: { idempotencyKey: keyOf(content) } })
    },
    onSuccess: ({ partnerName }, neverAsked) => done({ kind: neverAsked ? 'DISPUTED' : 'REFUSED', partnerName }),
  })
  const isPending = give.isPending || refuse.isPending
  const error = give.error ?? refuse.error
  const problem = error === null ? null : problemOf(error)
  const faults = homeFaults(problem)
  const answer = (act: () => void) => () => {
    if (isPending) return
    give.reset()
    refuse.reset()
    act()
  }
  return (
    <div className="cesu-text">
      {problem && faults.length === 0 && <ProblemAlert problem={problem} />}
      <ErrorSummary errors={faults} attempt={attempt} />
      <p className="fr-text--lead">{text.purpose}</p>
      <Acts name={partner.name} may={text.may} mayNot={text.mayNot} />
      <Months {...{ months, choices, today }} onChange={(chosen) => change({ months: chosen })} />
      {read.employer === null ? (
        <HomeFields home={home} faults={faults} onChange={(typed) => change({ home: typed })} />
      ) : (
        <Known employer={read.employer} />
      )}
      <Already inForce={read.inForce} />
      <CheckPartner partner={partner} />
      <p className="fr-mt-2w">{text.freedom}</p>
      <div className="mandates-answers">
        <button type="button" className="fr-btn" aria-disabled={isPending} onClick={answer(() => give.mutate())}>
          Donner mandat à {partner.name}
        </button>
        <button
          type="button"
          className="fr-btn fr-btn--secondary"
          aria-disabled={isPending}
          onClick={answer(() => refuse.mutate(false))}
        >
          Refuser
        </button>
      </div>
      <p role="status" className="fr-text--sm fr-mt-1w fr-mb-1w">
        {isPending && 'Envoi de votre réponse…'}
      </p>
      <p>Si vous refusez, rien ne change.</p>
      <h2 className="fr-h6 fr-mb-1w">Vous ne connaissez pas {partner.name} ?</h2>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        aria-disabled={isPending}
        onClick={answer(() => refuse.mutate(true))}
      >
        Je n’ai rien demandé
      </button>
      <p className="fr-text--sm fr-mt-1w">
        La demande est refusée, et un agent de l’Urssaf regarde qui vous l’a envoyée.
      </p>
    </div>
  )
}

interface MonthsProps {
  months: MandateMonths
  /** No longer than what was asked. */
  choices: readonly MandateMonths[]
  today: string
  onChange: (months: MandateMonths) => void
}

/** How long: preset, visible, and changed at will. */
const Months = ({ months, choices, today, onChange }: MonthsProps) => (
  <fieldset className="fr-fieldset">
    <legend className="fr-fieldset__legend fr-text--bold">Durée du mandat</legend>
    {choices.map((one) => (
      <div key={one} className="fr-fieldset__element fr-fieldset__element--inline">
        <div className="fr-radio-group fr-radio-group--sm">
          <input
            type="radio"
            id={`months-${one}`}
            name="months"
            checked={months === one}
            onChange={() => onChange(one)}
          />
          <label className="fr-label" htmlFor={`months-${one}`}>
            {one} mois, jusqu’au {day(mandateEndDay(today, one))}
          </label>
        </div>
      </div>
    ))}
  </fieldset>
)
