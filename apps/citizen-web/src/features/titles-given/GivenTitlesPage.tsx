import { BackLink, PageHeading } from '@cesu/ui/app'
import { ReadingStatus } from '@cesu/ui/design'
import { OutOfAdvance } from '@cesu/ui/titles'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { MonthCard } from './MonthCard.tsx'
import { yearAsked } from './search.ts'
import { YearSums } from './YearSums.tsx'
import type { Year } from './year.ts'

const route = getRouteApi('/signed-in/salaries/titres')

/** The months that are declared for an employer, the titles that pay each, and what the year makes of them. */
export function GivenTitlesPage() {
  const year = yearAsked(route.useSearch())
  const query = useQuery(
    api.ownTitles.list.queryOptions(
      { ...(year !== undefined && { year }) },
      { refetchOnMount: 'always', placeholderData: keepPreviousData },
    ),
  )
  return (
    <>
      <BackLink to="/salaries">Revenir à mes salariés</BackLink>
      <PageHeading title="Titres que je donne" />
      <p className="cesu-text">
        Les titres Cesu préfinancés paient le salaire d’un mois déclaré, en tout ou en partie. Donnez-les ici pour un
        mois, même si quelqu’un d’autre l’a déclaré pour vous : qui a déclaré les voit aussi.
      </p>
      <ReadingStatus query={query} waiting="Chargement de vos mois…" />
      {query.data && <Shown year={query.data} />}
    </>
  )
}

function Shown({ year: { year, years, months, sums } }: { year: Year }) {
  const navigate = route.useNavigate()
  const last = months.find(({ titles }) => titles.sums.titlesCents > 0)
  return (
    <>
      {years.length > 1 && (
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="annee">
            Année
          </label>
          <select
            id="annee"
            className="fr-select"
            value={year}
            onChange={({ target }) => void navigate({ search: { annee: Number(target.value) }, replace: true })}
          >
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </div>
      )}
      <YearSums year={year} sums={sums} />
      {last && <OutOfAdvance period={last.period} />}
      <h2 className="fr-h5">Mois déclarés en {year}</h2>
      {months.length === 0 && (
        <p>Aucun mois n’est déclaré pour vous en {year} : un titre se donne pour un mois déclaré.</p>
      )}
      <ul className="cesu-cards">
        {months.map((month) => (
          <li key={month.id} className="cesu-card">
            <MonthCard month={month} />
          </li>
        ))}
      </ul>
    </>
  )
}
