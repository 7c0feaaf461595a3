import type { Scheme, Territory } from '@cesu/db/model'
import { socialSecurityCeiling } from '../parameters/ceilings.ts'
import { type Base, type Contribution, overseas, type Payer } from '../parameters/contribution.ts'
import { employeeContributions } from '../parameters/employee-contributions.ts'
import { employerContributions } from '../parameters/employer-contributions.ts'
import {
  metropolitanHourlyDeduction,
  overseasHourlyDeduction,
  reunionHourlyDeduction,
} from '../parameters/employer-reliefs.ts'
import {
  familyHostEmployeeContributions,
  familyHostEmployerContributions,
} from '../parameters/family-host-contributions.ts'
import type { LineCode } from '../parameters/line-codes.ts'
import { overtimeReductionRate, overtimeTaxExemptShare } from '../parameters/overtime.ts'
import { legalText, type Parameter, sourceText, type Version } from '../parameters/parameter.ts'
import { shortContractAbatement } from '../parameters/short-contracts.ts'
import type { Grade } from '../parameters/sources.ts'
import { csgBaseShare, lodgingPrice, mealPrice, taxCreditShare } from '../parameters/wage-extras.ts'
import { type Cents, type Day, findInForce, firstDay, inForce, type Pcm, type Period } from '../shared/index.ts'

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
  /** Day from which this rate is in force in this situation. */
  readonly since: Day
}

/** A value of the month, with the parameter that it comes from. */
export type InForce<Value> = Version<Value> & { readonly parameterId: string }

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
  /** Ids of the parameters of grade D among the contributions. */
  readonly provisional: readonly string[]
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

const inForceOf = <Value>({ id, versions }: Parameter<Value>, day: Day): InForce<Value> => ({
  ...inForce(versions, day),
  parameterId: id,
})

const hourlyDeductionOf = (territory: Territory): Parameter<Cents> => {
  if (territory === 'REUNION') return reunionHourlyDeduction
  return overseas.includes(territory) ? overseasHourlyDeduction : metropolitanHourlyDeduction
}

const dueContributions = (contributions: readonly Contribution[], situation: Situation): DueContribution[] => {
  const day = firstDay(situation.period)
  return contributions.flatMap((contribution) => {
    const version = findInForce(contribution.versions, day)
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
      since: sinceOf(contribution, version, situation.territory),
    }
  })
}

const isInferred = ({ grade }: DueContribution): boolean => grade === 'D'

const makeSchedule = (situation: Situation): Schedule => {
  const day = firstDay(situation.period)
  const employee = dueContributions(contributionsOf[situation.scheme].employee, situation)
  const employer = dueContributions(contributionsOf[situation.scheme].employer, situation)
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
    provisional: [...employee, ...employer].filter(isInferred).map(({ parameterId }) => parameterId),
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
