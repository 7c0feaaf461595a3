import { addPeriods } from '@cesu/domain/shared'
import { day, dayInWords } from '@cesu/ui/design'
import type { JobMonth } from './answers.ts'

/** Months as they come, the newest first, with the jobs of each. */
export function byMonth<One extends Pick<JobMonth, 'month'>>(jobs: readonly One[]): { month: string; jobs: One[] }[] {
  const months = new Map<string, One[]>()
  for (const job of jobs) months.set(job.month, [...(months.get(job.month) ?? []), job])
  return [...months].map(([month, held]) => ({ month, jobs: held }))
}

/** « du 01/10/2026 au 31/10/2026 », or the one day; null when it was not said. */
export function daysOf({ startDay, endDay }: Pick<JobMonth, 'startDay' | 'endDay'>): string | null {
  if (startDay === null || endDay === null) return null
  return startDay === endDay ? `le ${day(startDay)}` : `du ${day(startDay)} au ${day(endDay)}`
}

/** By when a month is declared, as an end of sentence. */
export function whenDeclared(month: string, today: string): string {
  const lastDay = `${addPeriods(month, 1)}-05`
  return today <= lastDay
    ? 'la déclaration se fait avant le 5 du mois suivant.'
    : `la déclaration devait se faire avant le ${dayInWords(lastDay)}.`
}
