const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/Paris', hourCycle: 'h23' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
})

/** What a clock in Paris shows at an instant, as if it were the universal time: in milliseconds. */
function shownIn(instant: number): number {
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** The instant at which a clock in Paris shows a day (YYYY-MM-DD) and a time (H:MM), ISO 8601; the first of two in autumn. */
export function parisInstant(day: string, time: string): string {
  const wanted = Date.parse(`${day}T${time.padStart(5, '0')}:00Z`)
  const summer = wanted - 7_200_000
  return new Date(shownIn(summer) === wanted ? summer : wanted - 3_600_000).toISOString()
}
