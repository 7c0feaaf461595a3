import { caseBrief, caseKindLabels } from '@cesu/domain/cases'
import { uncapitalised } from '@cesu/domain/shared'
import { PageHeading } from '@cesu/ui/app'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { Shortcuts } from '../../shortcuts/Shortcuts.tsx'
import { boundedCount } from './counters.ts'
import { Due } from './Due.tsx'
import { Calls } from './papers/Calls.tsx'
import type { CasesUrl } from './search.ts'
import { TakeNext } from './TakeNext.tsx'
import { BulksOfDay } from './together/BulksToAnswer.tsx'
import '../../counters.css'
import './cases.css'

const FIRST_ONES = 10

/** What to do first: one’s own cases by due day, then what waits in the team. */
export function MyDayPage() {
  const mine = useQuery(
    api.cases.list.queryOptions({ isMine: true, statuses: ['IN_PROGRESS'], limit: FIRST_ONES, direction: 'asc' }),
  )
  return (
    <>
      <PageHeading title="Ma journée" />
      <TakeNext />
      <Counters />
      <BulksOfDay />
      <Calls />
      <h2 className="fr-h5 fr-mb-1w">Mes dossiers, le plus pressé d’abord</h2>
      <ReadingStatus query={mine} waiting="Chargement de vos dossiers…" />
      {mine.data && <Mine rows={mine.data.rows} isAll={mine.data.nextCursor === null} />}
      <Shortcuts />
    </>
  )
}

function Counters() {
  const { team } = useMe()
  const { data } = useQuery(api.cases.waiting.queryOptions())
  if (!data) return null
  const own = { statut: 'IN_PROGRESS', agent: 'moi' } as const
  const all = [
    { text: 'à moi, en retard', count: data.mineLate, filters: { ...own, echeance: 'RETARD' } },
    { text: 'à moi, dus aujourd’hui', count: data.mineToday, filters: { ...own, echeance: 'JOUR' } },
    { text: 'à moi en tout', count: data.mine, filters: own },
    {
      text: 'à moi, en attente d’une réponse',
      count: data.awaiting,
      filters: { statut: 'AWAITING_REPLY', agent: 'moi' },
    },
    { text: 'à prendre dans l’équipe', count: data.team, filters: { statut: 'NEW', equipe: team.id } },
    { text: 'en retard dans l’équipe', count: data.teamLate, filters: { equipe: team.id, echeance: 'RETARD' } },
    { text: 'transmis au responsable', count: data.escalated, filters: { statut: 'ESCALATED', equipe: team.id } },
  ] as const
  return (
    <ul className="case-counters">
      {all.map(({ text, count, filters }) => (
        <li key={text} className="cesu-card">
          <Link to="/dossiers" search={filters as unknown as CasesUrl}>
            <strong className="case-counters__figure">{boundedCount(count, data.bound)}</strong> {text}
          </Link>
        </li>
      ))}
    </ul>
  )
}

interface MineProps {
  rows: inferOutput<typeof api.cases.list>['rows']
  isAll: boolean
}

function Mine({ rows, isAll }: MineProps) {
  if (rows.length === 0) return <p>Vous ne tenez aucun dossier. Prenez le suivant pour commencer.</p>
  return (
    <>
      <ol className="cesu-cards">
        {rows.map(({ id, number, about, status, dueDay, employerName, partnerName, answeredAt, awaitedAnswers }) => (
          <li key={id} className="cesu-card cesu-sum">
            <span>
              <Link to="/dossiers/$id" params={{ id }}>
                Dossier {number}
              </Link>{' '}
              : {caseKindLabels[about.kind]}, {uncapitalised(caseBrief(about))}
              {[employerName, partnerName].filter(Boolean).map((name) => ` · ${name}`)}
            </span>
            <span>
              {answeredAt !== null && `Réponse reçue${awaitedAnswers > 0 ? ', une autre attendue' : ''} · `}
              <Due dueDay={dueDay} status={status} />
            </span>
          </li>
        ))}
      </ol>
      {!isAll && (
        <p>
          <Link to="/dossiers" search={{ statut: 'IN_PROGRESS', agent: 'moi' } as unknown as CasesUrl}>
            Voir tous mes dossiers
          </Link>
        </p>
      )}
    </>
  )
}
