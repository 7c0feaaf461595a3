import { PageHeading } from '@cesu/ui/app'
import { DocumentButtons } from '@cesu/ui/cesu'
import { euros, hours, monthCapitalised, month as monthText, ReadingStatus } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { Happened } from '../../Happened.tsx'
import { NotAWorker } from '../../NotAWorker.tsx'
import { useMe } from '../../session.ts'
import type { JobMonth } from './answers.ts'
import { OwnRepairs } from './contracts/OwnRepairs.tsx'
import { documentOf } from './files.ts'
import { Help } from './Help.tsx'
import { byMonth, daysOf, whenDeclared } from './jobs.ts'
import { ofMonth } from './months.ts'
import { TakeData } from './TakeData.tsx'
import './sharing.css'
import { Let } from './Let.tsx'

/** What was declared of a worker, month by month, and what was not yet and whom to ask. */
export function JobsPage() {
  const { today } = useMe()
  const query = useQuery(api.activity.list.queryOptions(undefined, { refetchOnMount: 'always' }))
  const read = query.data
  const months = byMonth(read?.months ?? [])
  return (
    <>
      <PageHeading title="Mes emplois" />
      <p>
        L’Urssaf vous a écrit qu’elle vous pose une question ? <Link to="/questions">Lire et répondre</Link>.
      </p>
      <p className="cesu-text">Ce que vos employeurs ont déclaré au Cesu pour vous, sur les douze derniers mois.</p>
      <Happened />
      <ReadingStatus query={query} waiting="Chargement de vos emplois…" />
      {read && !read.isWorker && <NotAWorker />}
      {read?.isWorker && (
        <>
          <p className="cesu-text">
            <Link to="/emplois/contrats">Dire un arrêt de travail, ou la fin d’un contrat</Link>
          </p>
          <OwnRepairs />
        </>
      )}
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
                <Job job={job} today={today} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {read?.isWorker && (
        <Let permission="own-data.take">
          <TakeData />
        </Let>
      )}
      {read && <Help />}
    </>
  )
}

const Job = ({ job, today }: { job: JobMonth; today: string }) => (
  <>
    <h3 className="fr-text--bold fr-text--md fr-mb-1v">{job.employerName}</h3>
    {job.declarationId === null ? (
      <>
        <p className="fr-mb-1v">
          <Badge as="span" small noIcon severity="warning">
            Pas encore déclaré
          </Badge>
        </p>
        <p className="fr-mb-0">
          Demandez à {job.employerName} : {whenDeclared(job.month, today)}
        </p>
      </>
    ) : (
      <Declared job={job} declarationId={job.declarationId} />
    )}
    <Let permission="repairs.say">
      <p className="fr-mt-1w fr-mb-0">
        <Link to="/emplois/erreur/$employerId/$month" params={{ employerId: job.employerId, month: job.month }}>
          Ce n’est pas juste
          <span className="fr-sr-only">
            {' '}
            : {job.employerName}, {monthText(job.month)}
          </span>
        </Link>
      </p>
    </Let>
  </>
)

const Declared = ({ job, declarationId }: { job: JobMonth; declarationId: string }) => (
  <>
    <dl className="sharing-job">
      <div>
        <dt>Heures</dt>
        <dd>{job.hoursHundredths === null ? 'N/A' : hours(job.hoursHundredths)}</dd>
      </div>
      <div>
        <dt>Net payé</dt>
        <dd>{job.netPaidCents === null ? 'N/A' : euros(job.netPaidCents)}</dd>
      </div>
      <div>
        <dt>Jours</dt>
        <dd>{daysOf(job) ?? 'N/A'}</dd>
      </div>
    </dl>
    <DocumentButtons
      documents={{
        bulletin: (
          <>
            Bulletin de salaire {ofMonth(job.month)}, PDF<span className="fr-sr-only"> chez {job.employerName}</span>
          </>
        ),
      }}
      ask={documentOf}
      declaration={{ employerId: job.employerId, period: job.month, id: declarationId }}
      isSmall
    />
  </>
)
