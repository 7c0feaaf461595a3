import type { CaseParty } from '@cesu/domain/openings'
import { DeclarationStatusBadge } from '@cesu/ui/cesu'
import { countOf, euros, monthShort, ReadingStatus, TableBox } from '@cesu/ui/design'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'

const MONTHS_A_PAGE = 12

/** The months declared, the last first, a year at a time; each leads to its versions and their calculation. */
export function Months({ party, personId }: { party: CaseParty; personId: string }) {
  const [before, setBefore] = useState<readonly string[]>([])
  const query = useQuery(
    api.persons.months.queryOptions(
      { party, personId, cursor: before.at(-1) ?? null, limit: MONTHS_A_PAGE },
      { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, placeholderData: keepPreviousData },
    ),
  )
  const { data, isPlaceholderData } = query
  const next = isPlaceholderData ? null : (data?.nextCursor ?? null)
  return (
    <section aria-labelledby="mois" className="fr-mb-4w">
      <h2 id="mois" className="fr-h5 fr-mb-1w">
        Mois déclarés
      </h2>
      <ReadingStatus query={query} waiting="Chargement des mois…" />
      {data && data.rows.length === 0 && <p>Aucun mois déclaré.</p>}
      {data && data.rows.length > 0 && (
        <>
          <TableBox
            caption={countOf(data.count, { one: 'mois déclaré', many: 'mois déclarés', none: 'Aucun mois déclaré' })}
            className="fr-table--no-caption"
            scrolls="Tableau des mois déclarés"
          >
            <thead>
              <tr>
                <th scope="col">Mois</th>
                <th scope="col">Déclaration</th>
                <th scope="col">{party === 'EMPLOYER' ? 'Salarié' : 'Employeur'}</th>
                <th scope="col">Net</th>
                <th scope="col">Cotisations</th>
                <th scope="col">Versions</th>
                <th scope="col">État</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.id}>
                  <td>{monthShort(row.period)}</td>
                  <td>
                    <Link
                      to="/declarations/$employerId/$period/$id"
                      params={{ employerId: row.employerId, period: row.period, id: row.id }}
                      state={{ fromList: true }}
                    >
                      {row.reference}
                    </Link>
                  </td>
                  <td>{party === 'EMPLOYER' ? row.employeeName : row.employerName}</td>
                  <td>{euros(row.netCents)}</td>
                  <td>{euros(row.contributionsCents)}</td>
                  <td>{row.currentVersion}</td>
                  <td>
                    <DeclarationStatusBadge status={row.status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </TableBox>
          {before.length > 0 && (
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm fr-mr-1w"
              onClick={() => setBefore(before.slice(0, -1))}
            >
              Mois plus récents
            </button>
          )}
          {next !== null && (
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              onClick={() => setBefore([...before, next])}
            >
              Mois plus anciens
            </button>
          )}
        </>
      )}
    </section>
  )
}
