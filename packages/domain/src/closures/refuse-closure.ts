import { addDays, type Day, daysBetween, defineRefusals, frenchDay, type Refusal } from '../shared/index.ts'
import { type ClosedDays, isWorked } from './open-days.ts'

/** Days of one closure: ours (grade D); the table holds it too. */
export const MOST_CLOSED_DAYS = 31

/** The last day that may be closed today, the last of next year: ours (grade D). */
export const lastClosableDay = (today: Day): Day => `${Number(today.slice(0, 4)) + 1}-12-31`

/** Why days are not closed, or a closure is not withdrawn, field by field. */
export const refuseClosing = defineRefusals({
  'closure.begins': {
    actor: 'URSSAF',
    cause: 'Le premier jour n’est pas à venir, ou il est trop loin.',
    remedy: ({ first, last }: { first: string; last: string }) => `Choisissez un jour du ${first} au ${last}.`,
  },
  'closure.ends': {
    actor: 'URSSAF',
    cause: `Le dernier jour est avant le premier, ou la fermeture dure plus de ${MOST_CLOSED_DAYS} jours.`,
    remedy: ({ first, last }: { first: string; last: string }) => `Choisissez un jour du ${first} au ${last}.`,
  },
  'closure.nothing': {
    actor: 'URSSAF',
    cause: 'Le service est déjà fermé ces jours-là : ce sont des samedis, des dimanches ou des jours fériés.',
    remedy: 'Choisissez au moins un jour ouvré.',
  },
  'closure.begun': {
    actor: 'URSSAF',
    cause: 'Cette fermeture a commencé : des échéances ont déjà été fixées avec elle.',
    remedy: 'Ne changez rien : elle finit d’elle-même.',
  },
})

/** Why days are not closed so, today; empty when they may be. */
export function refuseClosure({ fromDay, untilDay }: ClosedDays, today: Day): Refusal[] {
  const first = addDays(today, 1)
  const last = lastClosableDay(today)
  if (fromDay < first || fromDay > last)
    return [refuseClosing('closure.begins', 'fromDay', { first: frenchDay(first), last: frenchDay(last) })]
  const latest = [addDays(fromDay, MOST_CLOSED_DAYS - 1), last].sort()[0] ?? last
  if (untilDay < fromDay || untilDay > latest)
    return [refuseClosing('closure.ends', 'untilDay', { first: frenchDay(fromDay), last: frenchDay(latest) })]
  const days = Array.from({ length: daysBetween(fromDay, untilDay) + 1 }, (_, rank) => addDays(fromDay, rank))
  return days.some(isWorked) ? [] : [refuseClosing('closure.nothing', 'fromDay')]
}
