import { expect, test } from 'vitest'
import { parisInstant } from './parisInstant.ts'

test.each([
  ['in winter', '2026-11-28', '14:05', '2026-11-28T13:05:00.000Z'],
  ['in summer', '2026-07-14', '9:00', '2026-07-14T07:00:00.000Z'],
  ['before the hour that comes twice', '2026-10-25', '01:30', '2026-10-24T23:30:00.000Z'],
  ['the first of the two', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['after it', '2026-10-25', '03:30', '2026-10-25T02:30:00.000Z'],
  ['the eve of summer', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
  ['the first minute of summer', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
])('%s', (_title, day, time, instant) => expect(parisInstant(day, time)).toBe(instant))
