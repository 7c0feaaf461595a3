import { ContractEndRoute } from '@cesu/db/model'
import { describe, expect, test } from 'vitest'
import { endSumGrade, endSums } from './end-sums.ts'
import { EmployerEndInput, StopInput } from './event-input.ts'
import { endFactReasons, eventReasons } from './event-reasons.ts'

const today = '2026-11-03'
const contract = { startDay: '2025-01-10', endDay: null }
const ids = { employerId: '0d0c0000-0000-7000-8000-000000000008', employmentId: '0d0c0000-0000-7000-8000-000000000010' }
const stop = (over: object) =>
  StopInput.parse({ kind: 'STOP', ...ids, firstDay: '2026-10-12', lastDay: null, lastDayWorked: '2026-10-09', ...over })
const end = (over: object) =>
  EmployerEndInput.parse({ kind: 'END', ...ids, lastDay: '2026-10-31', route: 'RESIGNATION', ...over })
const faults = (said: Parameters<typeof eventReasons>[0], of: Parameters<typeof eventReasons>[1] = contract) =>
  eventReasons(said, of, today).map(({ field, code }) => `${field} ${code}`)

describe('a stop', () => {
  test.each([
    ['as it is', {}, []],
    ['whose end is known', { lastDay: '2026-12-31' }, []],
    ['of a worker who worked on its first day', { lastDayWorked: '2026-10-12' }, []],
    ['of today', { firstDay: today }, []],
    [
      'before the contract',
      { firstDay: '2025-01-09', lastDayWorked: '2025-01-09' },
      ['firstDay event.before_contract', 'lastDayWorked event.before_contract'],
    ],
    ['to come', { firstDay: '2026-11-04' }, ['firstDay event.to_come']],
    ['that ends before it begins', { lastDay: '2026-10-11' }, ['lastDay event.in_disorder']],
    ['of more than three years', { lastDay: '2029-11-04' }, ['lastDay event.too_late']],
    ['with a day worked after', { lastDayWorked: '2026-10-13' }, ['lastDayWorked event.worked_after']],
  ])('%s', (_title, over, expected) => expect(faults(stop(over))).toEqual(expected))

  test('of a contract that is over, or of more than three years ago', () => {
    expect(faults(stop({}), { ...contract, endDay: '2026-10-11' })).toEqual(['firstDay event.after_contract'])
    const old = { firstDay: '2023-11-02', lastDayWorked: '2023-11-02' }
    expect(faults(stop(old), { startDay: '2020-01-01', endDay: null })).toEqual(['firstDay event.too_old'])
  })
})

