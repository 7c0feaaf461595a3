import { caseKindLabels, caseStatusLabels } from '@cesu/domain/cases'
import { isSearchTooShort, searchedNumber } from '@cesu/domain/shared'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, Facet, FacetTags, FilterBar, labelOptions, nameOptions, useList } from '@cesu/ui/list'
import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { Shortcuts } from '../../shortcuts/Shortcuts.tsx'
import { BulkBar } from './bulk/BulkBar.tsx'
import { SelectionContext, useSelection } from './bulk/useSelection.ts'
import { table } from './columns.tsx'
import { casesSearch, dueLabels, kindsOf, questionOf } from './search.ts'
import { TakeNext } from './TakeNext.tsx'
import { Views } from './Views.tsx'
import './cases.css'

const states = labelOptions({ TOUS: 'Tous', ...caseStatusLabels })
const kinds = labelOptions(caseKindLabels)

const search = {
  label: 'Nom, numéro Cesu, référence ou dossier',
  hint: 'Le début suffit : 10 caractères d’une référence ; un dossier, en entier.',
  isTooShort: (text: string) => searchedNumber(text) === null && isSearchTooShort(text),
}

/** The cases, by due day: the queue of a team, one's own, or all of them. */
export function CasesPage() {
  const { today, permissions } = useMe()
  const mayHandle = permissions.includes('cases.handle')
  const allDone = useRouterState({ select: ({ location }) => location.state.allDone === true })
  const { data: teams = [] } = useQuery(api.cases.teams.queryOptions())
  const list = useList(casesSearch, (url, { cursor, limit, search }) =>
    api.cases.list.queryOptions({ ...questionOf(url, today), cursor, limit, search }),
  )
  const question = questionOf(list.url, today)
  const selection = useSelection(JSON.stringify([{ ...question, direction: null }, list.search]))
  const facet = {
    ...{ label: 'Type', options: kinds, chosen: kindsOf(list.url.type) },
    onChoose: (chosen: string[]) => list.refine({ type: chosen.length === 0 ? undefined : chosen.join('.') }),
  }
  return (
    <>
      <PageHeading title="Dossiers" />
      {allDone && (
        <p role="status" className="fr-alert fr-alert--success fr-alert--sm fr-mb-2w">
          Le dossier est décidé. Aucun autre de votre équipe n’attend d’être pris, parmi ceux que vous savez traiter.
        </p>
      )}
      <div className="case-queue__head">
        <Views url={list.url} />
        <TakeNext />
      </div>
      <FilterBar
        list={list}
        search={search}
        filters={[
          { name: 'statut', label: 'État', all: 'Pas encore décidés', options: states },
          { name: 'equipe', label: 'Équipe', all: 'Toutes', options: nameOptions(teams) },
          { name: 'echeance', label: 'Échéance', all: 'Toutes', options: labelOptions(dueLabels) },
        ]}
      >
        <Facet {...facet} all="Tous" />
      </FilterBar>
      <FacetTags {...facet} />
      <SelectionContext value={mayHandle ? { ...selection, isFrozen: list.refreshing } : null}>
        {mayHandle && list.answer && (
          <BulkBar
            isFrozen={list.refreshing}
            selection={selection}
            page={list.answer.rows.map(({ about, id, number, version, status }) => ({
              id,
              number,
              version,
              kind: about.kind,
              status,
            }))}
            total={list.answer.count}
            question={{ ...question, search: list.search }}
          />
        )}
        <DataTable list={list} table={table} empty="Aucun dossier n’est ouvert." />
      </SelectionContext>
      <Shortcuts />
    </>
  )
}
