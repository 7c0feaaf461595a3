import type { Scheme, Territory } from '@cesu/db/model'
import { socialSecurityCeiling } from '../parameters/ceilings.ts'
import { type Base, type Contribution, overseas, type Payer } from '../parameters/contribution.ts'
import { employeeContributions } from '../parameters/employee-contributions.ts'
import { employerContributions } from '../parameters/employer-contributions.ts'
import { ageExemptionHours, hourlyDeductionOf } from '../parameters/employer-reliefs.ts'
import {
  familyHostEmployeeContributions,
  familyHostEmployerContributions,
} from '../parameters/family-host-contributions.ts'
import type { LineCode } from '../parameters/line-codes.ts'
import { hourlySmic } from '../parameters/minimum-wages.ts'
import { overtimeReductionRate, overtimeTaxExemptionCeiling, overtimeTaxExemptShare } from '../parameters/overtime.ts'
import {
  legalText,
  type Parameter,
  provisionalIds,
  restsOnProlonged,
  sourceText,
  type Used,
  type Version,
  type VersionOn,
  versionOn,
} from '../parameters/parameter.ts'
import { presenceDeductionShare } from '../parameters/presence.ts'
import { shortContractAbatement } from '../parameters/short-contracts.ts'
import type { Grade } from '../parameters/sources.ts'
import {
  csgBaseShare,
  lodgingPrice,
  mealPrice,
  paidLeaveIncludedShare,
  taxCreditShare,
} from '../parameters/wage-extras.ts'
import { neutralRatesOf } from '../parameters/withholding-grids.ts'
import { type Cents, type Day, firstDay, inForce, type Pcm, type Period } from '../shared/index.ts'

/** What decides the rates, apart from the pay. */
export interface Situation {
  readonly period: Period
  readonly territory: Territory
  readonly scheme: Scheme
  readonly nonResident: boolean
}

/** A contribution with its value of the month. */
export interface DueContribution {
  readonly parameterId: string
  readonly code: LineCode
  readonly payer: Payer
  readonly base: Base
  readonly ratePcm: Pcm
  /** Infinity when nothing caps it. */
  readonly capCents: Cents
  readonly exemptible: boolean
  readonly deductible: boolean
  readonly reducedByOvertime: boolean
  readonly source: string
  /** What a receipt cites. */
  readonly legalText: string
  readonly grade: Grade
  /** True when the rate is the last known one, prolonged. */
  readonly prolonged: boolean
  /** Day from which this rate is in force in this situation. */
  readonly since: Day
}

/** A value of the month, with the parameter that it comes from. */
export type InForce<Value> = VersionOn<Value> & { readonly parameterId: string }

/** What a month may rest on besides its lines. */
export interface Besides {
  readonly ageExemption: boolean
  readonly deduction: boolean
  /** Hours of presence, by day or by night, in a month that takes the deduction. */
  readonly presence: boolean
  readonly overtime: boolean
  readonly neutralRate: boolean
  readonly shortContract: boolean
  readonly meals: boolean
  readonly lodging: boolean
}

/** A provisional value that a month rests on in some cases only. */
interface ProvisionalBesides {
  readonly when: keyof Besides
  readonly parameterId: string
  readonly prolonged: boolean
}

/** All that is due in a situation: the rows of the tables in force on the first day of the month. */
export interface Schedule {
  readonly ceilingCents: Cents
  readonly csgBaseSharePcm: Pcm
  readonly employee: readonly DueContribution[]
  readonly employer: readonly DueContribution[]
  readonly overtimeReduction: InForce<Pcm>
  readonly overtimeTaxExemptShare: InForce<Pcm>
  /** Cents by hour worked. */
  readonly hourlyDeduction: InForce<Cents>
  /** Taken off what the neutral rates bear on, for a contract of two months at most. */
  readonly shortContractAbatement: InForce<Cents>
  readonly taxCreditSharePcm: Pcm
  readonly mealCents: Cents
  readonly lodgingCents: Cents
  /** Ids of the parameters of grade D among those of every month: the contributions, the ceiling, the tax credit. */
  readonly provisional: readonly string[]
  /** True when one of them is prolonged. */
  readonly prolonged: boolean
  /** The same for what a month rests on in some cases only. */
  readonly provisionalBesides: readonly ProvisionalBesides[]
}

const contributionsOf: Readonly<Record<Scheme, Record<'employee' | 'employer', readonly Contribution[]>>> = {
  HOME_EMPLOYEE: { employee: employeeContributions, employer: employerContributions },
  FAMILY_HOST: { employee: familyHostEmployeeContributions, employer: familyHostEmployerContributions },
}

const applies = (contribution: Contribution, situation: Situation, day: Day): boolean => {
  const { territories, residence, overseasFrom } = contribution
  if (territories && !territories.includes(situation.territory)) return false
  if (residence && (residence === 'NON_RESIDENT') !== situation.nonResident) return false
  return !(overseasFrom && overseas.includes(situation.territory) && day < overseasFrom)
}

