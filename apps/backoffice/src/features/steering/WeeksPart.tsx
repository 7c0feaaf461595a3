import { Details, day, grouped, TableBox } from '@cesu/ui/design'
import { Chart } from './Chart.tsx'
import { Days, daysIn, daysText, Figure, type ListAddress } from './figures.tsx'
import { weekOf } from './period.ts'
import type { Week } from './steered.ts'

/** Week by week: what came and what was decided, and how long it took; drawn, and in a table. */
export function WeeksPart({ weeks, teamId }: { weeks: readonly Week[]; teamId: string | undefined }) {
  const ends = { from: `sem. du ${day(weeks[0]?.monday ?? '')}`, to: `sem. du ${day(weeks.at(-1)?.monday ?? '')}` }
  return (
    <section aria-labelledby="semaines">
      <h2 id="semaines" className="fr-h5 fr-mb-1w">
        Semaine par semaine
      </h2>
      <div className="steer-charts">
        <Chart
          {...ends}
          text={grouped}
          series={[
            { label: 'Ouverts', form: 'HATCHED', values: weeks.map(({ opened }) => opened) },
            { label: 'Décidés', form: 'PLAIN', values: weeks.map(({ decided }) => decided) },
          ]}
        />
        {weeks.every(({ medianDays }) => medianDays === null) ? (
          <p>Aucun dossier décidé sur la période : pas de délai à montrer.</p>
        ) : (
          <Chart
            {...ends}
            text={daysText}
            series={[
              { label: 'Délai de la moitié', form: 'LINE', values: weeks.map(({ medianDays }) => medianDays) },
              { label: 'Délai de 9 sur 10', form: 'DASHED', values: weeks.map(({ ninetiethDays }) => ninetiethDays) },
            ]}
          />
        )}
      </div>
      <Details title="Les mêmes chiffres en tableau, chacun ouvrant sa liste">
        <TableBox caption="Semaine par semaine" className="fr-table--no-caption" scrolls="Tableau des semaines">
          <thead>
            <tr>
              <th scope="col">Semaine du</th>
              <th scope="col">Ouverts</th>
              <th scope="col">Décidés</th>
              <th scope="col">Après l’échéance</th>
              <th scope="col">Rouverts</th>
              <th scope="col">Délai, la moitié</th>
              <th scope="col">Délai, 9 sur 10</th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map((week) => (
              <WeekRow key={week.monday} week={week} team={teamId === undefined ? {} : { equipe: teamId }} />
            ))}
          </tbody>
        </TableBox>
      </Details>
    </section>
  )
}

function WeekRow({ week, team }: { week: Week; team: ListAddress }) {
  const days = daysIn(weekOf(week.monday))
  const of = `, semaine du ${day(week.monday)}`
  return (
    <tr>
      <th scope="row">{day(week.monday)}</th>
      <td>
        <Figure count={week.opened} said={`ouverts${of}`} list={{ ...team, statut: 'TOUS', ouvert: days }} />
      </td>
      <td>
        <Figure count={week.decided} said={`décidés${of}`} list={{ ...team, statut: 'RESOLVED', decide: days }} />
      </td>
      <td>{week.decidedLate}</td>
      <td>
        <Figure count={week.reopened} said={`rouverts${of}`} list={{ ...team, statut: 'TOUS', rouvert: days }} />
      </td>
      <td>
        <Days days={week.medianDays} />
      </td>
      <td>
        <Days days={week.ninetiethDays} />
      </td>
    </tr>
  )
}
