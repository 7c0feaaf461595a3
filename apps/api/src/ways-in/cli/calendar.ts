import { calendarOfMonth, parseCalendarInput } from '@cesu/domain/calendar'
import { jsonLines } from './json-lines.ts'

/** `cesu calendar`: the dates of a month of work. */
export const calendar = jsonLines({
  name: 'calendar',
  summary: 'donne les dates d’un mois de travail : déclaration, prélèvement, attestation',
  reads: 'un mois',
  example: '{"period":"2026-03","declaredOn":"2026-04-02"}',
  parse: parseCalendarInput,
  answer: calendarOfMonth,
})
