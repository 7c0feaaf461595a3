import type { Scheme, Territory } from '@cesu/db/model'
import { type Cents, type Day, findInForce, firstDay, inForce, type Pcm, type Period } from '../shared/index.ts'
import type { LineCode } from './line-codes.ts'
import { socialSecurityCeiling } from './parameters/ceilings.ts'
import { type Base, type Contribution, overseas, type Payer } from './parameters/contribution.ts'
import { employeeContributions } from './parameters/employee-contributions.ts'
import { employerContributions } from './parameters/employer-contributions.ts'
import {
  familyHostEmployeeContributions,
  familyHostEmployerContributions,
} from './parameters/family-host-contributions.ts'
import { overtimeReductionRate } from './parameters/overtime.ts'
import { sourceText, type Version } from './parameters/parameter.ts'
import type { Grade } from './parameters/sources.ts'
import { csgBaseShare } from './parameters/wage-extras.ts'

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
  readonly grade: Grade
}

/** All that is due in a situation: the rows of the tables in force on the first day of the month. */
export interface Schedule {
  readonly ceilingCents: Cents
  readonly csgBaseSharePcm: Pcm
  readonly employee: readonly DueContribution[]
  readonly employer: readonly DueContribution[]
  readonly overtimeReduction: Version<Pcm>
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
      deductible,
      reducedByOvertime,
      source: sourceText(version),
      grade: version.grade,
    }
  })
}

const schedules = new Map<string, Schedule>()

/**
 * The schedule of a situation. The same object for the same situation: it is worked out once.
 * The situation must be covered (see coverage.ts).
 */
export const scheduleFor = (situation: Situation): Schedule => {
  const key = `${situation.period} ${situation.territory} ${situation.scheme} ${situation.nonResident}`
  const known = schedules.get(key)
  if (known) return known
  const day = firstDay(situation.period)
  const schedule: Schedule = {
    ceilingCents: inForce(socialSecurityCeiling.versions, day).value,
    csgBaseSharePcm: inForce(csgBaseShare.versions, day).value,
    employee: dueContributions(contributionsOf[situation.scheme].employee, situation),
    employer: dueContributions(contributionsOf[situation.scheme].employer, situation),
    overtimeReduction: inForce(overtimeReductionRate.versions, day),
  }
  schedules.set(key, schedule)
  return schedule
}
