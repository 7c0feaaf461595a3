import { requestStatusLabels } from '@cesu/domain/mandates'
import { DataTable, FilterBar, labelOptions, useList } from '@cesu/ui/list'
import { AskMandate } from '../../AskMandate.tsx'
import { api } from '../../api.ts'
import { ListsHeading } from './Lists.tsx'
import { requestsTable } from './request-columns.tsx'
import { requestsSearch } from './search.ts'

const search = { label: 'Adresse ou référence', hint: 'Le début de l’adresse, ou de votre référence.' }

/** The mandates that the partner asked, and where each request is. */
export function RequestsPage() {
  const list = useList(requestsSearch, ({ etat: status }, page) =>
    api.mandates.requests.queryOptions({ ...page, status }),
  )
  return (
    <>
      <ListsHeading title="Demandes de mandat" />
      <FilterBar
        list={list}
        search={search}
        filters={[{ name: 'etat', label: 'État', all: 'Tous les états', options: labelOptions(requestStatusLabels) }]}
      />
      <DataTable list={list} table={requestsTable} empty={<NothingAsked />} />
    </>
  )
}

const NothingAsked = () => (
  <>
    <p>
      <strong>Votre organisme n’a encore demandé aucun mandat.</strong>
    </p>
    <p>Une adresse électronique suffit. Votre client lit la demande, puis accepte ou refuse, en une page.</p>
    <AskMandate className="fr-btn" />
  </>
)
