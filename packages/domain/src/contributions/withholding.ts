import type { Territory } from '@cesu/db/model'
import type { Parameter } from '../parameters/parameter.ts'
import {
  antillesReunionNeutralRates,
  guyaneMayotteNeutralRates,
  metropolitanNeutralRates,
  neutralRatesPcm,
} from '../parameters/withholding-grids.ts'
import { applyRate, type Cents, firstDay, inForce, type Pcm, type Period } from '../shared/index.ts'
import type { EstimateInput } from './estimate-input.ts'

/** First month that income tax is withheld on wages paid by Cesu. */
export const WITHHOLDING_START: Period = '2020-01'

const gridOf: Readonly<Record<Territory, Parameter<readonly Cents[]>>> = {
  METRO: metropolitanNeutralRates,
  ALSACE_MOSELLE: metropolitanNeutralRates,
  GUADELOUPE: antillesReunionNeutralRates,
  MARTINIQUE: antillesReunionNeutralRates,
  REUNION: antillesReunionNeutralRates,
  GUYANE: guyaneMayotteNeutralRates,
  MAYOTTE: guyaneMayotteNeutralRates,
}

/** The monthly net taxable pays, in cents, from which each neutral rate applies. From 2020-01. */
export const neutralThresholds = (period: Period, territory: Territory): readonly Cents[] =>
  inForce(gridOf[territory].versions, firstDay(period)).value

/** The neutral rate of a net taxable pay, in pcm: that of the last threshold not above it. */
export const rateOfThresholds = (thresholds: readonly Cents[], netTaxableCents: Cents): Pcm =>
  neutralRatesPcm[thresholds.findLastIndex((fromCents) => fromCents <= netTaxableCents)] ?? 0

/** The table of the neutral rates of a territory. */
export const neutralRatesOf = (territory: Territory): Parameter<readonly Cents[]> => gridOf[territory]

/** The neutral rate of a monthly net taxable pay, in pcm. From 2020-01. */
export const neutralRatePcm = (period: Period, territory: Territory, netTaxableCents: Cents): Pcm =>
  rateOfThresholds(neutralThresholds(period, territory), netTaxableCents)

/** The rate that the question asks for, in pcm: none, the one sent by the tax office, or the neutral one. */
const withholdingRatePcm = (input: EstimateInput, netTaxableCents: Cents): Pcm => {
  switch (input.withholding.kind) {
    case 'NONE':
      return 0
    case 'RATE':
      return input.withholding.ratePcm
    case 'NEUTRAL':
      return neutralRatePcm(input.period, input.territory, netTaxableCents)
  }
}

/** Income tax withheld on a month (prélèvement à la source), in cents. */
export const withholdingCents = (input: EstimateInput, netTaxableCents: Cents): Cents =>
  applyRate(netTaxableCents, withholdingRatePcm(input, netTaxableCents))
