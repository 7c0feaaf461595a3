import { BackLink, PageHeading } from '@cesu/ui/app'
import { Done, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { JobPart } from './JobPart.tsx'

/** What the platform does by itself: what waits, what failed and why; what is late is done again from here. */
export function JobsPage() {
  const query = useQuery(api.jobs.list.queryOptions(undefined, { refetchOnMount: 'always', refetchInterval: 10_000 }))
  const [done, setDone] = useState('')
  const jobs = query.data?.toSorted((one, other) => Number(isQuiet(one)) - Number(isQuiet(other)))
  const troubled = jobs?.filter((job) => !isQuiet(job)).length ?? 0
  return (
    <>
      <BackLink to="/administration">Revenir à l’administration</BackLink>
      <PageHeading title="Tâches de la plateforme" />
      <p className="cesu-text">
        Ce que la plateforme fait d’elle-même, et quand. Une tâche qui échoue recommence seule, de plus en plus tard ;
        la relancer ne fait rien deux fois.
      </p>
      <Done message={done} />
      <ReadingStatus query={query} waiting="Chargement des tâches…" />
      {jobs?.length === 0 && <p>Aucune tâche : aucun processus n’en a encore annoncé.</p>}
      {jobs !== undefined && jobs.length > 0 && (
        <p>
          {troubled === 0
            ? 'Aucune tâche n’est en retard ni en échec.'
            : `${troubled} ${troubled === 1 ? 'tâche est' : 'tâches sont'} en retard ou en échec.`}
        </p>
      )}
      {jobs?.map((job) => (
        <JobPart key={job.name} job={job} onDone={setDone} />
      ))}
    </>
  )
}

const isQuiet = ({ isLate, tries }: { isLate: boolean; tries: number }): boolean => !isLate && tries === 0
