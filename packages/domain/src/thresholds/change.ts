import { addDays, type Day, defineRefusals, frenchCount, frenchDay, type Refusal } from '../shared/index.ts'
import { type Threshold, thresholds } from './thresholds.ts'

/** « 15 jours ». */
export const thresholdAmount = (threshold: Threshold, value: number): string =>
  `${frenchCount(value)} ${thresholds[threshold].unit}`

/** A change is written at most so many days before it counts: ours (grade D). */
const WRITTEN_DAYS_BEFORE = 366

/** The last day from which a change that is written today may count. */
export const lastThresholdDay = (today: Day): Day => addDays(today, WRITTEN_DAYS_BEFORE)

/** Why a threshold is not changed, field by field. */
export const refuseChange = defineRefusals({
  'threshold.out_of_bounds': {
    actor: 'URSSAF',
    cause: ({ bounds }: { bounds: string }) => `Cette valeur n’a pas de sens : le seuil va ${bounds}.`,
    remedy: 'Écrivez un nombre entier entre les deux.',
  },
  'threshold.begins': {
    actor: 'URSSAF',
    cause: 'Le premier jour est passé, ou trop loin.',
    remedy: ({ last }: { last: string }) => `Choisissez un jour d’aujourd’hui au ${last}.`,
  },
  'threshold.same': {
    actor: 'URSSAF',
    cause: ({ amount }: { amount: string }) => `Ce jour-là, le seuil est déjà de ${amount}.`,
    remedy: 'Changez la valeur ou le jour, ou ne changez rien.',
  },
})

/** « de 1 à 60 jours ». */
export const thresholdBounds = (threshold: Threshold): string => {
  const { least, most, unit } = thresholds[threshold]
  return `de ${frenchCount(least)} à ${frenchCount(most)} ${unit}`
}

/** A change that is asked, today, of a threshold that would otherwise be so much on that day. */
export interface AskedThreshold {
  readonly threshold: Threshold
  readonly value: number
  readonly fromDay: Day
  readonly today: Day
  readonly before: number
}

/** Why a threshold is not changed so; empty when it may be. */
export function refuseThreshold({ threshold, value, fromDay, today, before }: AskedThreshold): Refusal[] {
  const { least, most } = thresholds[threshold]
  const last = lastThresholdDay(today)
  return [
    ...(value < least || value > most
      ? [refuseChange('threshold.out_of_bounds', 'value', { bounds: thresholdBounds(threshold) })]
      : []),
    ...(fromDay < today || fromDay > last
      ? [refuseChange('threshold.begins', 'fromDay', { last: frenchDay(last) })]
      : []),
    ...(value === before
      ? [refuseChange('threshold.same', 'value', { amount: thresholdAmount(threshold, value) })]
      : []),
  ]
}
