import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../../api.ts'
import { useMe } from '../../../session.ts'
import { boundedCount } from '../counters.ts'
import type { CasesUrl } from '../search.ts'
import { lostIn } from './asked.ts'
import type { useViews, View } from './useViews.ts'

type Filters = Partial<Pick<CasesUrl, (typeof names)[number] | 'vue'>>

const names = ['statut', 'equipe', 'echeance', 'type', 'agent', 'ouvert', 'decide', 'rouvert'] as const

interface ViewsProps extends Pick<ReturnType<typeof useViews>, 'views' | 'countOf'> {
  url: CasesUrl
}

/** A list that agents open every day, and how many cases it has. */
interface Standing {
  text: string
  filters: Filters
  count?: string | undefined
}

/** The lists that agents open every day, then those that they saved: each is a set of filters, in the address like any other. */
export function Views({ url, views, countOf }: ViewsProps) {
  const { team, permissions } = useMe()
  const { data } = useQuery(api.cases.waiting.queryOptions())
  const count = (name: 'mine' | 'awaiting' | 'team' | 'teamLate' | 'escalated') =>
    data && boundedCount(data[name], data.bound)
  const own: Standing[] = [
    { text: 'Mes dossiers', filters: { statut: 'IN_PROGRESS', agent: 'moi' }, count: count('mine') },
    { text: 'En attente', filters: { statut: 'AWAITING_REPLY', agent: 'moi' }, count: count('awaiting') },
    { text: 'À prendre', filters: { statut: 'NEW', equipe: team.id }, count: count('team') },
  ]
  const standing: Standing[] = [
    // Who only reads holds no case and takes none.
    ...(permissions.includes('cases.handle') ? own : []),
    { text: 'En retard', filters: { equipe: team.id, echeance: 'RETARD' }, count: count('teamLate') },
    { text: 'Transmis', filters: { statut: 'ESCALATED', equipe: team.id }, count: count('escalated') },
    ...(permissions.includes('cases.lead') ? [{ text: 'À surveiller', filters: watched(team.id) }] : []),
    { text: 'Tous', filters: { vue: 'toutes' } },
  ]
  return (
    <nav aria-label="Vues des dossiers">
      <ul className="case-views">
        {standing.map((view) => (
          <li key={view.text}>
            <ViewLink search={view.filters} isOpen={isOpen(view.filters, url)}>
              {view.text}
              {view.count !== undefined && ` (${view.count})`}
            </ViewLink>
          </li>
        ))}
        {views.map((view) => (
          <li key={view.id}>
            <ViewLink search={{ ...view.asked, vue: view.id } as Filters} isOpen={url.vue === view.id}>
              {view.name}
              <SavedCount view={view} count={countOf(view)} />
              {view.isShared && ' · équipe'}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What escalates, or is about to: late, or due within two days, whoever holds it. */
const watched = (team: string): Filters => ({ equipe: team, echeance: 'BIENTOT' })

const isOpen = (filters: Filters, url: CasesUrl) =>
  (url.vue === undefined || url.vue === filters.vue) && names.every((name) => filters[name] === url[name])

interface ViewLinkProps {
  search: Filters
  isOpen: boolean
  children: React.ReactNode
}

const ViewLink = ({ search, isOpen, children }: ViewLinkProps) => (
  <Link
    to="/dossiers"
    search={search as CasesUrl}
    className="case-view"
    aria-current={isOpen ? 'page' : undefined}
    activeProps={{}}
  >
    {children}
  </Link>
)

/** How many cases it opens; of a view that asks what no list knows, that it is to be looked at. */
function SavedCount({ view, count }: { view: View; count: { value: number; atLeast: boolean } | undefined }) {
  if (lostIn(view.asked).length > 0) return ' (à revoir)'
  return count && ` (${count.value}${count.atLeast ? '+' : ''})`
}
