import { addDays, type Day, daysBetween } from '@cesu/domain/shared'
import { z } from 'zod'

/** How many weeks are looked at, and how many such periods before the present one; which team, all of them when none is named. */
const Steering = z.object({
  semaines: z.literal([4, 12, 26, 52]).catch(12),
  recul: z.int().min(0).max(99).catch(0),
  equipe: z.uuid().optional().catch(undefined),
})
export type SteeringUrl = z.output<typeof Steering>

/** The period that an address asks; what is damaged in it is the present twelve weeks, all teams. */
export const readSteering = (raw: unknown): SteeringUrl => Steering.parse(raw)

/** The shortest address that says the same. */
export const writeSteering = ({ semaines, recul, equipe }: SteeringUrl): Partial<SteeringUrl> => ({
  ...(semaines !== 12 && { semaines }),
  ...(recul !== 0 && { recul }),
  ...(equipe !== undefined && { equipe }),
})

export const weekChoices = { 4: '4 semaines', 12: '12 semaines', 26: '6 mois (26 semaines)', 52: '1 an (52 semaines)' }

/** 2024-01-01 was a Monday. */
const A_MONDAY = '2024-01-01'

/** The Monday of the week of a day. */
const mondayOf = (day: Day): Day => addDays(day, -((daysBetween(A_MONDAY, day) % 7) + 7) % 7)

/** The Mondays of the weeks of a period, in order: the last one is that of today, or as many periods before. */
export function mondaysOf({ semaines, recul }: SteeringUrl, today: Day): Day[] {
  const first = addDays(mondayOf(today), -7 * (semaines * (recul + 1) - 1))
  return Array.from({ length: semaines }, (_, rank) => addDays(first, 7 * rank))
}

/** The days of a week, from its Monday, as the address of a list says them. */
export const weekOf = (monday: Day): { from: Day; to: Day } => ({ from: monday, to: addDays(monday, 6) })
