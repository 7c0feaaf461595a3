import { BackLink, PageHeading } from '@cesu/ui/app'
import { dayOfInstant, instant } from '@cesu/ui/design'
import { columnsOf, DataTable, type ListTable, useList } from '@cesu/ui/list'
import { api } from '../../api.ts'
import type { Change } from './access.ts'
import { changesSearch } from './search.ts'

const column = columnsOf<Change>()

const table: ListTable<Change> = {
  caption: 'Changements des conventions et des finalités',
  noun: { one: 'changement', many: 'changements', none: 'Aucun changement' },
  rowId: ({ id }) => id,
  columns: column.columns([
    column.accessor('at', { header: 'Quand', cell: ({ getValue }) => instant(getValue()) }),
    column.accessor('sentence', {
      header: 'Qui a fait quoi',
      meta: { multiline: true },
      cell: ({ row: { original } }) => `${original.actorName} ${original.sentence}`,
    }),
    column.accessor('consumerName', { header: 'Organisme', meta: { multiline: true } }),
    column.accessor('reference', {
      header: 'De quoi',
      meta: { multiline: true },
      cell: ({ row: { original } }) =>
        original.label === null ? `Convention ${original.reference}` : `${original.label} (${original.reference})`,
    }),
    column.accessor('reason', {
      header: 'Pourquoi',
      meta: { multiline: true },
      cell: ({ getValue }) => getValue() ?? '',
    }),
    column.accessor('answer', {
      header: 'Seconde personne',
      meta: { multiline: true },
      cell: ({ row: { original } }) => secondOf(original),
    }),
  ]),
}

/** What a second person said of it: one alone may stop, two are needed for the rest. */
function secondOf({ requestedByName, answer, answeredByName, answeredAt, comment }: Change): string {
  if (requestedByName === null) return 'Une seule personne suffit'
  if (answer === null) return 'Pas encore de réponse'
  const did = answer === 'GRANTED' ? 'a accepté' : 'a refusé'
  return `${answeredByName} ${did} le ${dayOfInstant(answeredAt ?? '')}${comment ? ` : « ${comment} »` : ''}`
}

/** Who changed an agreement or a purpose, why, and who agreed. */
export function ChangesPage() {
  const list = useList(changesSearch, (_url, { cursor, limit }) => api.access.changes.queryOptions({ cursor, limit }))
  return (
    <>
      <BackLink to="/acces">Revenir aux accès</BackLink>
      <PageHeading title="Qui a changé quoi" />
      <DataTable list={list} table={table} empty="Aucune convention et aucune finalité n’a encore changé." />
    </>
  )
}
