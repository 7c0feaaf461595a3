import { frenchEuros, frenchHours } from '../shared/index.ts'
import type { MonthElements } from './element-fields.ts'
import { type ElementName, elementLabels, elementNames } from './elements.ts'

/** One element of a month as it is read: « Prime : 120,00 € ». */
export interface ElementShown {
  name: ElementName
  label: string
  text: string
}

const inHours = (count: number): string => frenchHours(Math.round(count * 100))
const plural = (count: number, noun: string): string =>
  `${String(count).replace('.', ',')} ${noun}${count < 2 ? '' : 's'}`
const yes = (): string => 'oui'

const texts: { [Name in ElementName]: (value: NonNullable<MonthElements[Name]>) => string } = {
  overtimeHours25: inHours,
  overtimeHours50: inHours,
  presenceHours: inHours,
  nightPresenceHours: inHours,
  paidLeaveDays: (days) => plural(days, 'jour'),
  paidLeaveHours: inHours,
  bonusCents: frenchEuros,
  leaveBalanceCents: frenchEuros,
  contractEndCents: frenchEuros,
  depositCents: frenchEuros,
  mileageCents: frenchEuros,
  transportCents: frenchEuros,
  otherExpensesCents: frenchEuros,
  mealsProvided: (meals) => `${meals} repas`,
  lodgingProvided: yes,
  certified: yes,
  youngWorkerAge: (years) => plural(years, 'an'),
}

/** The elements that a month declares, in the order of the form, and only those. */
export const elementsShown = (elements: MonthElements): ElementShown[] =>
  elementNames.flatMap((name) => {
    const value = elements[name]
    if (!value) return []
    const text = (texts[name] as (value: number | boolean) => string)(value)
    return [{ name, label: elementLabels[name], text }]
  })

/** The same as facts: a name and a value. */
export const elementFacts = (elements: MonthElements): (readonly [string, string])[] =>
  elementsShown(elements).map(({ label, text }) => [label, text] as const)
