import { type BulkLineState, type BulkStatus, caseBrief, caseMonth, caseSentence } from '@cesu/domain/cases'
import { Clipped, eurosInColumn, monthShort } from '@cesu/ui/design'
import { columnsOf, DataTable, type ListTable, useList } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../../api.ts'
import { bulkCasesSearch } from '../search.ts'

type Line = inferOutput<typeof api.cases.bulkCases>['rows'][number]

const column = columnsOf<Line>()

const states: Record<BulkLineState, string> = { WAITING: 'À faire', DONE: 'Décidé', LEFT: 'Laissé de côté' }

/** Why what waits is not done, once nothing of the decision is done any more. */
const notDone: Partial<Record<BulkStatus, string>> = {
  REFUSED: 'Décision refusée',
  WITHDRAWN: 'Proposition retirée',
  ENDED: 'Arrêtée avant ce dossier',
}

const names = { partnerName: 'Partenaire', employerName: 'Employeur', employeeName: 'Salarié' }

const name = (key: keyof typeof names) =>
  column.accessor(key, { header: names[key], cell: ({ getValue }) => <Clipped text={getValue() ?? ''} /> })

const tableOf = (status: BulkStatus): ListTable<Line> => ({
  caption: 'Dossiers de cette décision',
  noun: { one: 'dossier', many: 'dossiers', none: 'Aucun dossier que vos droits laissent voir' },
  rowId: ({ caseId }) => caseId,
  columns: column.columns([
    column.accessor('number', {
      header: 'Dossier',
      cell: ({ row: { original } }) => (
        <Link to="/dossiers/$id" params={{ id: original.caseId }}>
          Dossier {original.number}
        </Link>
      ),
    }),
    column.accessor('about', {
      header: 'Sujet',
      meta: { multiline: true },
      cell: ({ getValue, row: { original } }) => (
        <details className="case-subject">
          <summary>{caseBrief(getValue())}</summary>
          <p>{caseSentence(getValue())}</p>
          {(Object.keys(names) as (keyof typeof names)[]).map(
            (key) =>
              original[key] && (
                <p key={key} className="case-subject__name">
                  {names[key]} : {original[key]}
                </p>
              ),
          )}
        </details>
      ),
    }),
    name('partnerName'),
    name('employerName'),
    name('employeeName'),
    column.accessor(({ about }) => caseMonth(about), {
      id: 'period',
      header: 'Mois',
      cell: ({ getValue }) => monthOf(getValue()),
    }),
    column.accessor('stakeCents', {
      header: 'En jeu (€)',
      meta: { numeric: true },
      cell: ({ getValue }) => amount(getValue()),
    }),
    column.accessor('state', {
      header: 'État',
      cell: ({ row: { original } }) => stateOf(original, status),
    }),
    column.accessor('why', {
      header: 'Pourquoi',
      meta: { multiline: true },
      cell: ({ row: { original } }) => original.why ?? whyWaiting(original, status),
    }),
  ]),
})

const monthOf = (month: string | null) => month && monthShort(month)

const amount = (cents: number | null) => (cents === null ? '' : eurosInColumn(cents))

const stateOf = ({ state, isChanged }: Line, status: BulkStatus): string => {
  if (state === 'WAITING' && notDone[status] !== undefined) return 'Non fait'
  return isChanged ? 'Changé depuis' : states[state]
}

/** Why what waits is not done, or will not be. */
const whyWaiting = ({ state, isChanged }: Line, status: BulkStatus): string =>
  (state === 'WAITING' ? notDone[status] : undefined) ?? (isChanged ? 'Sera laissé de côté' : '–')

/** Each case: its number, what it is about and whom it concerns, what came of it, or what would, and why it was left out. */
export function BulkCases({ id, status }: { id: string; status: BulkStatus }) {
  const list = useList(bulkCasesSearch, (_url, { cursor, limit }) =>
    api.cases.bulkCases.queryOptions({ id, cursor, limit }),
  )
  return (
    <>
      <h2 className="fr-h5 fr-mt-4w">Les dossiers</h2>
      <DataTable list={list} table={tableOf(status)} empty="Vos droits ne portent sur aucun de ces dossiers." />
    </>
  )
}
