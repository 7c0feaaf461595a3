import { vintagesOn, voucherStatusLabels } from '@cesu/domain/vouchers'
import { PageHeading } from '@cesu/ui/app'
import { DataTable, FilterBar, labelOptions, useList } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { table } from './columns.tsx'
import { FindTitle } from './FindTitle.tsx'
import { titlesSearch } from './search.ts'

/** The titles that the issuer registered, by state and by vintage; one of them by its number. */
export function TitlesPage() {
  const { today } = useMe()
  const list = useList(titlesSearch, ({ etat: status, millesime }, { cursor, limit }) =>
    api.issuer.titles.queryOptions({
      status,
      vintage: millesime === undefined ? null : Number(millesime),
      cursor,
      limit,
    }),
  )
  const vintages = vintagesOn(today).toReversed()
  return (
    <>
      <PageHeading title="Titres" />
      <FindTitle />
      <FilterBar
        list={list}
        filters={[
          { name: 'etat', label: 'État', all: 'Tous les états', options: labelOptions(voucherStatusLabels) },
          {
            ...{ name: 'millesime', label: 'Millésime', all: 'Tous les millésimes' },
            options: vintages.map((vintage) => ({ value: `${vintage}`, text: `${vintage}` })),
          },
        ]}
      />
      <DataTable
        list={list}
        table={table}
        empty={
          <p>
            <strong>Aucun titre enregistré.</strong> Envoyez-en un fichier depuis la page{' '}
            <Link to="/fichiers">Fichiers</Link>, ou par votre programme.
          </p>
        }
      />
    </>
  )
}
