import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { boundedCount } from './counters.ts'
import type { CasesUrl } from './search.ts'

type Filters = Partial<Pick<CasesUrl, 'statut' | 'equipe' | 'echeance' | 'type' | 'agent'>>

/** The lists that agents open every day: each is a set of filters, in the address like any other. */
export function Views({ url }: { url: CasesUrl }) {
  const { team } = useMe()
  const { data } = useQuery(api.cases.waiting.queryOptions())
  const count = (name: 'mine' | 'awaiting' | 'team' | 'teamLate' | 'escalated') =>
    data && boundedCount(data[name], data.bound)
  const views: { text: string; filters: Filters; count?: string | undefined }[] = [
    { text: 'Mes dossiers', filters: { statut: 'IN_PROGRESS', agent: 'moi' }, count: count('mine') },
    { text: 'En attente', filters: { statut: 'AWAITING_REPLY', agent: 'moi' }, count: count('awaiting') },
    { text: 'À prendre', filters: { statut: 'NEW', equipe: team.id }, count: count('team') },
    { text: 'En retard', filters: { equipe: team.id, echeance: 'RETARD' }, count: count('teamLate') },
    { text: 'Transmis', filters: { statut: 'ESCALATED', equipe: team.id }, count: count('escalated') },
    { text: 'Toutes les équipes', filters: {} },
  ]
  return (
    <nav aria-label="Vues des dossiers">
      <ul className="case-views">
        {views.map((view) => (
          <li key={view.text}>
            <Link
              to="/dossiers"
              search={view.filters as CasesUrl}
              className="case-view"
              aria-current={isOpen(view.filters, url) ? 'page' : undefined}
              activeProps={{}}
            >
              {view.text}
              {view.count !== undefined && ` (${view.count})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const names = ['statut', 'equipe', 'echeance', 'type', 'agent'] as const

const isOpen = (filters: Filters, url: CasesUrl) => names.every((name) => filters[name] === url[name])
