import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { type FactChanges, facts } from './fixture.ts'
import { recomputed, recordOf } from './month.ts'

const exempted: FactChanges = { employment: { exemption: 'AGE_70' }, input: { hours: 80 } }

const month = (changes: FactChanges) => {
  const gathered = facts(changes)
  const { payslip } = assess(gathered)
  if (payslip === null) throw new Error('no payslip')
  return recordOf(gathered, payslip)
}

describe('a month computed again', () => {
  test('nothing when nothing moved', () => {
    expect(recomputed(month(exempted))).toBeNull()
  })

  test('with another part of the ceiling: what it would have been', () => {
    const late = month({ ...exempted, exemptionUsedCents: 60_000 })
    const first = recomputed(late, { exemptionUsedCents: 0 })
    const { exemptionCents, contributionsCents } = month(exempted)
    expect(first).toMatchObject({ exemptionUsedCents: 0, exemptionCents, contributionsCents })
    expect(first?.contributionsCents).toBeLessThan(late.contributionsCents)
    expect(first?.netCents).toBe(late.netCents)
  })

  test('the reading of several pays in the month stays', () => {
    const pays = [{ reference: '2026304A00001', startDay: '2026-10-01', endDay: '2026-10-02' }]
    const second = month({
      ...exempted,
      ...{ pays, exemptionUsedCents: 60_000 },
      input: { hours: 80, startDay: '2026-10-05', anotherPay: true },
    })
    expect(second.provisional).toContain('plusieurs_paies_lecture')
    expect(recomputed(second, { exemptionUsedCents: 0 })?.provisional).toContain('plusieurs_paies_lecture')
  })
})
