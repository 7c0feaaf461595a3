import { anomalyLabels } from '@cesu/domain/declarations'
import { CaseStatusBadge, hoursOrPay } from '@cesu/ui/cesu'
import { day, euros, Facts, instant, monthCapitalised } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../session.ts'
import { anomalyExplanations } from './anomaly-explanations.ts'
import type { Declaration } from './declaration.ts'

/** Who, what, how much, and what is to be checked: enough to answer most questions. */
export function Essentials({ declaration }: { declaration: Declaration }) {
  const [current] = declaration.versions
  const { employer, employee, employment, partner } = declaration
  if (!current) return null
  return (
    <div className="cesu-columns">
      <section>
        <h2 className="fr-h5">L’essentiel</h2>
        <Facts
          facts={[
            ['Employeur', `${employer.name}, ${employer.city} (Cesu ${employer.cesuNumber})`],
            ['Salarié', `${employee.name} (Cesu ${employee.cesuNumber})`],
            ['Activité', `${employment.activity}, niveau ${employment.level}`],
            ['Mois travaillé', monthCapitalised(declaration.period)],
            ['Heures', hoursOrPay(current)],
            ['Salaire net', euros(current.netCents)],
            ['Cotisations', euros(current.contributionsCents)],
            ['Partenaire', partner.name],
            ['Reçue le', `${instant(declaration.submittedAt)} (heure de Paris)`],
          ]}
        />
      </section>
      <section>
        <h2 className="fr-h5">À vérifier</h2>
        {current.anomalies.length === 0 ? (
          <p>Les règles n’ont trouvé aucune anomalie.</p>
        ) : (
          <dl>
            {current.anomalies.map((code, index) => (
              <div key={code} className="fr-mb-2w">
                <dt>
                  <strong>{anomalyLabels[code]}</strong>
                </dt>
                <dd className="cesu-explanation">{current.anomalySentences[index] ?? anomalyExplanations[code]}</dd>
              </div>
            ))}
          </dl>
        )}
        <CaseOf declaration={declaration} />
      </section>
    </div>
  )
}

function CaseOf({ declaration: { case: opened } }: { declaration: Declaration }) {
  const mayReadCases = useMe().permissions.includes('cases.read')
  if (!opened) return <p>Aucun dossier n’est ouvert.</p>
  const { number, status, dueDay } = opened
  // In its own state: the list shows decided cases to nobody who does not ask for them.
  const link = (
    <Link to="/dossiers" search={{ statut: status }}>
      {number}
    </Link>
  )
  const badge = <CaseStatusBadge status={status} />
  return (
    <Facts
      facts={[
        ['Dossier', mayReadCases ? link : number],
        ['État du dossier', badge],
        ['Échéance', day(dueDay)],
      ]}
    />
  )
}
