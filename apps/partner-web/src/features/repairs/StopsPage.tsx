import {
  eventKindLabels,
  eventReasons,
  eventStatusLabels,
  isLiveEvent,
  StopInput,
} from '@cesu/domain/employment-events'
import { BackLink, dropDraft, PageHeading, useDraft, useIdempotencyKey } from '@cesu/ui/app'
import {
  EventFacts,
  type EventField,
  eventFields,
  faultList,
  faultsOf,
  nothingTyped,
  orNone,
  StopFields,
  type TypedEvent,
} from '@cesu/ui/cesu'
import { Done, dayOfInstant, ErrorSummary, ProblemAlert, problemOf, ReadingStatus } from '@cesu/ui/design'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { type FormEvent, useState } from 'react'
import { api, client } from '../../api.ts'
import { useMe } from '../../session.ts'

type Employment = inferOutput<typeof api.employments.get>
type Said = inferOutput<typeof api.employments.events>['events'][number]

const route = getRouteApi('/signed-in/arrets/$employerId/$employmentId')

/** The stops of one worker, which no monthly declaration says: what was declared, and one more. */
export function StopsPage() {
  const { employerId, employmentId } = route.useParams()
  const pair = useQuery(api.employments.get.queryOptions({ employerId, employmentId }))
  const said = useQuery(api.employments.events.queryOptions({ employerId, employmentId }))
  const { data: employment } = pair
  return (
    <>
      <BackLink to="/declarer/$employerId/$employmentId" params={{ employerId, employmentId }}>
        Revenir au salarié
      </BackLink>
      <PageHeading title="Déclarer un arrêt de travail" />
      <ReadingStatus query={pair.error ? pair : said} waiting="Chargement du contrat…" />
      {employment && said.data && (
        <>
          <p className="cesu-text">
            <strong>{employment.employeeName}</strong>, {employment.activity}, chez{' '}
            <strong>{employment.employerName}</strong>. L’Assurance maladie demande le dernier jour travaillé, qu’aucune
            déclaration du mois ne dit. Le salarié le verra, et pourra dire autre chose.
          </p>
          <StopForm employment={employment} />
          <SaidBefore events={said.data.events} />
        </>
      )}
    </>
  )
}

const idOf = (field: EventField) => `arret-${field}`

function StopForm({ employment }: { employment: Employment }) {
  const { employerId, employmentId } = employment
  const { today } = useMe()
  const draft = `arret.${employmentId}`
  const [typed, setTyped] = useDraft<TypedEvent>(draft, nothingTyped)
  const [attempt, setAttempt] = useState(0)
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: (input: Omit<StopInput, 'kind'>) =>
      client.employments.declareStop.mutate(input, { context: { idempotencyKey: keyOf(input) } }),
    onSuccess: () => {
      setTyped(nothingTyped)
      dropDraft(draft)
      setAttempt(0)
      return queryClient.invalidateQueries({ queryKey: api.employments.events.pathKey() })
    },
  })
  const { firstDay, lastDay, lastDayWorked } = typed
  const days = { firstDay, lastDay: orNone(lastDay), lastDayWorked }
  const parsed = StopInput.safeParse({ kind: 'STOP', employerId, employmentId, ...days })
  const wrong = faultsOf(parsed, parsed.data ? eventReasons(parsed.data, employment, today) : [])
  const messages = attempt === 0 ? {} : wrong
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (!parsed.data || Object.keys(wrong).length > 0 || isPending) return
    const { kind: _kind, ...input } = parsed.data
    mutate(input)
  }
  return (
    <form noValidate className="cesu-text fr-mb-4w" onSubmit={send}>
      {data && attempt === 0 && (
        <Done key={data.id} message="L’arrêt est déclaré.">
          <p>
            {data.status === 'CONTESTED'
              ? 'Le salarié dit autre chose : les deux versions sont gardées, et la réponse vous est demandée dans « Erreurs ».'
              : 'Les organismes qui l’avaient lu sont prévenus.'}
          </p>
        </Done>
      )}
      <ErrorSummary errors={faultList(messages, eventFields, idOf)} attempt={attempt} />
      {error && <ProblemAlert problem={problemOf(error)} fieldId={(pointer) => idOf(pointer.slice(1) as EventField)} />}
      <StopFields typed={typed} onType={setTyped} messages={messages} idOf={idOf} />
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Déclarer cet arrêt'}
      </button>
    </form>
  )
}

/** What was said for the employer of this contract, the last first. */
function SaidBefore({ events }: { events: readonly Said[] }) {
  if (events.length === 0) return <p>Aucun arrêt n’a été déclaré pour ce contrat.</p>
  return (
    <section aria-labelledby="dits">
      <h2 id="dits" className="fr-h5">
        Déjà déclaré
      </h2>
      <ul className="cesu-cards">
        {events.map((said) => (
          <li key={said.id} className="cesu-card">
            <SaidCard said={said} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SaidCard({ said }: { said: Said }) {
  const { id, kind, status, statedAt } = said
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.employments.withdrawStop.mutate({ id }, { context: { idempotencyKey: keyOf({ id }) } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.employments.events.pathKey() }),
  })
  return (
    <>
      <h3 className="fr-h6 fr-mb-1w">{eventKindLabels[kind]}</h3>
      <p className="fr-mb-1w">
        {eventStatusLabels[status]}, dit le {dayOfInstant(statedAt)}
      </p>
      <EventFacts said={said} />
      {error && <ProblemAlert problem={problemOf(error)} />}
      {kind === 'STOP' && isLiveEvent(status) && (
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          aria-disabled={isPending}
          onClick={() => isPending || mutate()}
        >
          Retirer cet arrêt
        </button>
      )}
    </>
  )
}
