import { accessClassLabels } from '@cesu/domain/sharing'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { DataTable, FilterBar, labelOptions, useList } from '@cesu/ui/list'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, client } from '../../api.ts'
import { agentTable } from './agent-columns.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { SignedFiles } from './SignedFiles.tsx'
import { type AgentsUrl, agentsSearch } from './search.ts'

/** The filters of the address, as the server is asked. */
const filtersOf = ({ agent, classement, du, au }: AgentsUrl) => ({
  ...{ agentId: agent, classification: classement, from: du, to: au },
})

/** Which agent opened what of workers, each reading classed by a rule that is named; agents are named, workers are not. */
export function AgentsPage() {
  const { data } = useQuery(api.access.agentNames.queryOptions())
  const list = useList(agentsSearch, (url, { cursor, limit }) =>
    api.access.agents.queryOptions({ cursor, limit, ...filtersOf(url) }),
  )
  const agents = (data?.agents ?? []).map(({ id, name }) => ({ value: id, text: name }))
  return (
    <>
      <BackLink to="/acces">Revenir aux accès</BackLink>
      <PageHeading title="Ce que les agents ont ouvert" />
      <p className="cesu-text">
        Les personnes sont ici sous pseudonyme : des salariés, et ceux dont la fiche a été ouverte. Pour voir quels
        agents ont ouvert un salarié, <Link to="/acces/personne">cherchez-le</Link> en disant pourquoi.
      </p>
      <div className="access-filters">
        <FilterBar
          list={list}
          filters={[
            { name: 'agent', label: 'Agent', all: 'Tous', options: agents },
            { name: 'classement', label: 'Classement', all: 'Tous', options: labelOptions(accessClassLabels) },
          ]}
        />
      </div>
      <div className="access-period">
        <PeriodFields list={list} />
        <SignedFiles ask={(format) => client.access.agentsExport.query({ ...filtersOf(list.url), format })} />
      </div>
      {data && list.url.agent !== undefined && !agents.some(({ value }) => value === list.url.agent) && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>Attention : aucun agent connu ne porte l’identifiant de l’adresse. La liste ne garde que ses lectures.</p>
        </div>
      )}
      {list.url.classement !== undefined && (
        <p className="cesu-source">
          Le classement est cherché parmi les 10 000 dernières lectures que gardent les autres filtres.
        </p>
      )}
      <DataTable list={list} table={agentTable} empty="Aucun agent n’a encore ouvert les données d’une personne." />
    </>
  )
}
