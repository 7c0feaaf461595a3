import { ExemptionKind, PayKind, Scheme, Territory } from '@cesu/db/model'
import type { EstimateInput } from '../src/contributions/estimate-input.ts'
import { situationRefusals } from '../src/contributions/estimate-refusals.ts'
import { FIRST_PERIOD, LAST_KNOWN_PERIOD } from '../src/parameters/coverage.ts'
import { type Period, periodsFrom } from '../src/shared/index.ts'
import type { Random } from './random.ts'

/** Every month that the tables know; the prolonged ones have the values of the last. */
export const periods: readonly Period[] = periodsFrom(FIRST_PERIOD, LAST_KNOWN_PERIOD)

const territories = Object.values(Territory)
const payKinds = Object.values(PayKind)
const exemptions = Object.values(ExemptionKind)

/** Monthly ceilings of the years, in cents: a pay near 1, 4 or 8 of them is where lines start and stop. */
const ceilings = [337_700, 342_800, 366_600, 386_400, 392_500, 400_500]

/** The pay of a month: mostly that of a home, sometimes a few cents, near a ceiling, or beyond what is likely. */
const monthlyCents = (random: Random): number => {
  const kind = random.integer(0, 99)
  if (kind < 15) return random.integer(1, 5_000)
  if (kind < 65) return random.integer(5_000, 250_000)
  if (kind < 78) return random.integer(250_000, 600_000)
  if (kind < 90) return random.pick([1, 4, 8]) * random.pick(ceilings) + random.integer(-20, 20)
  if (kind < 97) return random.integer(600_000, 5_000_000)
  return random.integer(5_000_000, 100_000_000)
}

const payOf = (random: Random): EstimateInput['pay'] => {
  const kind = random.pick(payKinds)
  const hourly = kind === 'NET_HOURLY' || kind === 'GROSS_HOURLY'
  if (!hourly) return { kind, amountCents: monthlyCents(random) }
  return { kind, amountCents: random.chance(95) ? random.integer(700, 4_000) : random.integer(1, 300_000) }
}

const hoursOf = (random: Random): number => {
  if (random.chance(50)) return 100 * random.integer(1, 200)
  return random.integer(50, 40_000)
}

const overtimeOf = (random: Random): EstimateInput['overtime'] =>
  Array.from({ length: random.chance(75) ? 1 : 2 }, () => ({
    hoursHundredths: random.chance(60) ? 100 * random.integer(1, 20) : random.integer(1, 9_000),
    premiumPercent: random.pick([25, 50]),
  }))

/** A short contract is told from the hours, not drawn: what is drawn after it stays what it was. */
const withholdingOf = (random: Random, hoursHundredths: number): EstimateInput['withholding'] => {
  const kind = random.pick(['NONE', 'RATE', 'NEUTRAL'] as const)
  if (kind === 'RATE') return { kind, ratePcm: 100 * random.integer(0, 430) }
  return kind === 'NEUTRAL' && hoursHundredths % 3 === 0 ? { kind, shortContract: true } : { kind }
}

/** A month of pay, of a shape that `parseEstimateInput` accepts; the law may refuse it. */
export const makeSituation = (random: Random, period: Period): EstimateInput => {
  const scheme = random.chance(15) ? Scheme.FAMILY_HOST : Scheme.HOME_EMPLOYEE
  const pay = payOf(random)
  const hoursHundredths = hoursOf(random)
  return {
    period,
    pay,
    hoursHundredths,
    territory: random.chance(40) ? Territory.METRO : random.pick(territories),
    scheme,
    nonResident: random.chance(8),
    paidLeaveIncluded: random.chance(50),
    overtime: random.chance(15) ? overtimeOf(random) : [],
    exemption: random.chance(50) ? ExemptionKind.NONE : random.pick(exemptions),
    exemptionUsedCents: 0,
    ...(random.chance(20) ? { hourlyDeduction: random.chance(50) } : {}),
    withholding: withholdingOf(random, hoursHundredths),
    benefitsInKind: random.chance(15)
      ? { meals: random.integer(0, 30), lodgingMonths: random.integer(0, 1) }
      : { meals: 0, lodgingMonths: 0 },
    reimbursementsCents: random.chance(15) ? random.integer(1, 50_000) : 0,
  }
}

/** The same month with hours of presence and of leave, and sums besides: what makes no part of the golden file. */
export const withElements = (random: Random, month: EstimateInput): EstimateInput => {
  const isHost = month.scheme === Scheme.FAMILY_HOST
  return {
    ...month,
    ...(isHost || random.chance(40) ? {} : { presenceHundredths: random.integer(1, 74_400) }),
    ...(random.chance(50) ? { paidLeaveHundredths: random.integer(1, month.hoursHundredths) } : {}),
    ...(random.chance(70)
      ? { payBesidesCents: random.pick([random.integer(1, 100_000), random.integer(1, 3_000_000)]) }
      : {}),
  }
}

/** A month of pay that the law does not refuse before any computing. */
export const makeCoveredSituation = (random: Random, period: Period = random.pick(periods)): EstimateInput => {
  let situation = makeSituation(random, period)
  while (situationRefusals(situation).length > 0) situation = makeSituation(random, period)
  return situation
}