describe('an end', () => {
  const notice = { noticeStatus: 'WORKED', noticeFirstDay: '2026-10-01', noticeLastDay: '2026-10-31' }
  test.each([
    ['as it is', {}, []],
    ['with its notice', notice, []],
    ['to come, within a year', { lastDay: '2027-11-03' }, []],
    ['in more than a year', { lastDay: '2027-11-04' }, ['lastDay event.too_late']],
    ['before the contract', { lastDay: '2025-01-09' }, ['lastDay event.before_contract']],
    ['with a day worked after', { lastDayWorked: '2026-11-01' }, ['lastDayWorked event.worked_after']],
    ['with a day worked before the contract', { lastDayWorked: '2025-01-09' }, ['lastDayWorked event.before_contract']],
    ['with days of a notice that is not said', { ...notice, noticeStatus: null }, ['noticeFirstDay event.no_notice']],
    [
      'with the last day of no notice',
      { noticeStatus: 'NONE', noticeLastDay: '2026-10-31' },
      ['noticeLastDay event.no_notice'],
    ],
    [
      'with a notice before the contract',
      { ...notice, noticeFirstDay: '2025-01-09' },
      ['noticeFirstDay event.before_contract'],
    ],
    ['with a notice after its end', { ...notice, noticeLastDay: '2026-11-01' }, ['noticeLastDay event.after_contract']],
    ['with a notice in disorder', { ...notice, noticeLastDay: '2026-09-30' }, ['noticeLastDay event.in_disorder']],
  ])('%s', (_title, over, expected) => expect(faults(end(over))).toEqual(expected))

  test('of a contract that has ended: the day known, not one after', () => {
    const over = { ...contract, endDay: '2026-10-31' }
    expect(faults(end({}), over)).toEqual([])
    expect(faults(end({ lastDay: '2026-11-01' }), over)).toEqual(['lastDay event.after_contract'])
  })

  test('before a month that is declared, and in it', () => {
    expect(faults(end({}), { ...contract, lastMonth: '2026-11' })).toEqual(['lastDay event.months_after'])
    expect(faults(end({}), { ...contract, lastMonth: '2026-10' })).toEqual([])
  })

  const sums = { severanceCents: 120_000, noticeCents: 60_000, paidLeaveCents: 1 }
  test.each([
    ['of a dismissal', { route: 'DISMISSAL', noticeStatus: 'WAIVED_PAID', ...sums }, []],
    ['without saying what becomes of the notice', { route: 'DISMISSAL', ...sums }, []],
    ['none', { route: 'DISMISSAL', severanceCents: null, portability: null }, []],
    [
      'of the death of the employer, which leaves no notice',
      { route: 'EMPLOYER_DEATH', noticeStatus: 'NONE', ...sums },
      [],
    ],
    ['of a fixed-term contract, with a resignation', { fixedTermCents: 1 }, ['fixedTermCents event.sum_of_other_end']],
    [
      'of three other ways of ending',
      { severanceCents: 1, mutualCents: 1, retirementCents: 1 },
      ['severanceCents', 'retirementCents', 'mutualCents'].map((sum) => `${sum} event.sum_of_other_end`),
    ],
    [
      'of a dismissal, after gross misconduct',
      { route: 'DISMISSAL_GROSS', ...sums },
      ['severanceCents event.sum_of_other_end', 'noticeCents event.sum_of_other_end'],
    ],
    [
      'of retirement, which the insurer pays',
      { route: 'RETIREMENT_BY_WORKER', retirementCents: 1 },
      ['retirementCents event.sum_of_other_end'],
    ],
    [
      'for a notice that is worked',
      { noticeStatus: 'WORKED', noticeCents: 1 },
      ['noticeCents event.sum_without_waived_notice'],
    ],
    ['for no notice', { noticeStatus: 'NONE', noticeCents: 1 }, ['noticeCents event.sum_without_waived_notice']],
  ])('the sums %s', (_title, over, expected) => expect(faults(end(over))).toEqual(expected))

  test('a sum that a month already declares is not asked again', () => {
    const known = { ...contract, lastMonth: '2026-10', leaveMonth: '2026-10' } as const
    const [reason] = eventReasons(end({ paidLeaveCents: 30_000 }), known, today)
    expect(reason).toMatchObject({ code: 'event.sum_declared', field: 'paidLeaveCents' })
    expect(reason?.cause).toContain('Octobre 2026 est déclaré avec un solde de congés payés')
    expect(faults(end({ noticeCents: 30_000 }), known)).toEqual([])
  })

  test.each([
    ['0', 0],
    ['below', -1],
    ['not a whole cent', 1.5],
    ['above what is taken', 20_000_001],
  ])('a sum is refused: %s', (_title, cents) => {
    for (const sum of endSums) {
      const parsed = EmployerEndInput.safeParse({
        kind: 'END',
        ...ids,
        lastDay: '2026-10-31',
        route: 'DISMISSAL',
        [sum]: cents,
      })
      expect(parsed.error?.issues.map(({ path }) => path)).toEqual([[sum]])
    }
  })

  test.each([
    ['RESIGNATION', true, []],
    ['DISMISSAL_SERIOUS', true, []],
    ['EMPLOYER_DEATH', true, []],
    ['DISMISSAL_GROSS', false, []],
    ['DISMISSAL_GROSS', null, []],
    ['DISMISSAL_GROSS', true, ['portability event.no_portability']],
    ['WORKER_DEATH', true, ['portability event.no_portability_after_death']],
  ])('the provident cover after %s: %s', (route, portability, expected) =>
    expect(faults(end({ route, portability }))).toEqual(expected),
  )

  test('every way of ending has a sum at least, and every sum a way', () => {
    for (const route of Object.values(ContractEndRoute)) {
      expect(endSums.filter((sum) => endSumGrade(route, sum) !== null)).toContain('paidLeaveCents')
    }
    for (const sum of endSums) {
      expect(Object.values(ContractEndRoute).some((route) => endSumGrade(route, sum) === 'A')).toBe(true)
    }
  })

  test('what a proposal adds to an end goes through the same rules', () => {
    const facts = end({ lastDayWorked: '2026-11-01', noticeLastDay: '2026-10-31' })
    expect(endFactReasons(facts, contract).map(({ code }) => code)).toEqual([
      ...['event.worked_after', 'event.no_notice'],
    ])
  })
})
