import { describe, expect, test } from 'vitest'
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

  test('what a proposal adds to an end goes through the same rules', () => {
    const facts = { lastDay: '2026-10-31', lastDayWorked: '2026-11-01', noticeStatus: null, noticeFirstDay: null }
    expect(endFactReasons({ ...facts, noticeLastDay: '2026-10-31' }, contract).map(({ code }) => code)).toEqual([
      ...['event.worked_after', 'event.no_notice'],
    ])
  })
})
