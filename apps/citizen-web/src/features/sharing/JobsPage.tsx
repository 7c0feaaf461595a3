import { PageHeading } from '@cesu/ui/app'
import { euros, Facts, hours, monthCapitalised, ReadingStatus } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { JobMonth } from './answers.ts'
import { Help } from './Help.tsx'
import { byMonth, daysOf } from './jobs.ts'
import { NotAWorker } from './NotAWorker.tsx'
import './sharing.css'

/** What was declared of a worker, month by month, and what was not yet and whom to ask. */
export function JobsPage() {
  const query = useQuery(api.activity.list.queryOptions(undefined, { refetchOnMount: 'always' }))
  const read = query.data
  const months = byMonth(read?.months ?? [])
  return (
    <>
      <PageHeading title="Mes emplois" />
      <p className="cesu-text">Ce que vos employeurs ont déclaré au Cesu pour vous, sur les douze derniers mois.</p>
      <ReadingStatus query={query} waiting="Chargement de vos emplois…" />
      {read && !read.isWorker && <NotAWorker />}
      {read?.isWorker && months.length === 0 && (
        <p>Aucun employeur n’a de contrat avec vous au Cesu sur les douze derniers mois.</p>
      )}
      {months.map(({ month, jobs }) => (
        <section key={month} aria-labelledby={`mois-${month}`} className="cesu-text">
          <h2 id={`mois-${month}`} className="fr-h5 fr-mb-0">
            {monthCapitalised(month)}
          </h2>
          <ul className="cesu-cards">
            {jobs.map((job) => (
              <li key={`${job.employerId} ${job.declarationId}`} className="cesu-card">
                <Job job={job} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {read && <Help />}
    </>
  )
}

const Job = ({ job }: { job: JobMonth }) => (
  <>
    <h3 className="fr-text--bold fr-text--md fr-mb-1v">{job.employerName}</h3>
    {job.isDeclared ? (
      <Facts
        facts={[
          ['Heures', job.hoursHundredths === null ? 'N/A' : hours(job.hoursHundredths)],
          ['Net payé', job.netPaidCents === null ? 'N/A' : euros(job.netPaidCents)],
          ['Jours', daysOf(job) ?? 'N/A'],
        ]}
      />
    ) : (
      <>
        <p className="fr-mb-1v">
          <Badge as="span" small noIcon severity="warning">
            Pas encore déclaré
          </Badge>
        </p>
        <p className="fr-mb-0">
          Demandez à {job.employerName} : la déclaration se fait avant le 5 du mois suivant.
        </p>
      </>
    )}
  </>
)
