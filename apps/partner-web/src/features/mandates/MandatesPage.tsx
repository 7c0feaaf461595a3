import { mandateStatusLabels } from '@cesu/domain/mandates'
import { isSearchTooShort } from '@cesu/domain/shared'
import { DataTable, FilterBar, labelOptions, useList } from '@cesu/ui/list'
import { AskMandate } from '../../AskMandate.tsx'
import { api } from '../../api.ts'
import { ListsHeading } from './Lists.tsx'
import { mandatesTable } from './mandate-columns.tsx'
import { mandatesSearch } from './search.ts'

const search = {
  label: 'Nom, prénom ou numéro Cesu',
  hint: 'De l’employeur. Le début suffit, dans n’importe quel ordre.',
  isTooShort: isSearchTooShort,
}

/** The mandates that employers gave to the partner, whatever became of them. */
export function MandatesPage() {
  const list = useList(mandatesSearch, ({ etat: status }, page) => api.mandates.list.queryOptions({ ...page, status }))
  return (
    <>
      <ListsHeading title="Mandats" />
      <FilterBar
        list={list}
        search={search}
        filters={[{ name: 'etat', label: 'État', all: 'Tous les états', options: labelOptions(mandateStatusLabels) }]}
      />
      <DataTable list={list} table={mandatesTable} empty={<NoMandate />} />
    </>
  )
}

const NoMandate = () => (
  <>
    <p>
      <strong>Aucun employeur ne vous a encore donné de mandat.</strong>
    </p>
    <p>Sans mandat, rien ne peut être déclaré pour lui. Il le donne en une page, par un lien que vous lui envoyez.</p>
    <AskMandate className="fr-btn" />
  </>
)
