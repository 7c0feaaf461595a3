import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyRequest, ask, estimated } from './fixture.ts'
import { lineCapCents } from './line-cap.ts'

const healthOf = (amountCents: number) => {
  const { lines } = estimated({ period: '2026-03', pay: { kind: 'GROSS', amountCents } })
  return lines.find(({ code }) => code === 'OCCUPATIONAL_HEALTH')
}

// 5,00 € by payslip and month (IDCC 3239, agreement of 4 May 2022, 3.3): 2,70 % is more from 185,38 € gross.
test.each([
  [18_536, 500, null],
  [18_537, 500, null],
  [18_538, 500, 500],
  [67_179, 500, 500],
  [10_000, 270, null],
])('[finding L16] on %i gross, occupational health is %i, capped at %s', (gross, amountCents, cap) => {
  const line = healthOf(gross)
  expect(line?.amountCents).toBe(amountCents)
  expect(line && lineCapCents(line)).toBe(cap)
})

test('[finding L16] every line is its base at its rate, or says its cap', () => {
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const answer = ask(asked)
      if ('refusals' in answer) return
      for (const line of answer.lines) {
        const computed = Math.floor((line.baseCents * Math.abs(line.ratePcm) + 50_000) / 100_000)
        expect(lineCapCents(line) ?? computed).toBe(Math.abs(line.amountCents))
      }
    }),
  )
})
