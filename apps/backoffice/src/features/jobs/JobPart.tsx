import { jobFailures } from '@cesu/domain/jobs'
import { Facts, instant, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'

type Job = inferOutput<typeof api.jobs.list>[number]

interface JobPartProps {
  job: Job
  onDone: (message: string) => void
}

/** What each state is called, and the colour of its badge. */
const states: Record<Job['state'], readonly [label: string, badge: string]> = {
  FAILED: ['Abandonnée', 'error'],
  RETRIED: ['Nouvel essai prévu', 'warning'],
  ACTIVE: ['En cours', 'info'],
  DUE: ['En attente', 'info'],
  IDLE: ['À jour', 'success'],
}

function badgeOf({ state, isLate, endedAt }: Job): readonly [label: string, badge: string] {
  if (isLate) return ['En retard', 'error']
  // Nothing waits, and nothing has been done for as long as the queue remembers.
  if (state === 'IDLE' && endedAt === null) return ['Au repos', 'info']
  return states[state]
}

/** What is known of a job, as it is read. */
function factsOf({ dueAt, nextAt, tries, failure, endedAt, tookMs }: Job): (readonly [string, string])[] {
  const facts = [
    ['Dernière fin sans erreur', endedAt === null ? 'aucune depuis 7 jours' : instant(endedAt)],
    ['Durée', tookMs === null ? null : duration(tookMs)],
    ['Attend depuis', dueAt && instant(dueAt)],
    ['Dernier échec', failure && jobFailures[failure]],
    ['Essais sans succès', tries === 0 ? null : String(tries)],
    [tries > 0 ? 'Prochain essai' : 'Prochaine fois', nextAt && instant(nextAt)],
  ] as const
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
}

const duration = (ms: number): string => (ms < 1_000 ? 'moins d’une seconde' : `${Math.round(ms / 1_000)} s`)

/** One job: what it is doing, since when it waits, how it went, why it failed, and a way to have it done now. */
export function JobPart({ job, onDone }: JobPartProps) {
  const { name, title, state } = job
  const [label, badge] = badgeOf(job)
  const { permissions } = useMe()
  const queryClient = useQueryClient()
  const retry = useMutation(
    api.jobs.retry.mutationOptions({
      onSuccess: () => onDone(`La tâche « ${title} » est relancée : elle commence dans quelques secondes.`),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.jobs.pathKey() }),
    }),
  )
  return (
    <section aria-labelledby={name} className="fr-mb-4w">
      <h2 id={name} className="fr-h6 fr-mb-1w">
        {title}
      </h2>
      <p className={`fr-badge fr-badge--${badge} fr-mb-1w`}>{label}</p>
      <Facts facts={factsOf(job)} />
      {retry.error && <ProblemAlert problem={problemOf(retry.error)} />}
      {permissions.includes('jobs.retry') && state !== 'ACTIVE' && (
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          aria-label={`Relancer : ${title}`}
          disabled={retry.isPending}
          onClick={() => retry.mutate({ name })}
        >
          Relancer
        </button>
      )}
    </section>
  )
}
