import { describe, expect, test } from 'vitest'
import { periodsToDo, toDeclareOn, workPeriod } from './to-declare.ts'

const on = (nextPeriod: string | null, today: string, endDay: string | null = null) =>
  toDeclareOn({ nextPeriod, endDay }, today)

describe('[finding U11] what a pair has to declare', () => {
  test('a month is late from the 6th of the next one (CSS D133-13-9), and not on the 5th', () => {
    expect(on('2026-10', '2026-11-05')).toEqual({ state: 'TO_DECLARE', period: '2026-10', dueDay: '2026-11-05' })
    expect(on('2026-10', '2026-11-06')).toEqual({ state: 'LATE', period: '2026-10', dueDay: '2026-11-05' })
  })

  test('the month in course is to declare, the next one is not yet', () => {
    expect(on('2026-11', '2026-11-27')).toEqual({ state: 'TO_DECLARE', period: '2026-11', dueDay: '2026-12-05' })
    expect(on('2026-12', '2026-11-27')).toEqual({ state: 'UP_TO_DATE', period: null, dueDay: null })
    expect(on(null, '2026-11-27')).toEqual({ state: 'UP_TO_DATE', period: null, dueDay: null })
  })

  test('after the months that can be declared, nobody knows whether the worker still works: nothing is late', () => {
    expect(on('2026-08', '2026-11-27').state).toBe('LATE')
    expect(on('2026-07', '2026-11-27')).toEqual({ state: 'DORMANT', period: '2026-11', dueDay: null })
  })

  test('of a contract that has ended, the last month while it can be declared', () => {
    expect(on('2026-03', '2026-11-27', '2026-09-15')).toEqual({ state: 'DORMANT', period: '2026-09', dueDay: null })
    expect(on('2026-03', '2026-11-27', '2026-04-15')).toEqual({ state: 'DORMANT', period: null, dueDay: null })
    expect(on('2026-03', '2026-11-27', '2026-12-31').period).toBe('2026-11')
  })
})

test('one works on the month that is due next', () => {
  expect(workPeriod('2026-11-05')).toBe('2026-10')
  expect(workPeriod('2026-11-06')).toBe('2026-11')
  expect(workPeriod('2027-01-05')).toBe('2026-12')
})

describe('between which months the next one of a pair is', () => {
  const today = '2026-11-27'
  test.each([
    [null, '2026-11', '2026-08', '2026-11'],
    [null, '2026-10', '2026-08', '2026-10'],
    ['LATE', '2026-11', '2026-08', '2026-10'],
    ['LATE', '2026-09', '2026-08', '2026-09'],
    ['TO_DECLARE', '2026-11', '2026-11', '2026-11'],
    ['TO_DECLARE', '2026-10', '2026-11', '2026-10'],
    ['DORMANT', '2026-11', '1900-01', '2026-07'],
  ] as const)('%s, up to %s: %s to %s', (state, until, from, to) => {
    expect(periodsToDo(state, until, today)).toEqual({ from, to })
  })

  test('up to the 5th, the month before is not late', () => {
    expect(periodsToDo('LATE', '2026-11', '2026-12-05')).toEqual({ from: '2026-09', to: '2026-10' })
    expect(periodsToDo('TO_DECLARE', '2026-11', '2026-12-05')).toEqual({ from: '2026-11', to: '2026-11' })
  })

  test('each state of a month is one of its parts: none twice, none left out', () => {
    const months = ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11']
    for (const day of ['2026-11-01', '2026-11-05', '2026-11-06', '2026-11-30']) {
      for (const month of months) {
        const { state } = on(month, day)
        const within = (['LATE', 'TO_DECLARE', 'DORMANT'] as const).filter((each) => {
          const { from, to } = periodsToDo(each, '2026-11', day)
          return from <= month && month <= to
        })
        expect(within, `${month} on ${day}`).toEqual([state])
      }
    }
  })
})
