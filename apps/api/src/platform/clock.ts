const paris = new Intl.DateTimeFormat('fr-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const parisHour = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', hourCycle: 'h23' })

/** The legal day (YYYY-MM-DD) in France at an instant: with {@link legalHour}, the only place where a time zone decides something. */
export const legalDay = (instant: Date): string => paris.format(instant)

/** The thirty days that hold the legal day of an instant, by the last of them: 2026-12-06P30. Their ends are the same for all. */
export function thirtyDays(instant: Date): string {
  const day = Date.parse(`${legalDay(instant)}T00:00:00Z`) / 86_400_000
  const last = new Date(((Math.floor(day / 30) + 1) * 30 - 1) * 86_400_000)
  return `${last.toISOString().slice(0, 10)}P30`
}

/** The hour of the legal day at an instant: 2026-11-26T14. */
export const legalHour = (instant: Date): string =>
  `${legalDay(instant)}T${parisHour.formatToParts(instant).find(({ type }) => type === 'hour')?.value ?? '00'}`

/** An instant that is before everything of the legal day of another, and after most of the day before. */
export function dayStart(now: Date): Date {
  const hours = Array.from({ length: 26 }, (_, hour) => new Date(now.getTime() - hour * 3_600_000))
  const first = hours.findLast((instant) => legalDay(instant) === legalDay(now)) ?? now
  return new Date(Math.floor(first.getTime() / 3_600_000) * 3_600_000)
}
