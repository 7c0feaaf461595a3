import { expect, test } from 'vitest'
import { RepairSubject } from './index.ts'
import { isOfMonth, saidRefusals, saidText } from './read-said.ts'

test.each([
  ['HOURS', '3600', true],
  ['HOURS', '74400', true],
  ['HOURS', '74401', false],
  ['HOURS', '36,5', false],
  ['HOURS', '', false],
  ['GROSS', '100000000', true],
  ['NET', '100000001', false],
  ['NET', '-1', false],
  ['LAST_DAY_WORKED', '2026-10-11', true],
  ['CONTRACT_END', '2026-02-30', false],
  ['STOP_DAYS', '2026-10-11/', false],
  ['MONTH_MISSING', '', false],
  ['EMPLOYER', '\u0000', false],
] as const)('%s « %s »', (about, said, isTaken) => {
  expect(saidRefusals(about, said)).toEqual(isTaken ? [] : [expect.objectContaining({ code: 'repair.not_a_value' })])
})

test('nothing said is always taken; a subject is of a month or of a contract', () => {
  for (const about of Object.values(RepairSubject)) expect(saidRefusals(about, null)).toEqual([])
  expect(Object.values(RepairSubject).filter((about) => !isOfMonth(about))).toEqual([
    ...['LAST_DAY_WORKED', 'STOP_DAYS', 'CONTRACT_END'],
  ])
})

test('as a person reads it', () => {
  expect([saidText('HOURS', '1750'), saidText('NET', '43065'), saidText('EMPLOYER', null)]).toEqual([
    ...['17,5 h', '430,65\u00a0€', null],
  ])
  expect([saidText('STOP_DAYS', '2026-11-18/'), saidText('STOP_DAYS', '2026-11-18/2026-11-20')]).toEqual([
    ...['depuis le 18/11/2026', 'du 18/11/2026 au 20/11/2026'],
  ])
})
