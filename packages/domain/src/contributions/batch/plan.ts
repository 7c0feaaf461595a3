import type { Base } from '../../parameters/contribution.ts'
import type { Cents, Pcm } from '../../shared/index.ts'
import type { EstimateInput } from '../estimate-input.ts'
import { ageExemptionCeilingCents, exemptionCents } from '../exemptions.ts'
import { keptUpToCeiling } from '../gross-up.ts'
import { type DueContribution, type Schedule, scheduleFor } from '../schedule.ts'
import { neutralThresholds, WITHHOLDING_START } from '../withholding.ts'
import type { BaseColumns, Columns } from './columns.ts'

/** What the rows of a situation have in common. */
export interface BatchSituation
  extends Pick<EstimateInput, 'period' | 'territory' | 'scheme' | 'nonResident' | 'paidLeaveIncluded' | 'exemption'> {
  readonly payKind: EstimateInput['pay']['kind']
  /** True where the flat deduction is asked for: `estimate` asks for it when nothing is said and no exemption applies. */
  readonly hourlyDeduction: boolean
  readonly withholding: EstimateInput['withholding']['kind']
  /** True where the neutral rate is that of a contract of two months at most. */
  readonly shortContract?: boolean
}

/** A contribution with the columns that it reads and fills. */
export interface PlannedLine {
  readonly base: Float64Array
  readonly ratePcm: Pcm
  readonly capCents: Cents
  readonly amounts: Int32Array
  /** The total that it adds to. */
  readonly total: Int32Array
}

/** All that is worked out once for the rows of a situation. */
export interface Plan {
  readonly situation: BatchSituation
  readonly schedule: Schedule
  /** In the order of the payslip: the employee's, then the employer's. */
  readonly contributions: readonly DueContribution[]
  readonly lines: readonly PlannedLine[]
  /** The same for pays that are all up to the ceiling: the lines due, on the gross or the CSG base; the columns left at 0. */
  readonly linesUpToCeiling: readonly PlannedLine[]
  readonly absentUpToCeiling: readonly Int32Array[]
  /** What is left of each cent of a gross up to the ceiling, in ten millionths; the employee's rates there. */
  readonly keptUpToCeiling: number
  readonly ratesOnGross: readonly Pcm[]
  readonly ratesOnCsgBase: readonly Pcm[]
  /** The gross pay that the exemption covers at most, and what it cancels there. */
  readonly mostExemptGrossCents: Cents
  readonly mostExemptCents: Cents
  readonly neutralThresholds: readonly Cents[]
  /** Taken off the net taxable before the neutral rate. */
  readonly abatementCents: Cents
}

/** What a base is when the pay is up to the ceiling: the gross, the CSG base, or nothing. */
const baseUpToCeiling: Readonly<Record<Base, 'GROSS' | 'CSG' | null>> = {
  GROSS: 'GROSS',
  UP_TO_CEILING: 'GROSS',
  UP_TO_4_CEILINGS: 'GROSS',
  ABOVE_CEILING: null,
  BETWEEN_1_AND_8_CEILINGS: null,
  UP_TO_8_CEILINGS_ONCE_ABOVE_1: null,
  CSG: 'CSG',
}

type Slot = readonly [due: DueContribution, amounts: Int32Array]

const totalOf = (due: DueContribution, { totals }: Columns, { exemption }: BatchSituation): Int32Array => {
  const { payer, code, exemptible, deductible } = due
  if (payer === 'EMPLOYEE') return code === 'CSG_NON_DEDUCTIBLE' || code === 'CRDS' ? totals.taxed : totals.untaxed
  return (exemption === 'NONE' ? deductible : exemptible) ? totals.relievable : totals.unrelievable
}

/** The lines of some contributions, each on its base; null where there is none. */
const plannedLines = (
  slots: readonly Slot[],
  baseOf: (due: DueContribution) => Float64Array | null,
  totalFor: (due: DueContribution) => Int32Array,
): PlannedLine[] =>
  slots.flatMap(([due, amounts]) => {
    const base = baseOf(due)
    return base ? { base, ratePcm: due.ratePcm, capCents: due.capCents, amounts, total: totalFor(due) } : []
  })

const employeeRates = ({ employee }: Schedule, base: keyof BaseColumns): Pcm[] =>
  employee.filter((due) => baseUpToCeiling[due.base] === base).map(({ ratePcm }) => ratePcm)

/** The plan of a situation that the law covers, on the columns of a batch. */
export const makePlan = (situation: BatchSituation, columns: Columns): Plan => {
  const { period, territory, exemption, paidLeaveIncluded } = situation
  const schedule = scheduleFor(situation)
  const contributions = [...schedule.employee, ...schedule.employer]
  const slots = contributions.flatMap((due, index): Slot[] => {
    const amounts = columns.output.lines[index]
    if (!amounts) throw new RangeError('A schedule has more contributions than a batch has columns')
    return [[due, amounts]]
  })
  const totalFor = (due: DueContribution): Int32Array => totalOf(due, columns, situation)
  const lowBaseOf = ({ base }: DueContribution): Float64Array | null => {
    const low = baseUpToCeiling[base]
    return low && columns.bases[low]
  }
  const mostExemptGrossCents =
    exemption === 'AGE_70' ? ageExemptionCeilingCents(period, paidLeaveIncluded) : Number.POSITIVE_INFINITY
  return {
    situation,
    schedule,
    contributions,
    lines: plannedLines(slots, ({ base }) => columns.bases[base], totalFor),
    linesUpToCeiling: plannedLines(slots, lowBaseOf, totalFor),
    absentUpToCeiling: slots.filter(([due]) => !lowBaseOf(due)).map(([, amounts]) => amounts),
    keptUpToCeiling: keptUpToCeiling(schedule),
    ratesOnGross: employeeRates(schedule, 'GROSS'),
    ratesOnCsgBase: employeeRates(schedule, 'CSG'),
    mostExemptGrossCents,
    mostExemptCents: exemption === 'AGE_70' ? exemptionCents(schedule, mostExemptGrossCents, mostExemptGrossCents) : 0,
    abatementCents: situation.shortContract ? schedule.shortContractAbatement.value : 0,
    neutralThresholds: period < WITHHOLDING_START ? [] : neutralThresholds(period, territory),
  }
}
