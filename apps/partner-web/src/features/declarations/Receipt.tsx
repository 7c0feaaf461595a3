import { declarationChannelLabels, elementFacts, reliefsOfMonth } from '@cesu/domain/declarations'
import {
  AnomalyBadge,
  CostSummary,
  DocumentButtons,
  declarationDocuments,
  hoursOrPay,
  MonthChanges,
  MonthDates,
  PayslipTable,
  ProvisionalNotice,
  reliefOf,
} from '@cesu/ui/cesu'
import { day, euros, Facts, instant, monthCapitalised } from '@cesu/ui/design'
import { documentOf } from '../../api.ts'
import { useMe } from '../../session.ts'
import type { Declaration } from './declaration.ts'
import { Titles } from './titles/Titles.tsx'
import { VersionHistory } from './VersionHistory.tsx'

/** What was declared, what was computed, line by line: made to be printed as well. */
export function Receipt({ declaration }: { declaration: Declaration }) {
  const { today } = useMe()
  const [version] = declaration.versions
  if (!version) return null
  const { employer, employee, employment } = declaration
  return (
    <>
      <Issuer declaration={declaration} version={version.number} />
      <div className="cesu-columns">
        <section>
          <h2 className="fr-h5">Ce qui est déclaré</h2>
          <Facts
            facts={[
              ['Salarié', `${employee.name} (Cesu ${employee.cesuNumber})`],
              ['Employeur', `${employer.name} (Cesu ${employer.cesuNumber})`],
              ['Activité', employment.activity],
              ['Mois travaillé', monthCapitalised(declaration.period)],
              ['Jours travaillés', `du ${day(version.startDay)} au ${day(version.endDay)}`],
              ['Heures', hoursOrPay(version)],
              [
                version.payKind === 'NET_HOURLY' ? 'Salaire net par heure' : 'Salaire net total',
                `${euros(version.payCents)}, congés payés ${version.paidLeaveIncluded ? 'compris' : 'non compris'}`,
              ],
              ['Jour du paiement', day(version.paymentDay)],
              ...(version.exemption === 'NONE' && !version.exemptionRenounced
                ? []
                : [['Allègement', reliefOf(version)] as const]),
              ...elementFacts(version.elements),
            ]}
          />
        </section>
        <section>
          <h2 className="fr-h5">Enregistrement</h2>
          <Facts
            facts={[
              ['Référence', declaration.reference],
              ['Enregistrée le', `${instant(declaration.submittedAt)} (heure de Paris)`],
              ['Par', version.authorName],
              ['Envoyée depuis', declarationChannelLabels[version.channel]],
              ...(version.anomalies.length > 0
                ? [['À vérifier', version.anomalies.map((code) => <AnomalyBadge key={code} anomaly={code} />)] as const]
                : []),
            ]}
          />
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-icon-printer-line fr-btn--icon-left cesu-no-print"
            onClick={() => window.print()}
          >
            Imprimer le reçu
          </button>
          <DocumentButtons
            documents={declarationDocuments}
            ask={documentOf}
            declaration={declaration}
            version={version.number}
          />
        </section>
      </div>
      <h2 className="fr-h5">{declaration.cancelled === null ? 'Ce que chacun paie' : 'Ce que chacun aurait payé'}</h2>
      <ProvisionalNotice {...version} />
      <CostSummary totals={version} elements={version.elements} ceiling={declaration.creditCeiling} />
      <Titles declaration={declaration} />
      <MonthChanges changes={declaration.changes} />
      {declaration.cancelled === null && (
        <MonthDates
          period={declaration.period}
          territory={version.territory}
          submittedAt={declaration.submittedAt}
          madeAt={version.createdAt}
          today={today}
        />
      )}
      <h2 className="fr-h5">Chaque ligne de cotisation</h2>
      <PayslipTable {...version} reliefs={reliefsOfMonth({ ...version, period: declaration.period })} />
      <VersionHistory {...declaration} />
    </>
  )
}

/** On paper: who issues the document, what it is, of which version, and when it was printed. */
function Issuer({ declaration, version }: { declaration: Declaration; version: number }) {
  const { demo } = useMe()
  const { reference, partner, cancelled } = declaration
  return (
    <p className="cesu-print-only">
      Urssaf, service Cesu. Reçu de la déclaration {reference}, version {version}
      {cancelled && ', annulée'}, déclarée par {partner.name}. Imprimé le {instant(new Date())} (heure de Paris).
      {demo && ' Démonstration : personnes et montants fictifs, sans valeur.'}
    </p>
  )
}
