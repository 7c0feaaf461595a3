import { endFactReasons } from '@cesu/domain/employment-events'
import { EndProposalInput, endReasons } from '@cesu/domain/proposals'
import { isDay } from '@cesu/domain/shared'
import { useIdempotencyKey } from '@cesu/ui/app'
import { EndFacts, type EventField, endFactsOf, faultList, faultsOf, nothingTyped, RouteField } from '@cesu/ui/cesu'
import { DayField, ErrorSummary, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { type FormEvent, useState } from 'react'
import { type api, client } from '../../api.ts'
import { useMe } from '../../session.ts'
import { useDone } from './useDone.ts'

type Employment = inferOutput<typeof api.employments.get>

const ids = {
  ...{ endDay: 'dernier-jour', route: 'facon', lastDayWorked: 'dernier-jour-travaille', noticeStatus: 'preavis' },
  ...{ noticeFirstDay: 'premier-jour-preavis', noticeLastDay: 'dernier-jour-preavis' },
  ...{ severanceCents: 'licenciement', retirementCents: 'mise-a-la-retraite', mutualCents: 'rupture-conventionnelle' },
  ...{
    fixedTermCents: 'fin-de-cdd',
    noticeCents: 'somme-preavis',
    paidLeaveCents: 'conges',
    portability: 'prevoyance',
  },
} as const
type Name = keyof typeof ids

/** The day and the way in which a contract ends; sent once. */
export function EndForm({ employment }: { employment: Employment }) {
  const { employerId, employmentId } = employment
  const { today } = useMe()
  const [typed, setTyped] = useState({ ...nothingTyped, endDay: '' })
  const [attempt, setAttempt] = useState(0)
  const keyOf = useIdempotencyKey()
  const done = useDone()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (input: EndProposalInput) =>
      client.proposals.proposeEnd.mutate(input, { context: { idempotencyKey: keyOf(input) } }),
    onSuccess: () => done('PROPOSED'),
  })
  const { endDay, route } = typed
  const parsed = EndProposalInput.safeParse({ employerId, employmentId, endDay, route, ...endFactsOf(typed) })
  const wrong: Messages = faultsOf(parsed, [
    ...(isDay(endDay) ? endReasons(endDay, employment, today) : []),
    ...(parsed.data ? endFactReasons({ ...parsed.data, lastDay: endDay }, employment) : []),
  ])
  // Nothing is said to be wrong before it is sent once.
  const messages = attempt === 0 ? {} : wrong
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (parsed.data && Object.keys(wrong).length === 0 && !isPending) mutate(parsed.data)
  }
  return (
    <form noValidate className="cesu-text" onSubmit={send}>
      <ErrorSummary errors={faultList(messages, Object.keys(ids) as Name[], (name) => ids[name])} attempt={attempt} />
      {error && <ProblemAlert problem={problemOf(error)} fieldId={(pointer) => ids[pointer.slice(1) as Name]} />}
      <DayField
        id={ids.endDay}
        label="Dernier jour du contrat"
        value={endDay}
        onChange={(day) => setTyped({ ...typed, endDay: day })}
        onBlur={() => undefined}
        error={messages.endDay}
      />
      <RouteField
        id={ids.route}
        value={route}
        onChoose={(chosen) => setTyped({ ...typed, route: chosen })}
        error={messages.route}
      />
      <EndFacts
        typed={typed}
        onType={(said) => setTyped({ ...typed, ...said })}
        messages={messages}
        idOf={(field: EventField) => ids[field as Name]}
      />
      <p>
        Proposer la fin ne fait aucune des démarches que la loi demande (lettre, entretien, préavis, documents remis au
        salarié) : elles restent à faire.
      </p>
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Proposer à l’employeur'}
      </button>
    </form>
  )
}

type Messages = Partial<Record<Name, string>>
