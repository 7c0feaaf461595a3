import { BackLink, PageHeading } from '@cesu/ui/app'
import { DataTable, FilterBar, labelOptions, useList } from '@cesu/ui/list'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { requestTable } from './requestColumns.tsx'
import { outcomeLabels, requestsSearch } from './requestsSearch.ts'
import { Usage } from './Usage.tsx'
import './applications.css'

const route = getRouteApi('/signed-in/applications/$id/demandes')

/** What one application asked in the last 30 days, the last first, and what is left of the limits. */
export function RequestsPage() {
  const { id } = route.useParams()
  const applications = useQuery(api.applications.list.queryOptions())
  const name = applications.data?.applications.find((one) => one.id === id)?.name
  const list = useList(requestsSearch, ({ issue: outcome }, { cursor, limit }) =>
    api.applications.requests.queryOptions({ applicationId: id, outcome, cursor, limit }, { staleTime: 0 }),
  )
  return (
    <>
      <BackLink to="/applications/$id" params={{ id }}>
        Revenir à l’application
      </BackLink>
      <PageHeading title={name === undefined ? 'Demandes' : `Demandes de « ${name} »`} />
      <p className="cesu-text">
        Chaque demande y est une seconde plus tard, et 30 jours. Ni ce qui a été envoyé, ni ce qui a été répondu, ni
        personne n’y est gardé. La référence est celle que le programme a lue dans le problème (« instance »).
      </p>
      <Usage />
      <FilterBar
        list={list}
        filters={[{ name: 'issue', label: 'Issue', all: 'Toutes', options: labelOptions(outcomeLabels) }]}
      />
      <DataTable
        list={list}
        table={requestTable}
        empty={
          <p>Cette application n’a rien demandé depuis 30 jours. Ses demandes apparaîtront ici dès la première.</p>
        }
      />
    </>
  )
}
