import {
  answerTimeText,
  isInForce,
  mayMoveRequest,
  openRequestStatuses,
  type RequestWant,
  stageLabels,
  wantsFrom,
} from '@cesu/domain/habilitations'
import { PageHeading, useIdempotencyKey } from '@cesu/ui/app'
import { Done, ProblemAlert, problemOf, ReadingStatus } from '@cesu/ui/design'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { api, client } from '../../api.ts'
import { useMe } from '../../session.ts'
import { HeldCard } from './HeldCard.tsx'
import { type Habilitations, type Held, type Request, steps } from './habilitation.ts'
import { RequestCard } from './RequestCard.tsx'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was just done with a request, said on the page that is then read. */
    requestDone?: string
  }
}

/** What Urssaf lets the organisation's programs do, what it asked, and where that is. */
export function HabilitationPage() {
  const query = useQuery(api.habilitations.read.queryOptions(undefined, { refetchOnMount: 'always' }))
  const done = useRouterState({ select: ({ location }) => location.state.requestDone })
  return (
    <>
      <PageHeading title="Habilitation" />
      <Done message={done ?? ''} />
      <p className="cesu-text">
        Une habilitation est le droit que l’Urssaf donne à vos programmes. Elle se demande en trois pages, d’abord pour
        essayer, puis pour la production.
      </p>
      <ReadingStatus query={query} waiting="Chargement de vos habilitations…" />
      {query.data && <Read read={query.data} />}
    </>
  )
}

const isOpen = ({ status }: Request) => openRequestStatuses.some((one) => one === status)

function Read({ read: { held, requests, answerDays } }: { read: Habilitations }) {
  const open = requests.find(isOpen)
  const past = requests.filter((one) => !isOpen(one))
  return (
    <>
      <p>
        Temps moyen de réponse de l’Urssaf, sur 90 jours : <strong>{answerTimeText(answerDays)}</strong>.
      </p>
      {open && (
        <section aria-labelledby="en-cours" className="fr-mb-4w">
          <h2 id="en-cours" className="fr-h5">
            Votre demande en cours
          </h2>
          <RequestCard request={open} />
          {mayMoveRequest(open.status, 'SAVE') && (
            <Link
              className="fr-btn fr-mt-1w"
              to="/habilitation/$id/$page"
              params={{ id: open.id, page: nextPage(open) }}
            >
              {open.status === 'DRAFT' ? 'Reprendre la demande' : 'Changer ce qui est demandé'}
            </Link>
          )}
          {open.status === 'SUBMITTED' && (
            <Link className="fr-link" to="/habilitation/$id/$page" params={{ id: open.id, page: 'relire' }}>
              Relire ce qui est envoyé
            </Link>
          )}
        </section>
      )}
      <section aria-labelledby="accordees" className="fr-mb-4w">
        <h2 id="accordees" className="fr-h5">
          Ce que l’Urssaf vous permet
        </h2>
        {held.length === 0 && <p>Votre organisme n’a pas encore d’habilitation : vos programmes sont refusés.</p>}
        {held.map((one) => (
          <HeldCard key={one.id} held={one} />
        ))}
        {!open && <Starts held={held} />}
      </section>
      {past.length > 0 && (
        <section aria-labelledby="passees">
          <h2 id="passees" className="fr-h5">
            Vos demandes passées
          </h2>
          {past.map((one) => (
            <RequestCard key={one.id} request={one} />
          ))}
        </section>
      )}
    </>
  )
}

/** Where a request is taken up: where it is to change, or at its first page. */
const nextPage = ({ status }: Request): string =>
  status === 'CHANGES_REQUESTED' ? 'relire' : (steps[0]?.slug ?? 'projet')

/** What may be begun: a first habilitation, the next stage of one, or its update. */
function Starts({ held }: { held: readonly Held[] }) {
  const { today } = useMe()
  const start = useStart()
  const isFirst = held.every(({ status, endDay }) => status === 'REVOKED' || endDay < today)
  const hasProduction = held.some(({ stage, status }) => stage === 'PRODUCTION' && status !== 'REVOKED')
  const offered: { wanted: RequestWant; authorizationId: string | null }[] = isFirst
    ? [{ wanted: 'FIRST', authorizationId: null }]
    : held
        .filter((one) => isInForce(one, today))
        .flatMap(({ id, stage }) =>
          wantsFrom(stage)
            .filter((wanted) => wanted === 'UPDATE' || !hasProduction)
            .map((wanted) => ({ wanted, authorizationId: id, stage })),
        )
  return (
    <>
      {start.error && <ProblemAlert problem={problemOf(start.error)} />}
      {offered.map((one) => (
        <button
          key={`${one.wanted} ${one.authorizationId}`}
          type="button"
          className="fr-btn fr-btn--secondary fr-mr-1w fr-mb-1w"
          aria-disabled={start.isPending}
          onClick={() => start.isPending || start.mutate(one)}
        >
          {startLabel(
            one.wanted,
            held.find(({ id }) => id === one.authorizationId),
          )}
        </button>
      ))}
    </>
  )
}

function startLabel(wanted: RequestWant, from: Held | undefined): string {
  if (wanted === 'FIRST') return 'Demander une habilitation'
  if (wanted === 'NEXT_STAGE') return 'Demander la production'
  return `Demander une mise à jour (${stageLabels[from?.stage ?? 'PRODUCTION'].toLowerCase()})`
}

/** Begins a request, then opens its first page. */
function useStart() {
  const keyOf = useIdempotencyKey()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ wanted, authorizationId }: { wanted: RequestWant; authorizationId: string | null }) => {
      const input = { wanted, authorizationId }
      return client.habilitations.start.mutate(input, { context: { idempotencyKey: keyOf(input) } })
    },
    onSuccess: ({ id }) => navigate({ to: '/habilitation/$id/$page', params: { id, page: 'projet' } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.habilitations.pathKey() }),
  })
}
