import { caseAges, caseKindLabels } from '@cesu/domain/cases'
import { uncapitalised } from '@cesu/domain/shared'
import { TableBox } from '@cesu/ui/design'
import { useMe } from '../../session.ts'
import { daysIn, Figure, type ListAddress } from './figures.tsx'
import type { Steered } from './steered.ts'

/** What waits today, by kind and by age: the longest bar is the kind that weighs most. */
export function StockPart({ stock, teamId }: { stock: Steered['stock']; teamId: string | undefined }) {
  const { today } = useMe()
  const ages = caseAges(today)
  const team: ListAddress = teamId === undefined ? {} : { equipe: teamId }
  const rows = stock
    .map((row) => ({ ...row, total: row.ages.reduce((sum, count) => sum + count, 0) }))
    .sort((one, other) => other.total - one.total)
  const most = Math.max(1, ...rows.map(({ total }) => total))
  return (
    <section aria-labelledby="stock">
      <h2 id="stock" className="fr-h5 fr-mb-1w">
        Ce qui attend aujourd’hui, par type et par âge
      </h2>
      {rows.length === 0 && <p>Aucun dossier n’attend.</p>}
      {rows.length > 0 && (
        <TableBox caption="Dossiers non décidés" className="fr-table--no-caption" scrolls="Tableau de ce qui attend">
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">En tout</th>
              {ages.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">En retard</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, ages: counts, late, total }) => {
              const said = `, ${uncapitalised(caseKindLabels[kind])}`
              const list = { ...team, type: kind }
              return (
                <tr key={kind}>
                  <th scope="row">{caseKindLabels[kind]}</th>
                  <td>
                    <span className="steer-bar" aria-hidden="true" style={{ width: `${(6 * total) / most}rem` }} />
                    <Figure count={total} said={`en tout${said}`} list={list} />
                  </td>
                  {counts.map((count, rank) => {
                    const age = ages[rank]
                    return (
                      <td key={age?.label}>
                        <Figure
                          count={count}
                          said={`${age?.label}${said}`}
                          list={{ ...list, ...(age && { ouvert: daysIn(age.opened) }) }}
                        />
                      </td>
                    )
                  })}
                  <td>
                    <Figure count={late} said={`en retard${said}`} list={{ ...list, echeance: 'RETARD' }} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </TableBox>
      )}
    </section>
  )
}
