import { caseStatusLabels } from '@cesu/domain/cases'
import { isSearchTooShort, searchedNumber } from '@cesu/domain/shared'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, FilterBar, labelOptions, nameOptions, useList } from '@cesu/ui/list'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { table } from './columns.tsx'
import { casesSearch, statusesOf } from './search.ts'

const states = labelOptions({ TOUS: 'Tous', ...caseStatusLabels })

const search = {
  label: 'Nom, numéro Cesu, référence ou dossier',
  hint: 'Le début suffit : 10 caractères d’une référence ; un dossier, en entier.',
  isTooShort: (text: string) => searchedNumber(text) === null && isSearchTooShort(text),
}

/** The cases of all teams, by due day. */
export function CasesPage() {
  const { data: teams = [] } = useQuery(api.cases.teams.queryOptions())
  const list = useList(casesSearch, ({ statut, equipe }, { cursor, limit, direction, search }) =>
    api.cases.list.queryOptions({ cursor, limit, direction, search, statuses: statusesOf(statut), teamId: equipe }),
  )
  return (
    <>
      <PageHeading title="Dossiers" />
      <FilterBar
        list={list}
        search={search}
        filters={[
          { name: 'statut', label: 'État', all: 'À traiter ou en cours', options: states },
          { name: 'equipe', label: 'Équipe', all: 'Toutes', options: nameOptions(teams) },
        ]}
      />
      <DataTable
        list={list}
        table={table}
        empty="Aucun dossier n’attend : tout ce que les règles ont trouvé est traité."
      />
    </>
  )
}
