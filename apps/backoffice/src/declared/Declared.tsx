import { anomalyLabels, elementFacts } from '@cesu/domain/declarations'
import { hoursOrPay } from '@cesu/ui/cesu'
import { euros, Facts, instant, monthCapitalised } from '@cesu/ui/design'
import { anomalyExplanations } from './anomaly-explanations.ts'
import type { Declaration } from './declaration.ts'

/** Who declared whom, for which work, and what it costs. */
export function DeclaredFacts({ declaration }: { declaration: Declaration }) {
  const [current] = declaration.versions
  const { employer, employee, employment, partner } = declaration
  if (!current) return null
  return (
    <Facts
      facts={[
        ['Employeur', `${employer.name}, ${employer.city} (Cesu ${employer.cesuNumber})`],
        ['Salarié', `${employee.name} (Cesu ${employee.cesuNumber})`],
        ['Activité', `${employment.activity}, niveau ${employment.level}`],
        ['Mois travaillé', monthCapitalised(declaration.period)],
        ['Heures', hoursOrPay(current)],
        ...elementFacts(current.elements),
        ['Salaire net', euros(current.netCents)],
        ['Cotisations', euros(current.contributionsCents)],
        ['Partenaire', partner.name],
        ['Reçue le', `${instant(declaration.submittedAt)} (heure de Paris)`],
      ]}
    />
  )
}

/** What the rules found, each with the figures it compares. */
export function ToCheck({ declaration: { versions } }: { declaration: Declaration }) {
  const [current] = versions
  if (!current || current.anomalies.length === 0) return <p>Les règles n’ont trouvé aucune anomalie.</p>
  return (
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
  )
}
