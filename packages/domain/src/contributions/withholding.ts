import type { Territory } from '@cesu/db/model'
import { neutralRatesOf, neutralRatesPcm } from '../parameters/withholding-grids.ts'
import {
  addPeriods,
  applyRate,
  type Cents,
  type Day,
  firstDay,
  inForce,
  type Pcm,
  type Period,
  periodOf,
} from '../shared/index.ts'
import type { EstimateInput } from './estimate-input.ts'
import { type Schedule, scheduleFor } from './schedule.ts'

/** First month that income tax is withheld on wages paid by Cesu. */
export const WITHHOLDING_START: Period = '2020-01'

/** The monthly net taxable pays, in cents, from which each neutral rate applies. From 2020-01. */
export const neutralThresholds = (period: Period, territory: Territory): readonly Cents[] =>
  inForce(neutralRatesOf(territory).versions, firstDay(period)).value

/** The neutral rate of a net taxable pay, in pcm: that of the last threshold not above it. */
export const rateOfThresholds = (thresholds: readonly Cents[], netTaxableCents: Cents): Pcm =>
  neutralRatesPcm[thresholds.findLastIndex((fromCents) => fromCents <= netTaxableCents)] ?? 0

/** The neutral rate of a monthly net taxable pay, in pcm. From 2020-01. */
export const neutralRatePcm = (period: Period, territory: Territory, netTaxableCents: Cents): Pcm =>
  rateOfThresholds(neutralThresholds(period, territory), netTaxableCents)

/** Income tax withheld on a month (prélèvement à la source): the amount in cents, its rate, what was taken off its base. */
export interface Withholding {
  readonly withholdingCents: Cents
  readonly ratePcm: Pcm
  readonly abatementCents: Cents
}

/**
 * The tax withheld on a month's net taxable: none, at the rate sent by the tax office, or at the neutral rate, which for a
 * contract of two months at most bears on less, and is the rate of that lesser base.
 */
export const withholdingOf = (schedule: Schedule, input: EstimateInput, netTaxableCents: Cents): Withholding => {
  const { withholding, period, territory } = input
  if (withholding.kind === 'NONE') return { withholdingCents: 0, ratePcm: 0, abatementCents: 0 }
  if (withholding.kind === 'RATE') {
    const { ratePcm } = withholding
    return { withholdingCents: applyRate(netTaxableCents, ratePcm), ratePcm, abatementCents: 0 }
  }
  const abatementCents = withholding.shortContract ? schedule.shortContractAbatement.value : 0
  const baseCents = Math.max(0, netTaxableCents - abatementCents)
  const ratePcm = neutralRatePcm(period, territory, baseCents)
  return { withholdingCents: applyRate(baseCents, ratePcm), ratePcm, abatementCents }
}

/** The rate at which a month's net taxable is taxed, in pcm, to be kept with it. */
export const withheldRatePcm = (input: EstimateInput, netTaxableCents: Cents): Pcm =>
  withholdingOf(scheduleFor(input), input, netTaxableCents).ratePcm

/** True when a contract lasts two months at most, from date to date: from 15 January, it ends on 14 March at the latest. */
export const isShortContract = (startDay: Day, endDay: Day | null): boolean =>
  endDay !== null && endDay < `${addPeriods(periodOf(startDay), 2)}${startDay.slice(7)}`
