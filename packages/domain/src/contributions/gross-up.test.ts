import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trials } from '../../../../scripts/trials.ts'
import { FIRST_PERIOD, LAST_KNOWN_PERIOD } from '../parameters/coverage.ts'
import { periodsFrom } from '../shared/index.ts'
import { scheduleOf } from './fixture.ts'
import { grossUp } from './gross-up.ts'
import { netFromGross } from './payslip.ts'

const period = fc.constantFrom(...periodsFrom(FIRST_PERIOD, LAST_KNOWN_PERIOD))
const territory = fc.constantFrom('METRO', 'ALSACE_MOSELLE', 'GUADELOUPE', 'REUNION')
const overtime = fc.option(
  fc.integer({ min: 1, max: 400 }).map((numerator) => ({ numerator, denominator: 1_000 })),
  { nil: null },
)

test.each([
  [30_00, '2023-11', 38_41],
  [17_00, '2022-03', 21_79],
  [20_00, '2022-03', 25_63],
])('%i net in %s comes from %i gross, as in the published costs', (net, month, gross) => {
  expect(grossUp(scheduleOf(month), net)).toEqual({ grossCents: gross, residualCents: 0 })
})

test('the net of a gross pay leads back to a gross pay of that net', () => {
  const gross = fc.integer({ min: 1, max: 5_000_000 })
  fc.assert(
    fc.property(period, territory, gross, overtime, (month, place, grossCents, share) => {
      const schedule = scheduleOf(month, place)
      const netCents = netFromGross(schedule, grossCents, share)
      const found = grossUp(schedule, netCents, share)
      expect('grossCents' in found && netFromGross(schedule, found.grossCents, share)).toBe(netCents)
    }),
    { numRuns: trials(30_000) },
  )
})

test('of several gross pays, the one found is the nearest to the gross without rounding; the higher of two', () => {
  const schedule = scheduleOf('2026-03')
  const kept = 1 - (0.069 + 0.004 + 0.0315 + 0.0086 + 0.0104 + 0.097 * 0.9825)
  for (let net = 1_000; net < 6_000; net++) {
    const start = Math.floor(net / kept + 0.5)
    const solutions = Array.from({ length: 41 }, (_, index) => start - 20 + index)
      .filter((gross) => netFromGross(schedule, gross) === net)
      .sort((a, b) => Math.abs(a - start) - Math.abs(b - start) || b - a)
    expect(grossUp(schedule, net)).toEqual({ grossCents: solutions[0], residualCents: 0 })
  }
})

test('without overtime every net has a gross: a cent of gross never adds more than a cent of net', () => {
  for (const month of ['2019-01', '2022-01', '2026-03']) {
    const schedule = scheduleOf(month, 'ALSACE_MOSELLE')
    for (let net = 1; net <= 40_000; net++) expect(grossUp(schedule, net).residualCents, `${net}`).toBe(0)
  }
})

test('[finding L5] with overtime some nets have no gross: that of the net a cent above is kept, and the cent told', () => {
  const schedule = scheduleOf('2026-03')
  const share = { numerator: 500, denominator: 10_100 }
  const reachable = new Set(Array.from({ length: 60_000 }, (_, gross) => netFromGross(schedule, gross, share)))
  const unreachable = Array.from({ length: 40_000 }, (_, index) => index + 1).filter((net) => !reachable.has(net))
  expect(unreachable.slice(0, 4)).toEqual([72, 215, 358, 628])
  for (const net of unreachable) {
    const { grossCents, residualCents } = grossUp(schedule, net, share)
    expect([residualCents, netFromGross(schedule, grossCents, share)]).toEqual([1, net + 1])
  }
})

describe('around the ceiling', () => {
  const schedule = scheduleOf('2026-03')
  const ceiling = schedule.ceilingCents
  const netAt = netFromGross(schedule, ceiling)

  test('a net that a gross up to the ceiling gives is never looked for above it', () => {
    for (let net = netAt - 600; net <= netAt; net++) {
      const found = grossUp(schedule, net)
      if (found.residualCents === 0) expect(found.grossCents, `${net}`).toBeLessThanOrEqual(ceiling)
    }
  })

  test('a higher net comes from above, with the technical balance contribution', () => {
    const found = grossUp(schedule, netAt + 100)
    expect('grossCents' in found && found.grossCents).toBeGreaterThan(ceiling)
  })
})
