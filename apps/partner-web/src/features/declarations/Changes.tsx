import { CancelledNotice } from '@cesu/ui/cesu'
import { day, instant, month } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../session.ts'
import type { Declaration } from './declaration.ts'

/** What can still be done to a declaration, and until when; who ended it, when it is cancelled. */
export function Changes({ declaration }: { declaration: Declaration }) {
  const { today, permissions } = useMe()
  const { employerId, period, id, employmentId, cancelled, changeableUntil, changeAskedAt } = declaration
  const key = { employerId, period, id }
  if (cancelled !== null) {
    return (
      <CancelledNotice cancelled={cancelled}>
        {permissions.includes('declarations.submit') && (
          <Link
            to="/declarer/$employerId/$employmentId"
            params={{ employerId, employmentId }}
            search={{ mois: period }}
          >
            Déclarer de nouveau {month(period)}
          </Link>
        )}
      </CancelledNotice>
    )
  }
  if (!permissions.includes('declarations.correct')) return <Until until={changeableUntil} today={today} />
  if (today > changeableUntil) {
    return (
      <div className="fr-mb-3w cesu-no-print">
        <Until until={changeableUntil} today={today} />
        {changeAskedAt === null ? (
          <Link className="fr-btn fr-btn--secondary" to="/changer/$employerId/$period/$id/demander" params={key}>
            Demander un changement à l’Urssaf
          </Link>
        ) : (
          <p className="fr-mb-0">
            <strong>Changement demandé à l’Urssaf le {instant(changeAskedAt)}.</strong> La déclaration reste comme elle
            est jusqu’à la réponse d’un agent.
          </p>
        )}
      </div>
    )
  }
  return (
    <div className="fr-mb-3w cesu-no-print">
      <ul className="fr-btns-group fr-btns-group--inline-sm">
        <li>
          <Link className="fr-btn fr-btn--secondary" to="/corriger/$employerId/$period/$id" params={key}>
            Corriger
          </Link>
        </li>
        <li>
          <Link className="fr-btn fr-btn--tertiary" to="/changer/$employerId/$period/$id/annuler" params={key}>
            Annuler la déclaration
          </Link>
        </li>
      </ul>
      <Until until={changeableUntil} today={today} />
    </div>
  )
}

/** Until when it can be changed here: a delay that no text gives. */
const Until = ({ until, today }: { until: string; today: string }) => (
  <p className="fr-text--sm fr-mb-2w">
    {today > until ? 'Elle pouvait être corrigée ou annulée ici jusqu’au ' : 'Correction et annulation jusqu’au '}
    {day(until)} (délai provisoire : aucun texte public ne le fixe).
  </p>
)
