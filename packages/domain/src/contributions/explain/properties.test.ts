import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trials } from '../../../../../scripts/trials.ts'
import { anyRequest } from '../fixture.ts'
import { addEffects, type Effect } from './amounts.ts'
import { type ExplainedMonth, explain } from './explain.ts'
import { monthOrNull } from './fixture.ts'

/** Two payslips and all the reasons between them are milliseconds. */
const MOST = 200

const anyMonth = anyRequest.map(monthOrNull).filter((month): month is ExplainedMonth => month !== null)

const keyed = ({ lines, totals }: Effect) => ({
  lines: Object.fromEntries(lines.map(({ payer, code, amountCents }) => [`${payer} ${code}`, amountCents])),
  totals,
})

const sumOf = (effects: readonly Effect[]): Effect | undefined =>
  effects.length === 0 ? undefined : effects.reduce((sum, effect) => addEffects(sum, effect))

test('the effects of the reasons add up to the difference, on each line and on each total', () => {
  fc.assert(
    fc.property(anyMonth, anyMonth, (before, after) => {
      const { difference, reasons } = explain(before, after)
      const sum = sumOf(reasons.map(({ effect }) => effect))
      if (sum) expect(keyed(sum)).toEqual(keyed(difference))
      else expect(Object.values(difference.totals).every((cents) => cents === 0)).toBe(true)
      for (const key of Object.keys(difference.totals) as (keyof typeof difference.totals)[]) {
        expect(difference.totals[key]).toBe(after.result[key] - before.result[key])
      }
    }),
    { numRuns: trials(6_000, MOST) },
  )
})

test('each line of the difference is what the payslips say', () => {
  fc.assert(
    fc.property(anyMonth, anyMonth, (before, after) => {
      const sums = new Map<string, number>()
      for (const [sign, { result }] of [
        [-1, before],
        [1, after],
      ] as const) {
        for (const { payer, code, amountCents } of result.lines) {
          const key = `${payer} ${code}`
          sums.set(key, (sums.get(key) ?? 0) + sign * amountCents)
        }
      }
      const moved = Object.fromEntries([...sums].filter(([, cents]) => cents !== 0))
      expect(keyed(explain(before, after).difference).lines).toEqual(moved)
    }),
    { numRuns: trials(2_000, MOST) },
  )
})

test('every reason moves something, is a French sentence with its amount, and is plain data', () => {
  fc.assert(
    fc.property(anyMonth, anyMonth, (before, after) => {
      const explanation = explain(before, after)
      expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
      for (const { causes, sentence, effect } of explanation.reasons) {
        expect(causes.length).toBeGreaterThan(0)
        expect(sentence).toMatch(/^[A-ZÀ-Ý«L].* : .*\d,\d\d\u00a0€ .*\.$/)
        expect(sentence).not.toMatch(/undefined|NaN|null|Infinity/)
        const moved = [...effect.lines.map(({ amountCents }) => amountCents), ...Object.values(effect.totals)]
        expect(moved.some((cents) => cents !== 0)).toBe(true)
        expect(moved.every(Number.isSafeInteger)).toBe(true)
      }
    }),
    { numRuns: trials(3_000, MOST) },
  )
})

test('what the engine answers today is never called a record, nor laid on the tables as a whole', () => {
  fc.assert(
    fc.property(anyMonth, anyMonth, (before, after) => {
      const kinds = explain(before, after).reasons.flatMap(({ causes }) => causes.map(({ kind }) => kind))
      expect(kinds).not.toContain('RECORD')
      expect(kinds).not.toContain('LAW')
    }),
    { numRuns: trials(3_000, MOST) },
  )
})

test('a month has no reason to differ from itself; the other way round the difference is opposite', () => {
  fc.assert(
    fc.property(anyMonth, anyMonth, (before, after) => {
      expect(explain(before, before).reasons).toEqual([])
      const there = explain(before, after).difference
      const back = explain(after, before).difference
      const { totals } = addEffects(there, back)
      expect(Object.values(totals).every((cents) => cents === 0)).toBe(true)
    }),
    { numRuns: trials(1_000, MOST) },
  )
})

test('when only the month changes, only the law is answerable, or what follows from it', () => {
  const ofLaw = ['RATE', 'LINE_APPEARS', 'LINE_VANISHES', 'PARAMETER']
  const following = ['CEILING_CROSSED', 'EXEMPTION_FOLLOWS', 'DEDUCTION_LIMIT', 'WITHHOLDING_FOLLOWS']
  fc.assert(
    fc.property(anyRequest, anyRequest, (request, { period }) => {
      const before = monthOrNull(request)
      const after = monthOrNull({ ...request, period })
      fc.pre(before !== null && after !== null)
      for (const { causes } of explain(before, after).reasons) {
        for (const { kind } of causes) expect([...ofLaw, ...following]).toContain(kind)
      }
    }),
    { numRuns: trials(3_000, MOST) },
  )
})
