import { caseKindLabels } from '@cesu/domain/cases'
import { isSearchTooShort, searchedNumber } from '@cesu/domain/shared'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, Facet, FilterBar, labelOptions, nameOptions, useList } from '@cesu/ui/list'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { Shortcuts } from '../../shortcuts/Shortcuts.tsx'
import { BulkBar } from './bulk/BulkBar.tsx'
import { SelectionContext, useSelection } from './bulk/useSelection.ts'
import { table } from './columns.tsx'
import { FilterTags } from './FilterTags.tsx'
import { stateFacet } from './filters.ts'
import { casesSearch, dueLabels, joined, questionOf, valuesOf } from './search.ts'
import { TakeNext } from './TakeNext.tsx'
import { BulksLink } from './together/BulksToAnswer.tsx'
import { useFirstView } from './views/useFirstView.ts'
import { useViewColumns } from './views/useViewColumns.ts'
import { useViews } from './views/useViews.ts'
import { LostFilters, ViewPanel } from './views/ViewPanel.tsx'
import { Views } from './views/Views.tsx'
import './cases.css'

const kinds = labelOptions(caseKindLabels)

const search = {
  label: 'Nom, numéro Cesu, référence ou dossier',
  hint: 'Le début suffit : 10 caractères d’une référence ; un dossier, en entier.',
  isTooShort: (text: string) => searchedNumber(text) === null && isSearchTooShort(text),
}

/** The cases, under the view that one finds first when the address asks none. */
export function CasesPage() {
  const isReady = useFirstView()
  if (isReady) return <Cases />
  return (
    <>
      <PageHeading title="Dossiers" />
      <p role="status">Chargement…</p>
    </>
  )
}

/** The cases, by due day: the queue of a team, one's own, or all of them. */
function Cases() {
  const { id: me, today, permissions } = useMe()
  const mayHandle = permissions.includes('cases.handle')
  const allDone = useRouterState({ select: ({ location }) => location.state.allDone === true })
  const { data: teams = [] } = useQuery(api.cases.teams.queryOptions())
  const { views, countOf } = useViews()
  const list = useList(casesSearch, (url, { cursor, limit, search }) =>
    api.cases.list.queryOptions({ ...questionOf(url, today), cursor, limit, search }),
  )
  const { url, refine } = list
  const question = questionOf(url, today)
  const selection = useSelection(JSON.stringify([{ ...question, direction: null }, list.search]))
  const columns = useViewColumns(url, refine)
  const view = views.find(({ id }) => id === url.vue)
  return (
    <>
      <PageHeading title="Dossiers">
        {mayHandle && <BulksLink />}
        {mayHandle && (
          <Link className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" to="/dossiers/nouvel-incident">
            Signaler une fuite ou un incident
          </Link>
        )}
        <ViewPanel url={url} hidden={columns.hidden} view={view} onOpen={refine} />
      </PageHeading>
      {allDone && (
        <p role="status" className="fr-alert fr-alert--success fr-alert--sm fr-mb-2w">
          Le dossier est décidé. Aucun autre de votre équipe n’attend d’être pris, parmi ceux que vous savez traiter.
        </p>
      )}
      <div className="case-queue__head">
        <Views url={url} views={views} countOf={countOf} />
        <TakeNext />
      </div>
      <LostFilters view={view} />
      <FilterBar
        list={list}
        search={search}
        filters={[
          { name: 'equipe', label: 'Équipe', all: 'Toutes', options: nameOptions(teams) },
          { name: 'echeance', label: 'Échéance', all: 'Toutes', options: labelOptions(dueLabels) },
        ]}
      >
        <Facet {...stateFacet(url, refine)} all="Pas encore décidés" />
        <Facet
          label="Type"
          all="Tous"
          options={kinds}
          chosen={valuesOf(url.type)}
          onChoose={(chosen) => refine({ type: joined(chosen) })}
        />
      </FilterBar>
      <FilterTags url={url} onRefine={refine} />
      <SelectionContext value={mayHandle ? { ...selection, isFrozen: list.refreshing } : null}>
        {mayHandle && list.answer && (
          <BulkBar
            isFrozen={list.refreshing}
            selection={selection}
            page={list.answer.rows.map(({ about, id, number, version, status, assigneeId, assigneeName }) => ({
              ...{ id, number, version, kind: about.kind, status, assigneeName, isOwn: assigneeId === me },
            }))}
            total={list.answer.count}
            question={{ ...question, search: list.search }}
          />
        )}
        <DataTable list={list} table={table} empty="Aucun dossier n’est ouvert." hiddenColumns={columns} />
      </SelectionContext>
      <Shortcuts />
    </>
  )
}
