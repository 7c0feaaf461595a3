import { instant, month } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import type { AgentReading } from './access.ts'
import { Classified } from './columns.tsx'
import { Opened } from './Opened.tsx'

/** The last that agents opened of one person, the last first. */
export const AgentReadings = ({ readings }: { readings: readonly AgentReading[] }) => (
  <>
    <h3 className="fr-h6 fr-mt-3w">Agents de l’Urssaf</h3>
    {readings.length === 0 ? (
      <p>Aucun agent n’a ouvert ses données.</p>
    ) : (
      <>
        <p className="cesu-source">Les 50 dernières lectures au plus, cette recherche comprise.</p>
        <ul className="cesu-cards">
          {readings.map((reading) => (
            <li key={reading.id} className="cesu-card">
              <p className="fr-mb-1v">
                <Link to="/acces/agents" search={{ agent: reading.agentId }}>
                  {reading.agentName}, le {instant(reading.at)}
                </Link>
              </p>
              <div className="fr-mb-1v">
                <Opened reading={reading} />
                {reading.month !== null && ` : ${month(reading.month)}`}
              </div>
              <Classified access={reading} />
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)
