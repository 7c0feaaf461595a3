import { ageExemptionHours, hourlyDeductionOf, uncappedExemption } from '../parameters/employer-reliefs.ts'
import {
  legalText,
  type Parameter,
  sourceText,
  type Version,
  type VersionOn,
  versionOn,
} from '../parameters/parameter.ts'
import { presenceDeductionShare } from '../parameters/presence.ts'
import type { Grade } from '../parameters/sources.ts'
import { applyHours, type Cents, type Day, firstDay, frenchEuros, frenchHours, type Period } from '../shared/index.ts'
import { deductedHundredths } from './counted-hours.ts'
import type { EstimateInput } from './estimate-input.ts'
import type { EstimateResult } from './estimate-result.ts'
import { ageExemptionCeilingCents } from './exemptions.ts'

/** What a month says of the relief that it takes; hours in hundredths. */
export type RelievedMonth = Pick<
  EstimateInput,
  | 'period'
  | 'territory'
  | 'exemption'
  | 'paidLeaveIncluded'
  | 'hoursHundredths'
  | 'presenceHundredths'
  | 'paidLeaveHundredths'
> &
  Pick<EstimateResult, 'exemptionCents' | 'hourlyDeductionCents'>

/**
 * What the employer's share is lowered by, as a line: how it is worked out (in French), its amount (cents, below 0), and as every
 * line its text, documents, grade and day.
 */
export interface ReliefLine {
  readonly label: string
  readonly basis: string
  readonly amountCents: Cents
  readonly source: string
  readonly legalText: string
  readonly grade: Grade
  readonly since: Day
}

/** Where a relief was read, and how far it may be trusted. */
export type ReliefText = Pick<ReliefLine, 'source' | 'legalText' | 'grade' | 'since'>

/** The version of a relief in force in a month; a RangeError for a month before the first. */
const versionOf = <Value>(parameter: Parameter<Value>, period: Period): VersionOn<Value> => {
  const version = versionOn(parameter, firstDay(period))
  if (!version) throw new RangeError(`No version of ${parameter.id} in ${period}`)
  return version
}

const textOf = (version: Version<unknown> & { prolonged?: boolean }): ReliefText => ({
  source: sourceText(version),
  legalText: legalText(version),
  grade: version.grade,
  since: version.from,
})

/** The text of the exemption of a month: at 70, or with an allowance. */
export const exemptionText = ({ exemption, period }: Pick<RelievedMonth, 'exemption' | 'period'>): ReliefText =>
  textOf(exemption === 'AGE_70' ? versionOf(ageExemptionHours, period) : uncappedExemption)

/** The text of a deduction by hour; what an hour of presence counts for in it is inferred, and so is then the line. */
export const deductionText = (
  version: VersionOn<Cents>,
  { period, presenceHundredths = 0 }: Pick<RelievedMonth, 'period' | 'presenceHundredths'>,
): ReliefText => {
  const text = textOf(version)
  const isInferred = presenceHundredths > 0 && versionOf(presenceDeductionShare, period).grade === 'D'
  if (!isInferred || text.grade === 'D') return text
  return { ...text, grade: 'D', legalText: `${text.legalText} (valeur provisoire)` }
}

const exemptionLine = (month: RelievedMonth): ReliefLine => {
  const { exemption, period, paidLeaveIncluded, exemptionCents } = month
  const ceiling = ageExemptionCeilingCents(period, paidLeaveIncluded)
  const isCapped = exemption === 'AGE_70'
  return {
    label: isCapped ? 'Exonération, employeur de 70 ans ou plus' : 'Exonération, bénéficiaire d’une allocation',
    basis: isCapped
      ? `maladie, vieillesse et famille, sur ${frenchEuros(ceiling)} de salaire brut au plus, par mois et par foyer`
      : 'maladie, vieillesse et famille, sur tout le salaire brut',
    amountCents: 0 - exemptionCents,
    ...exemptionText(month),
  }
}

const deductionLine = (month: RelievedMonth): ReliefLine => {
  const { period, territory, hourlyDeductionCents } = month
  const hundredths = deductedHundredths(month)
  const version = versionOf(hourlyDeductionOf(territory), period)
  const hourlyCents = version.value
  const isHeld = hourlyDeductionCents < applyHours(hourlyCents, hundredths)
  return {
    label: 'Déduction forfaitaire par heure',
    basis: `${frenchHours(hundredths)} × ${frenchEuros(hourlyCents)}${isHeld ? `, plafonné à ${frenchEuros(hourlyDeductionCents)} : les cotisations réduites` : ''}`,
    amountCents: 0 - hourlyDeductionCents,
    ...deductionText(version, month),
  }
}

/** The reliefs of a month, each a line with its text and its grade; none where nothing is lowered. */
export const reliefLines = (month: RelievedMonth): ReliefLine[] => [
  ...(month.exemptionCents > 0 ? [exemptionLine(month)] : []),
  ...(month.hourlyDeductionCents > 0 ? [deductionLine(month)] : []),
]
