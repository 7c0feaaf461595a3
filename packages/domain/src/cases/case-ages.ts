import { addDays, type Day } from '../shared/index.ts'

/** How long a case has been open: the days on which it was opened, both kept. */
export interface CaseAge {
  label: string
  opened: { from: Day; to: Day }
}

/** Before any case. */
const FIRST_DAY = '2000-01-01'

/** The ages by which open cases are counted, the youngest first (bounds of ours); every case has one. */
export const caseAges = (today: Day): CaseAge[] => [
  { label: '7 jours au plus', opened: { from: addDays(today, -7), to: today } },
  { label: '8 à 30 jours', opened: { from: addDays(today, -30), to: addDays(today, -8) } },
  { label: '31 à 90 jours', opened: { from: addDays(today, -90), to: addDays(today, -31) } },
  { label: 'plus de 90 jours', opened: { from: FIRST_DAY, to: addDays(today, -91) } },
]
