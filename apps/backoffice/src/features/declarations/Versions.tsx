import { declarationChannelLabels, elementFacts, reliefsOfMonth, versionReasonLabels } from '@cesu/domain/declarations'
import type { CreditCeiling } from '@cesu/domain/tax-credit'
import {
  CostSummary,
  hoursOrPay,
  PayslipTable,
  ProvisionalNotice,
  payKindLabels,
  reliefOf,
  territoryLabels,
  VersionDifferences,
  withholdingLabels,
} from '@cesu/ui/cesu'
import { Details, day, euros, Facts, instant, percent } from '@cesu/ui/design'
import type { Version } from '../../declared/declaration.ts'

/** Every version, the one in force open; nothing of an older one is ever rewritten. */
interface VersionsProps {
  /** Month worked. */
  period: string
  versions: readonly Version[]
  ceiling: CreditCeiling
}

export function Versions({ versions, ...shared }: VersionsProps) {
  return (
    <section>
      <h2 className="fr-h5">Versions</h2>
      {versions.map((version, index) => (
        <Details key={version.number} title={titleOf(version, index === 0)} open={index === 0}>
          <VersionContent version={version} {...shared} />
        </Details>
      ))}
    </section>
  )
}

const titleOf = ({ number, reason, createdAt, authorName }: Version, isInForce: boolean): string =>
  `Version ${number}${isInForce ? ', en vigueur' : ''} : ${versionReasonLabels[reason]}, ${instant(createdAt)}, ${authorName}`

function VersionContent({ version, period, ceiling }: Omit<VersionsProps, 'versions'> & { version: Version }) {
  return (
    <>
      <Facts
        facts={[
          ['Envoyée depuis', declarationChannelLabels[version.channel]],
          ['Jours travaillés', `du ${day(version.startDay)} au ${day(version.endDay)}`],
          ['Jour du paiement', day(version.paymentDay)],
          ['Heures', hoursOrPay(version)],
          [payKindLabels[version.payKind], euros(version.payCents)],
          ['Congés payés compris (10 %)', version.paidLeaveIncluded ? 'Oui' : 'Non'],
          ...elementFacts(version.elements),
          ['Lieu de travail', territoryLabels[version.territory]],
          ['Exonération', reliefOf(version)],
          ['Prélèvement à la source', withholdingOf(version)],
        ]}
      />
      {version.differences && (
        <VersionDifferences
          differences={version.differences}
          before={`Version ${version.number - 1}`}
          after={`Version ${version.number}`}
        />
      )}
      <ProvisionalNotice {...version} />
      <CostSummary totals={version} elements={version.elements} ceiling={ceiling} />
      <PayslipTable {...version} reliefs={reliefsOfMonth({ ...version, period })} showGrades />
    </>
  )
}

const withholdingOf = ({ withholdingKind, withholdingRatePcm, shortContract }: Version): string => {
  if (shortContract) return `${withholdingLabels[withholdingKind]}, contrat de deux mois au plus`
  return withholdingKind === 'RATE'
    ? `${withholdingLabels.RATE} : ${percent(withholdingRatePcm)}`
    : withholdingLabels[withholdingKind]
}
