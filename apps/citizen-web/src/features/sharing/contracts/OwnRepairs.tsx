import { repairStatusLabels, repairSubjectLabels } from '@cesu/domain/repairs'
import { RepairFacts } from '@cesu/ui/cesu'
import { month, ProblemAlert, problemOf } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../../../api.ts'
import { useMe } from '../../../session.ts'
import type { Repair } from './answers.ts'
import { useAct } from './useAct.ts'

/** What is said to be wrong in a worker's months, by them or by a service, and where each is; nothing when nothing is. */
export function OwnRepairs() {
  const query = useQuery(api.repairs.list.queryOptions(undefined, { refetchOnMount: 'always' }))
  const repairs = query.data?.asWorker ?? []
  if (repairs.length === 0) return null
  return (
    <section aria-labelledby="erreurs" className="fr-mb-4w">
      <h2 id="erreurs" className="fr-h5">
        Erreurs signalées
      </h2>
      <ul className="cesu-cards">
        {repairs.map((repair) => (
          <li key={repair.id} className="cesu-card">
            <Line repair={repair} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ repair }: { repair: Repair }) {
  const { permissions } = useMe()
  const { id, about, period, employerName, status, origin } = repair
  const { act, isPending, error } = useAct({
    send: (asked: string, key) => client.repairs.withdraw.mutate({ id: asked }, key),
    said: () => ({ isDone: true, title: 'l’erreur est retirée', text: 'Personne n’a plus à y répondre.' }),
  })
  return (
    <>
      <h3 className="fr-text--bold fr-text--md fr-mb-1v">
        {repairSubjectLabels[about]}
        {period !== null && `, ${month(period)}`}
        {employerName !== null && ` : ${employerName}`}
      </h3>
      <p className="fr-mb-1w">
        <Badge as="span" small noIcon {...(status === 'OPEN' && { severity: 'info' })}>
          {status === 'OPEN' ? 'Attend une réponse' : repairStatusLabels[status]}
        </Badge>
      </p>
      <RepairFacts repair={repair} />
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      {status === 'OPEN' && origin === 'WORKER' && permissions.includes('repairs.say') && (
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          aria-disabled={isPending}
          onClick={() => act(id)}
        >
          Retirer cette erreur
          <span className="fr-sr-only"> : {repairSubjectLabels[about]}</span>
        </button>
      )}
    </>
  )
}
