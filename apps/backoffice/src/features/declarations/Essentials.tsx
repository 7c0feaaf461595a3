import { caseSentence } from '@cesu/domain/cases'
import { anomalyLabels, elementFacts } from '@cesu/domain/declarations'
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
            ...elementFacts(current.elements),
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
        <Cases cases={declaration.cases} />
      </section>
    </div>
  )
}

function Cases({ cases }: Pick<Declaration, 'cases'>) {
  if (cases.length === 0) return <p>Aucun dossier n’est ouvert.</p>
  return cases.map((one) => <CaseFacts key={one.number} opened={one} />)
}

function CaseFacts({ opened }: { opened: Declaration['cases'][number] }) {
  const mayReadCases = useMe().permissions.includes('cases.read')
  const { number, about, status, dueDay } = opened
  // In its own state: the list shows decided cases to nobody who does not ask for them.
  const link = (
    <Link to="/dossiers" search={{ statut: status }}>
      {number}
    </Link>
  )
  const badge = <CaseStatusBadge status={status} />
  const asked = about.kind === 'DECLARATION_CHANGE' ? about.facts : null
  return (
    <Facts
      facts={[
        ['Dossier', mayReadCases ? link : number],
        ['Sujet', caseSentence(about)],
        ...(asked
          ? ([
              ['Version lue par le déclarant', asked.version],
              ['Ce qu’il demande', asked.explanation],
            ] as const)
          : []),
        ['État du dossier', badge],
        ['Échéance', day(dueDay)],
      ]}
    />
  )
}
