import { easterSunday, publicHolidays } from '../calendar/working-days.ts'
import { legalText, versionOn } from '../parameters/parameter.ts'
import { nationalHolidays } from '../parameters/public-holidays.ts'
import { addDays, type Day } from '../shared/index.ts'

/** What the holidays that are the same day each year, MM-DD, are usually called: the law names most by their date. */
const fixedNames: Readonly<Record<string, string>> = {
  '01-01': 'Jour de l’An',
  '05-01': 'Fête du Travail',
  '05-08': 'Victoire de 1945',
  '07-14': 'Fête nationale',
  '08-15': 'Assomption',
  '11-01': 'Toussaint',
  '11-11': 'Armistice de 1918',
  '12-25': 'Noël',
}

/** The same, of those that are counted in days from Easter Sunday. */
const movingNames = [
  [1, 'Lundi de Pâques'],
  [39, 'Ascension'],
  [50, 'Lundi de Pentecôte'],
] as const

/** A public holiday of metropolitan France. */
export interface NamedHoliday {
  readonly day: Day
  /** In French; two names where two fall on one day. */
  readonly name: string
}

/** Those of a year, in order. */
export function namedHolidays(year: number): NamedHoliday[] {
  const easter = easterSunday(year)
  return publicHolidays(year, 'METRO').map((day) => {
    const moving = movingNames.find(([count]) => addDays(easter, count) === day)?.[1]
    return { day, name: [fixedNames[day.slice(5)], moving].filter(Boolean).join(' et ') }
  })
}

/** The text that sets the holidays on a day, in French; nothing where no text is known. */
export const holidaySource = (day: Day): string => {
  const version = versionOn(nationalHolidays, day)
  return version ? legalText(version) : ''
}
