import { TableBox } from '@cesu/ui/design'
import { Days, daysIn, Figure } from './figures.tsx'
import type { Steered } from './steered.ts'

interface TeamsPartProps {
  teams: Steered['teams']
  span: { from: string; to: string }
}

/** Each team: what waits today, and what came of the period. */
export const TeamsPart = ({ teams, span }: TeamsPartProps) => (
  <section aria-labelledby="equipes">
    <h2 id="equipes" className="fr-h5 fr-mb-1w">
      Par équipe
    </h2>
    <TableBox caption="Équipes" className="fr-table--no-caption" scrolls="Tableau des équipes">
      <thead>
        <tr>
          <th scope="col">Équipe</th>
          <th scope="col">Attendent</th>
          <th scope="col">En retard</th>
          <th scope="col">Transmis</th>
          <th scope="col">Ouverts</th>
          <th scope="col">Décidés</th>
          <th scope="col">Rouverts</th>
          <th scope="col">Délai, la moitié</th>
          <th scope="col">Délai, 9 sur 10</th>
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <TeamRow key={team.id} team={team} days={daysIn(span)} />
        ))}
      </tbody>
    </TableBox>
    <p className="fr-text--sm">
      « Attendent », « En retard » et « Transmis » : aujourd’hui. Les autres chiffres : sur la période.
    </p>
  </section>
)

function TeamRow({ team, days }: { team: Steered['teams'][number]; days: string }) {
  const equipe = team.id
  const of = `, ${team.name}`
  return (
    <tr>
      <th scope="row">{team.name}</th>
      <td>
        <Figure count={team.open} said={`attendent${of}`} list={{ equipe }} />
      </td>
      <td>
        <Figure count={team.late} said={`en retard${of}`} list={{ equipe, echeance: 'RETARD' }} />
      </td>
      <td>
        <Figure count={team.escalated} said={`transmis${of}`} list={{ equipe, statut: 'ESCALATED' }} />
      </td>
      <td>
        <Figure count={team.opened} said={`ouverts${of}`} list={{ equipe, statut: 'TOUS', ouvert: days }} />
      </td>
      <td>
        <Figure count={team.decided} said={`décidés${of}`} list={{ equipe, statut: 'RESOLVED', decide: days }} />
      </td>
      <td>
        <Figure count={team.reopened} said={`rouverts${of}`} list={{ equipe, statut: 'TOUS', rouvert: days }} />
      </td>
      <td>
        <Days days={team.medianDays} />
      </td>
      <td>
        <Days days={team.ninetiethDays} />
      </td>
    </tr>
  )
}