/** The day from which a version is due in a territory: its own, or the day the contribution reached overseas if later. */
const sinceOf = ({ overseasFrom }: Contribution, { from }: Version<Pcm>, territory: Territory): Day =>
  overseasFrom && overseasFrom > from && overseas.includes(territory) ? overseasFrom : from

const inForceOf = <Value>(parameter: Parameter<Value>, day: Day): InForce<Value> => {
  const version = versionOn(parameter, day)
  if (!version) throw new RangeError(`No version of ${parameter.id} in force on ${day}`)
  return { ...version, parameterId: parameter.id }
}

const dueContributions = (contributions: readonly Contribution[], situation: Situation): DueContribution[] => {
  const day = firstDay(situation.period)
  return contributions.flatMap((contribution) => {
    const version = versionOn(contribution, day)
    if (!version || version.value === 0 || !applies(contribution, situation, day)) return []
    const {
      id,
      code,
      payer,
      base,
      exemptible = false,
      deductible = false,
      reducedByOvertime = false,
      cap,
    } = contribution
    return {
      parameterId: id,
      code,
      payer,
      base,
      ratePcm: version.value,
      capCents: cap ? inForce(cap.versions, day).value : Number.POSITIVE_INFINITY,
      exemptible,
      deductible: deductible || overseas.includes(situation.territory),
      reducedByOvertime,
      source: sourceText(version),
      legalText: legalText(version),
      grade: version.grade,
      prolonged: version.prolonged,
      since: sinceOf(contribution, version, situation.territory),
    }
  })
}

const isInferred = ({ grade }: DueContribution): boolean => grade === 'D'

/** What every month of a scheme rests on besides its lines: the ceiling, the CSG base, the caps, the tax credit. */
const alwaysUsed = ({ scheme }: Situation): Used => [
  socialSecurityCeiling,
  csgBaseShare,
  taxCreditShare,
  ...contributionsOf[scheme].employer.flatMap(({ cap }) => cap ?? []),
]

const usedBesides = ({ territory }: Situation): Readonly<Record<keyof Besides, Used>> => ({
  deduction: [hourlyDeductionOf(territory)],
  presence: [presenceDeductionShare],
  overtime: [overtimeReductionRate, overtimeTaxExemptShare, overtimeTaxExemptionCeiling],
  shortContract: [shortContractAbatement],
  ageExemption: [ageExemptionHours, hourlySmic, paidLeaveIncludedShare],
  neutralRate: [neutralRatesOf(territory)],
  meals: [mealPrice],
  lodging: [lodgingPrice],
})

const provisionalBesides = (situation: Situation, day: Day): ProvisionalBesides[] =>
  (Object.entries(usedBesides(situation)) as [keyof Besides, Used][]).flatMap(([when, used]) =>
    used.flatMap((parameter) => {
      const version = versionOn(parameter, day)
      return version?.grade === 'D' ? { when, parameterId: parameter.id, prolonged: version.prolonged } : []
    }),
  )

const makeSchedule = (situation: Situation): Schedule => {
  const day = firstDay(situation.period)
  const employee = dueContributions(contributionsOf[situation.scheme].employee, situation)
  const employer = dueContributions(contributionsOf[situation.scheme].employer, situation)
  const lines = [...employee, ...employer]
  const always = alwaysUsed(situation)
  return {
    ceilingCents: inForceOf(socialSecurityCeiling, day).value,
    csgBaseSharePcm: inForceOf(csgBaseShare, day).value,
    employee,
    employer,
    overtimeReduction: inForceOf(overtimeReductionRate, day),
    overtimeTaxExemptShare: inForceOf(overtimeTaxExemptShare, day),
    hourlyDeduction: inForceOf(hourlyDeductionOf(situation.territory), day),
    shortContractAbatement: inForceOf(shortContractAbatement, day),
    taxCreditSharePcm: inForceOf(taxCreditShare, day).value,
    mealCents: inForceOf(mealPrice, day).value,
    lodgingCents: inForceOf(lodgingPrice, day).value,
    provisional: [...lines.filter(isInferred).map(({ parameterId }) => parameterId), ...provisionalIds(always, day)],
    prolonged: lines.some(({ prolonged }) => prolonged) || restsOnProlonged(always, day),
    provisionalBesides: provisionalBesides(situation, day),
  }
}

/** The schedules worked out: a map in a map rather than a key made of four texts, which took longer than the rates. */
const schedules = new Map<Period, Map<Territory, Map<Scheme, Map<boolean, Schedule>>>>()

/** The map that another holds at a key, empty when it is new. */
const branch = <Key, K, V>(tree: Map<Key, Map<K, V>>, key: Key): Map<K, V> => {
  const known = tree.get(key) ?? new Map<K, V>()
  tree.set(key, known)
  return known
}

/**
 * The schedule of a situation. The same object for the same situation: it is worked out once.
 * The situation must be covered (see coverage.ts).
 */
export const scheduleFor = (situation: Situation): Schedule => {
  const { period, territory, scheme, nonResident } = situation
  const known = schedules.get(period)?.get(territory)?.get(scheme)?.get(nonResident)
  if (known) return known
  const schedule = makeSchedule(situation)
  branch(branch(branch(schedules, period), territory), scheme).set(nonResident, schedule)
  return schedule
}
