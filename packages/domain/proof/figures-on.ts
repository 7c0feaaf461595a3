import type { Day } from '../src/shared/index.ts'
import { type Decimal, decimal } from './decimal.ts'
import { type FigureId, figures, neutralGrids, neutralRates } from './figures.ts'

export type Figures = Readonly<Record<FigureId, Decimal>>

export type Zone = keyof typeof neutralGrids

const known = new Map<Day, Figures>()

/** Every figure on a day: the last one whose first day has come; 0 before. */
export const figuresOn = (day: Day): Figures => {
  const found = known.get(day)
  if (found) return found
  const values: Partial<Record<FigureId, Decimal>> = {}
  for (const id of Object.keys(figures) as FigureId[]) {
    values[id] = 0n
    for (const version of figures[id].split(', ')) {
      const [from = '', value = ''] = version.split(' ')
      if (from <= day) values[id] = decimal(value)
    }
  }
  known.set(day, values as Figures)
  return values as Figures
}

/** Per cent withheld at the neutral rate on a net taxable pay in euros. */
export const neutralRateOn = (day: Day, zone: Zone, netTaxable: Decimal): Decimal => {
  let rate = '0'
  for (const grid of neutralGrids[zone]) {
    const [from = '', thresholds = ''] = grid.split(': ')
    if (from > day) break
    const bracket = thresholds.split(' ').filter((threshold) => decimal(threshold) <= netTaxable).length - 1
    rate = neutralRates.split(' ')[bracket] ?? '0'
  }
  return decimal(rate)
}
