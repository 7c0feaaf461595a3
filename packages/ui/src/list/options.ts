import { addPeriods, type Day, isPeriod, periodOf, periodsFrom } from '@cesu/domain/shared'
import { monthCapitalised } from '../design/format/dates.ts'

/** One choice of a filter: its value in the URL, and what is read. */
export interface Option<Value> {
  value: Value
  text: string
}

const MONTHS_OFFERED = 24

/** The months that a filter offers: two years, the month of `today` first. */
export function monthOptions(today: Day): Option<string>[] {
  const current = periodOf(today)
  const months = periodsFrom(addPeriods(current, 1 - MONTHS_OFFERED), current).reverse()
  return months.map((value) => ({ value, text: monthCapitalised(value) }))
}

/** The codes of a closed list, by what each is called on screen. */
export const labelOptions = <Code extends string>(labels: Readonly<Record<Code, string>>): Option<Code>[] =>
  (Object.keys(labels) as Code[]).map((value) => ({ value, text: labels[value] }))

/** Things that have a name, by their identifier. */
export const nameOptions = (things: readonly { id: string; name: string }[]): Option<string>[] =>
  things.map(({ id, name }) => ({ value: id, text: name }))

/**
 * The options, and the value in force when the address bears one that is not among them: a list must not say « Tous » while
 * it is filtered. Without any option yet, whether the value is known is not known either.
 */
export function withChosen<Value>(options: readonly Option<Value>[], chosen: Value | undefined): Option<Value>[] {
  if (chosen === undefined || options.some(({ value }) => value === chosen)) return [...options]
  return [...options, { value: chosen, text: textOfOther(String(chosen), options.length > 0) }]
}

function textOfOther(chosen: string, isUnknown: boolean): string {
  if (isPeriod(chosen)) return monthCapitalised(chosen)
  return isUnknown ? 'Valeur inconnue' : 'Valeur choisie'
}
