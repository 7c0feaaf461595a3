import { day } from '@cesu/ui/design'
import type { Parameter } from './parameter.ts'

/** Who has read which value again, when, and what they said; newest first. */
export function Checks({ parameter: { checks } }: { parameter: Parameter }) {
  return (
    <section aria-labelledby="verifications" className="fr-mt-4w">
      <h2 id="verifications" className="fr-h5">
        Vérifications faites
      </h2>
      {checks.length === 0 ? (
        <p>Aucune vérification n’est encore enregistrée.</p>
      ) : (
        <ul className="cesu-cards">
          {checks.map((check) => (
            <li key={check.id} className="cesu-card">
              <p className="cesu-sum">
                <strong>
                  {day(check.checkedDay)}, {check.agentName}
                </strong>
                <span>{checkedValue(check)}</span>
              </p>
              <p className="parameters-comment">{check.comment}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const LONG = 60

/** What was checked: the value when it is short, else the version. */
const checkedValue = ({ value, versionFrom }: Parameter['checks'][number]): string =>
  value.length > LONG ? `version du ${day(versionFrom)}` : value
