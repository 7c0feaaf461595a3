import { describe, expect, test } from 'vitest'
import { estimate } from '../contributions/index.ts'
import { LAST_KNOWN_PERIOD } from '../parameters/coverage.ts'
import { nextPeriod } from '../shared/index.ts'
import { facts } from './fixture.ts'
import { linesOf, questionOf, recomputed, recordOf } from './month.ts'
import { provisionalOfRecord } from './provisional-of-record.ts'

const firstProlonged = nextPeriod(LAST_KNOWN_PERIOD)

/** A month as it was kept when the values of `ratesOf` were the last known ones. */
const keptOn = (ratesOf: string, period: string) => {
  const asked = facts({ input: { period: ratesOf, hours: 40, pay: { kind: 'NET', amountCents: 60_000 } } })
  const payslip = estimate(questionOf(asked))
  if ('refusals' in payslip) throw new Error(JSON.stringify(payslip.refusals))
  const record = JSON.parse(JSON.stringify(recordOf(asked, payslip)))
  return { ...record, period, prolonged: true, provisional: payslip.lines.map(({ parameterId }) => parameterId) }
}

describe('[finding L18] a month that was kept on prolonged values', () => {
  test('moves by what a table that was read since says', () => {
    // The rate of work accidents moved on 1 January 2026: declared in January on the rates of December, had it not been known.
    const kept = keptOn('2025-12', '2026-01')
    const again = recomputed(kept)
    expect(again).toMatchObject({ netCents: 60_000, prolonged: false })
    expect(again?.contributionsCents).not.toBe(kept.contributionsCents)
    expect(provisionalOfRecord(kept)).toEqual({ prolonged: true, provisional: kept.provisional })
    const marked = linesOf(kept).filter(({ legalText }) => legalText.includes('barème prolongé'))
    expect(marked.map(({ code }) => code)).toContain('WORK_ACCIDENT')
    expect(marked.length).toBeLessThan(linesOf(kept).length)
  })

  test('is confirmed by a table that says the same', () => {
    const kept = keptOn('2026-06', '2026-07')
    expect(recomputed(kept)).toBeNull()
    expect(provisionalOfRecord(kept)).toEqual({ prolonged: false, provisional: [] })
    expect(linesOf(kept).some(({ legalText }) => legalText.includes('prolongé'))).toBe(false)
  })

  test('is still prolonged as long as nothing more is known', () => {
    const kept = keptOn(firstProlonged, firstProlonged)
    expect(recomputed(kept)).toBeNull()
    expect(provisionalOfRecord(kept)).toEqual({ prolonged: true, provisional: kept.provisional })
    expect(provisionalOfRecord({ ...kept, prolonged: false })).toMatchObject({ prolonged: false })
  })
})
