import { describe, expect, test } from 'vitest'
import { LAST_PERIOD } from '../contributions/index.ts'
import { onTimeUntil } from '../declarations/index.ts'
import { calendarRules } from '../parameters/calendar.ts'
import { inForce, nextPeriod, readInput } from '../shared/index.ts'
import { CalendarInput, calendarExpected } from './calendar-input.ts'
import { calendarOfMonth, calendarStepLabels, type MonthCalendar } from './calendar-of-month.ts'

const ask = (request: object) => {
  const parsed = readInput(CalendarInput, { period: '2026-03', ...request }, calendarExpected)
  return 'refusals' in parsed ? parsed : calendarOfMonth(parsed.input)
}

const calendar = (request: object): MonthCalendar => {
  const answer = ask(request)
  if ('refusals' in answer) throw new Error(JSON.stringify(answer.refusals))
  return answer
}

const refused = (request: object): string[] => {
  const answer = ask(request)
  return 'refusals' in answer ? answer.refusals.map(({ code, field }) => `${code} ${field}`) : []
}

const dates = (request: object) => calendar(request).steps.map(({ step, from, until }) => [step, from, until])

test('an ordinary month, not declared yet', () => {
  expect(dates({})).toEqual([
    ['DECLARATION', null, '2026-04-05'],
    ['CONTRIBUTIONS_DEBIT', '2026-05-01', '2026-05-31'],
    ['TAX_CERTIFICATE', '2027-03-01', '2027-03-31'],
  ])
})

test('a month declared with Cesu+ on Good Friday: Easter Monday is no working day', () => {
  expect(dates({ cesuPlus: true, declaredOn: '2026-04-03' })).toEqual([
    ['DECLARATION', null, '2026-04-05'],
    ['CESU_PLUS_DECLARATION', null, '2026-04-15'],
    ['WAGE_DEBIT', '2026-04-03', '2026-04-08'],
    ['WAGE_PAYMENT', '2026-04-03', '2026-04-10'],
    ['PAYSLIP', '2026-04-03', '2026-04-07'],
    ['CONTRIBUTIONS_DEBIT', '2026-05-01', '2026-05-31'],
    ['TAX_CERTIFICATE', '2027-03-01', '2027-03-31'],
  ])
})

test.each([
  ['2026-12', false, '2027-02-01', '2027-02-28'],
  ['2026-12', true, '2027-03-01', '2027-03-31'],
  ['2023-12', false, '2024-02-01', '2024-02-29'],
])('%s, third party %s: debited from %s to %s', (period, thirdParty, from, until) => {
  const { steps } = calendar({ period, thirdParty })
  expect(steps.find(({ step }) => step === 'CONTRIBUTIONS_DEBIT')).toMatchObject({ from, until })
})

test('[finding L9] the payslip is due four days after the declaration, whatever the days (CSS D133-13-3)', () => {
  const payslip = (declaredOn: string) => calendar({ declaredOn }).steps.find(({ step }) => step === 'PAYSLIP')?.until
  expect(payslip('2026-03-05')).toBe('2026-03-09')
  expect(payslip('2026-04-30')).toBe('2026-05-04')
  expect(payslip('2026-04-03')).toBe('2026-04-07')
})

test('[finding L11] the working days are those of the territory, which the answer names', () => {
  const paid = (territory: string, declaredOn: string) => {
    const { steps, territory: taken } = calendar({ cesuPlus: true, declaredOn, territory })
    return [taken, steps.find(({ step }) => step === 'WAGE_PAYMENT')?.until]
  }
  expect(paid('METRO', '2026-04-01')).toEqual(['METRO', '2026-04-08'])
  expect(paid('ALSACE_MOSELLE', '2026-04-01')).toEqual(['ALSACE_MOSELLE', '2026-04-09'])
  expect(calendar({}).territory).toBe('METRO')
  const alsace = calendar({ cesuPlus: true, declaredOn: '2026-04-01', territory: 'ALSACE_MOSELLE' })
  expect(alsace.provisional).toEqual(['jours_ouvres', 'vendredi_saint_lecture'])
  const sources = alsace.steps.flatMap(({ rules }) => rules.map(({ source }) => source))
  expect(sources.join()).toContain('L3134-13')
})

test('[finding L9] the 5th of the next month is the day of CSS D133-13-9', () => {
  const [declaration] = calendar({}).steps
  expect(declaration).toMatchObject({ step: 'DECLARATION', until: '2026-04-05' })
  expect(declaration?.rules[0]?.source).toContain('D133-13-9')
})

test('the day of the register is the day of the declarations', () => {
  const { declareByDay } = inForce(calendarRules.versions, '2026-03-01').value
  expect(onTimeUntil('2026-03')).toBe(`2026-04-${String(declareByDay).padStart(2, '0')}`)
})

test('days counted in working days are provisional, the others are not', () => {
  expect(calendar({}).provisional).toEqual([])
  expect(calendar({ declaredOn: '2026-04-01' }).provisional).toEqual([])
  const cesuPlus = calendar({ cesuPlus: true, declaredOn: '2026-04-01' })
  expect(cesuPlus.provisional).toEqual(['jours_ouvres'])
  const { steps } = cesuPlus
  expect(steps.map(({ rules }) => rules.map(({ grade }) => grade).join(''))).toEqual([
    'A',
    'A',
    'ADA',
    'ADA',
    'A',
    'A',
    'A',
  ])
  for (const { rules } of steps) for (const { source } of rules) expect(source).not.toBe('')
})

test('every step has its French label', () => {
  for (const { step } of calendar({ cesuPlus: true, declaredOn: '2026-04-01' }).steps) {
    expect(calendarStepLabels[step]).toMatch(/^[A-Z]/)
  }
})

describe('refusals', () => {
  test.each([
    ['before the texts', { period: '2019-12' }, ['calendar.not_covered period']],
    ['the first month', { period: '2020-01' }, []],
    ['the last month', { period: LAST_PERIOD }, []],
    ['after the tables', { period: nextPeriod(LAST_PERIOD) }, ['calendar.not_covered period']],
    ['declared before', { declaredOn: '2026-02-28' }, ['calendar.declared_before_month declaredOn']],
    ['declared on its first day', { declaredOn: '2026-03-01' }, []],
    ['Cesu+ on the 15th', { cesuPlus: true, declaredOn: '2026-04-15' }, []],
    ['Cesu+ on the 16th', { cesuPlus: true, declaredOn: '2026-04-16' }, ['calendar.cesu_plus_too_late declaredOn']],
    ['without Cesu+ on the 16th', { declaredOn: '2026-04-16' }, []],
    ['30 February', { declaredOn: '2026-02-30' }, ['input.invalid declaredOn']],
    ['a thirteenth month', { period: '2026-13' }, ['input.invalid period']],
    ['an unknown field', { jour: 1 }, ['input.unknown_field jour']],
  ])('%s', (_title, request, reasons) => expect(refused(request)).toEqual(reasons))
})
