const parisDay = new Intl.DateTimeFormat('fr-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The legal day (YYYY-MM-DD) in France at an instant: the only place where a time zone decides something. */
export const legalDay = (instant: Date): string => parisDay.format(instant)
