import type { DeclarationVersion, PayKind } from '@cesu/db/model'
import { exemptionNames, payWithoutHoursNames } from '../contributions/names.ts'
import { type LineCode, lineLabels } from '../parameters/line-codes.ts'
import { type Cents, frenchDay, frenchEuros, frenchHours } from '../shared/index.ts'
import type { MonthElements } from './element-fields.ts'
import { elementsShown } from './element-texts.ts'
import { elementLabels } from './elements.ts'

/** What a version keeps of what was declared, its elements aside. */
export type DeclaredColumn =
  | 'startDay'
  | 'endDay'
  | 'paymentDay'
  | 'hoursHundredths'
  | 'payWithoutHours'
  | 'payKind'
  | 'payCents'
  | 'paidLeaveIncluded'
  | 'exemption'
  | 'exemptionRenounced'

/** What is compared of two versions of a declaration. */
export type ComparedVersion = Pick<
  DeclarationVersion,
  | DeclaredColumn
  | 'grossCents'
  | 'netCents'
  | 'netTaxableCents'
  | 'withholdingCents'
  | 'netPaidCents'
  | 'employeeTotalCents'
  | 'employerTotalCents'
  | 'exemptionCents'
  | 'hourlyDeductionCents'
  | 'contributionsCents'
  | 'totalCostCents'
> & { readonly lines: readonly ComparedLine[]; readonly elements: MonthElements }

interface ComparedLine {
  readonly code: LineCode
  readonly payer: 'EMPLOYEE' | 'EMPLOYER'
  readonly amountCents: Cents
}

/** Something declared that is not the same, as it is read. */
export interface FieldDifference {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** An amount that is not the same, in cents. */
export interface AmountDifference {
  readonly label: string
  readonly beforeCents: Cents
  readonly afterCents: Cents
}

/** What changes from a version to the next: what is declared, what it makes, and each line; only what differs. */
export interface VersionDifferences {
  readonly fields: FieldDifference[]
  readonly amounts: AmountDifference[]
  readonly lines: AmountDifference[]
}

const payNames: Readonly<Record<PayKind, string>> = {
  NET: 'net pour le mois',
  NET_HOURLY: 'net par heure',
  GROSS: 'brut pour le mois',
  GROSS_HOURLY: 'brut par heure',
}

/** What is declared, in the order of the form, as it is read. */
const declaredFields: readonly (readonly [label: string, text: (version: ComparedVersion) => string])[] = [
  ['Premier jour travaillé', ({ startDay }) => frenchDay(startDay)],
  ['Dernier jour travaillé', ({ endDay }) => frenchDay(endDay)],
  ['Jour du paiement', ({ paymentDay }) => frenchDay(paymentDay)],
  ['Heures du mois', ({ hoursHundredths }) => frenchHours(hoursHundredths)],
  [
    'Ce que paie ce mois sans heures',
    ({ payWithoutHours }) => (payWithoutHours === null ? 'rien' : payWithoutHoursNames[payWithoutHours]),
  ],
  ['Salaire déclaré', ({ payCents, payKind }) => `${frenchEuros(payCents)} ${payNames[payKind]}`],
  ['Congés payés compris', ({ paidLeaveIncluded }) => (paidLeaveIncluded ? 'oui' : 'non')],
  [
    'Exonération',
    ({ exemption, exemptionRenounced }) =>
      exemptionRenounced ? 'laissée pour la déduction par heure' : exemptionNames[exemption],
  ],
]

const computedAmounts: readonly (readonly [label: string, cents: (version: ComparedVersion) => Cents])[] = [
  ['Salaire brut', ({ grossCents }) => grossCents],
  ['Salaire net', ({ netCents }) => netCents],
  ['Net imposable', ({ netTaxableCents }) => netTaxableCents],
  ['Impôt prélevé à la source', ({ withholdingCents }) => withholdingCents],
  ['Net versé au salarié', ({ netPaidCents }) => netPaidCents],
  ['Cotisations du salarié', ({ employeeTotalCents }) => employeeTotalCents],
  ['Cotisations de l’employeur', ({ employerTotalCents }) => employerTotalCents],
  ['Exonération', ({ exemptionCents }) => exemptionCents],
  ['Déduction par heure', ({ hourlyDeductionCents }) => hourlyDeductionCents],
  ['Cotisations dues', ({ contributionsCents }) => contributionsCents],
  ['Coût total pour l’employeur', ({ totalCostCents }) => totalCostCents],
]

/** What differs between two versions of one declaration. Amounts in cents, half-up where they were computed. */
export function versionDifferences(before: ComparedVersion, after: ComparedVersion): VersionDifferences {
  const fields = declaredFields.map(([label, text]) => ({ label, before: text(before), after: text(after) }))
  const amounts = computedAmounts.map(([label, cents]) => ({
    label,
    beforeCents: cents(before),
    afterCents: cents(after),
  }))
  return {
    fields: [...fields, ...elementDifferences(before, after)].filter((field) => field.before !== field.after),
    amounts: amounts.filter(differs),
    lines: lineDifferences(before.lines, after.lines),
  }
}

/** Element by element; one that a version does not declare is said so. */
function elementDifferences(before: ComparedVersion, after: ComparedVersion): FieldDifference[] {
  const [was, is] = [before, after].map(
    ({ elements }) => new Map(elementsShown(elements).map(({ label, text }) => [label, text])),
  )
  return Object.values<string>(elementLabels).map((label) => ({
    ...{ label, before: was?.get(label) ?? 'non déclaré', after: is?.get(label) ?? 'non déclaré' },
  }))
}

const differs = ({ beforeCents, afterCents }: AmountDifference): boolean => beforeCents !== afterCents

const payerNames = { EMPLOYEE: 'salarié', EMPLOYER: 'employeur' } as const

/** Line by line and payer by payer; a line that one version does not have is 0 there. */
function lineDifferences(before: readonly ComparedLine[], after: readonly ComparedLine[]): AmountDifference[] {
  const named = ({ code, payer }: ComparedLine): string => `${lineLabels[code]} (${payerNames[payer]})`
  const sums = (lines: readonly ComparedLine[]) => {
    const byName = new Map<string, Cents>()
    for (const line of lines) byName.set(named(line), (byName.get(named(line)) ?? 0) + line.amountCents)
    return byName
  }
  const [was, is] = [sums(before), sums(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((label) => ({ label, beforeCents: was.get(label) ?? 0, afterCents: is.get(label) ?? 0 }))
    .filter(differs)
}
