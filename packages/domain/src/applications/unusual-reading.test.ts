import { describe, expect, test } from 'vitest'
import { trials } from '../../../../scripts/trials.ts'
import { makeRandom, type Random } from '../../proof/random.ts'
import { addDays } from '../shared/index.ts'
import { usualThresholds } from '../thresholds/index.ts'
import { type HourRead, unusualReading } from './unusual-reading.ts'

const hour = (day: string, at: number, reads: number): HourRead => ({
  window: `${day}T${String(at).padStart(2, '0')}`,
  reads,
})

/** Twenty-eight days before a day: so many readings in each hour from 9:00 to 18:00, on the days of a week that are worked. */
const habit = (day: string, reads: (day: string, at: number) => number): HourRead[] =>
  Array.from({ length: 28 }, (_, rank) => addDays(day, rank - 28)).flatMap((one) =>
    [6, 0].includes(new Date(`${one}T12:00:00Z`).getUTCDay())
      ? []
      : Array.from({ length: 9 }, (_, rank) => hour(one, rank + 9, reads(one, rank + 9))),
  )

/** A Tuesday, a Sunday and a public holiday of November 2026. */
const [TUESDAY, SUNDAY, HOLIDAY] = ['2026-11-03', '2026-11-08', '2026-11-11'] as const
const steady = (day: string) => habit(day, (_day, at) => 40 + at)
const now = (day: string, at: number, reads: number, before = steady(day)) =>
  unusualReading({ now: hour(day, at, reads), before }, usualThresholds)

describe('what an application reads, against its own last weeks (busiest hour: 57)', () => {
  test.each([
    ['a usual hour', now(TUESDAY, 14, 60), [], 'NOTHING'],
    ['three times its busiest hour, as at a month’s end', now(TUESDAY, 14, 171), [], 'NOTHING'],
    ['four times, to the limit', now(TUESDAY, 14, 228), [], 'NOTHING'],
    ['one more', now(TUESDAY, 14, 229), ['VOLUME'], 'CASE'],
    ['a night, little', now(TUESDAY, 3, 119), [], 'NOTHING'],
    ['a night, for the first time', now(TUESDAY, 3, 120), ['OFF_HOURS'], 'CASE'],
    ['19:00 is worked', now(TUESDAY, 19, 200), [], 'NOTHING'],
    ['20:00 is not', now(TUESDAY, 20, 200), ['OFF_HOURS'], 'CASE'],
    ['7:00 is', now(TUESDAY, 7, 200), [], 'NOTHING'],
    ['6:00 is not', now(TUESDAY, 6, 200), ['OFF_HOURS'], 'CASE'],
    ['a Sunday, much more than ever', now(SUNDAY, 15, 500), ['VOLUME', 'OFF_HOURS'], 'SUSPEND'],
    ['a public holiday, much more than ever', now(HOLIDAY, 15, 500), ['VOLUME', 'OFF_HOURS'], 'SUSPEND'],
    ['a night, much more than ever', now(TUESDAY, 3, 229), ['VOLUME', 'OFF_HOURS'], 'SUSPEND'],
    [
      'a night, by one that works by night',
      now(TUESDAY, 3, 171, [...steady(TUESDAY), hour('2026-10-20', 2, 57)]),
      [],
      'NOTHING',
    ],
    ['an application with no past', now(SUNDAY, 3, 5_000, []), [], 'NOTHING'],
    ['of nineteen hours', now(SUNDAY, 3, 5_000, steady(SUNDAY).slice(0, 19)), [], 'NOTHING'],
    ['of four days', now(SUNDAY, 3, 5_000, steady(SUNDAY).slice(0, 36)), [], 'NOTHING'],
    ['of five', now(SUNDAY, 3, 5_000, steady(SUNDAY).slice(0, 45)), ['VOLUME', 'OFF_HOURS'], 'SUSPEND'],
    [
      'one whose hours vary widely, far above its busiest and not so far above its habit',
      now(
        TUESDAY,
        14,
        4_001,
        habit(TUESDAY, (_day, at) => (at % 2 === 0 ? 1 : 1_000)),
      ),
      ['VOLUME'],
      'CASE',
    ],
  ])('%s', (_title, { signs, outcome }, wantedSigns, wantedOutcome) => {
    expect([signs, outcome]).toEqual([wantedSigns, wantedOutcome])
  })

  /** A month of a partner as it comes: hours drawn around a level of its own, three times as many in the last five days. */
  function month(random: Random, end: string) {
    const level = random.integer(5, 400)
    const night = random.chance(20)
    const drawn = (peak: number) => random.integer(Math.ceil((level * peak) / 2), level * peak)
    const before = habit(end, () => drawn(1)).concat(
      night ? Array.from({ length: 20 }, (_, rank) => hour(addDays(end, -rank - 1), 22, drawn(1))) : [],
    )
    const peak = [0, 1, 2, 3, 4].flatMap((day) =>
      Array.from({ length: 9 }, (_, rank) => hour(addDays(end, day), rank + 9, drawn(3))).concat(
        night ? [hour(addDays(end, day), 22, drawn(3))] : [],
      ),
    )
    return { before, peak }
  }

  test('[security G12] a normal month’s end, three times the usual volume, suspends nobody and opens no case', () => {
    const seed = 20_261_127
    const random = makeRandom(seed)
    let looked = 0
    // The last five days of October 2026 that are worked, and days of a week.
    for (let account = 0; account < trials(2_000, 200); account += 1) {
      const { before, peak } = month(random, '2026-10-26')
      for (const now of peak) {
        looked += 1
        expect(
          unusualReading({ now, before }, usualThresholds).outcome,
          `seed ${seed}, account ${account}, ${now.window}`,
        ).toBe('NOTHING')
      }
    }
    expect(looked).toBeGreaterThan(5_000)
  })

  test('[security G6] who reads a portfolio by night with a key that was stolen is stopped, whatever the habit by day', () => {
    const random = makeRandom(7)
    for (let account = 0; account < trials(2_000, 200); account += 1) {
      const level = random.integer(5, 100)
      const before = habit(TUESDAY, () => random.integer(Math.ceil(level / 2), level))
      expect(now(TUESDAY, random.integer(0, 6), 500, before).outcome).toBe('SUSPEND')
    }
  })
})
