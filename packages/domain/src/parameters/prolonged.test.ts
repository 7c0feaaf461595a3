import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOfMonth, penaltyOf } from '../calendar/index.ts'
import { anyRequest, ask, estimated } from '../contributions/fixture.ts'
import { minimumWage } from '../contributions/minimum-wage.ts'
import { addPeriods, inForce, nextPeriod, yearOf } from '../shared/index.ts'
import { consumeYear } from '../tax-credit/consume-year.ts'
import { simplestHousehold } from '../tax-credit/household.ts'
import { socialSecurityCeiling } from './ceilings.ts'
import { watchOf } from './checks/watch.ts'
import { dueSentence, lastCheckSentence } from './checks/wording.ts'
import { FIRST_PERIOD, KNOWN_UNTIL, LAST_KNOWN_PERIOD, LAST_PERIOD } from './coverage.ts'
import { knownUntil, legalText, type Parameter, provisionalIds, versionOn } from './parameter.ts'
import {
  findProlongedSource,
  findSource,
  parameterRegister,
  parameters,
  registeredParameter,
  shownOn,
} from './register.ts'

const firstProlonged = nextPeriod(LAST_KNOWN_PERIOD)
const eve = KNOWN_UNTIL
const dayAfter = `${firstProlonged}-01`

/** A table with a value of 2024 and another one. */
const table = (from: string, value: number): Parameter<number> => ({
  id: 'table',
  label: 'Table',
  versions: [
    { from: '2024-01-01', value: 10, grade: 'A', sources: ['codeSecuriteSociale'], article: 'CSS L241-2' },
    { from, value, grade: 'B', sources: ['openfisca'] },
  ],
})

test('[finding L18] the tables are known until the end of the year whose ceiling they know', () => {
  expect(yearOf(socialSecurityCeiling.versions.at(-1)?.from ?? '')).toBe(yearOf(KNOWN_UNTIL))
  expect(KNOWN_UNTIL).toMatch(/-12-31$/)
})

describe('[finding L18] a parameter beyond what is known', () => {
  test.each(parameters.map((parameter) => [parameter.id, parameter] as const))(
    '%s keeps its last value, graded D',
    (_id, parameter) => {
      const beyond = versionOn(parameter, `${addPeriods(knownUntil(parameter).slice(0, 7), 1)}-01`)
      expect(beyond).toMatchObject({ value: parameter.versions.at(-1)?.value, grade: 'D', prolonged: true })
      expect(beyond && legalText(beyond)).toContain('provisoire, barème prolongé')
      expect(versionOn(parameter, knownUntil(parameter))?.prolonged).toBe(false)
    },
  )

  test('one that was read for a later year is known until the end of that year', () => {
    expect(knownUntil(table('2025-01-01', 11))).toBe(KNOWN_UNTIL)
    expect(knownUntil(table('2031-05-01', 11))).toBe('2031-12-31')
  })

  test('is among the provisional ones', () => {
    expect(provisionalIds([socialSecurityCeiling], eve)).toEqual([])
    expect(provisionalIds([socialSecurityCeiling], dayAfter)).toEqual(['pmss'])
  })
})

describe('[finding L18] an estimate', () => {
  test('of the month after what is known has the cents of the last known month, and says that each line is prolonged', () => {
    const { lines: knownLines, ...known } = estimated({ period: LAST_KNOWN_PERIOD })
    const { lines, ...prolonged } = estimated({ period: firstProlonged })
    expect(known.prolonged).toBe(false)
    expect(known.provisional).toEqual([])
    expect(prolonged).toEqual({ ...known, period: firstProlonged, prolonged: true, provisional: prolonged.provisional })
    expect(prolonged.provisional).toEqual(
      expect.arrayContaining(['pmss', 'ci_taux', ...lines.map((line) => line.parameterId)]),
    )
    expect(lines).toEqual(
      knownLines.map((line) => ({
        ...line,
        grade: 'D',
        source: `${line.source} ; provisoire, barème prolongé`,
        legalText: expect.stringContaining('provisoire, barème prolongé'),
      })),
    )
  })

  test('of any month and question is that of the last known month once nothing is known, to the cent', () => {
    fc.assert(
      fc.property(anyRequest, fc.integer({ min: 1, max: 270 }), (request, months) => {
        const amounts = (period: string) => {
          const answer = ask({ ...request, period })
          if ('refusals' in answer) return answer.refusals.map(({ code }) => code)
          const { period: _period, lines, provisional: _ids, prolonged: _prolonged, ...cents } = answer
          return { ...cents, lines: lines.map(({ code, amountCents }) => [code, amountCents]) }
        }
        expect(amounts(addPeriods(LAST_KNOWN_PERIOD, months))).toEqual(amounts(LAST_KNOWN_PERIOD))
      }),
    )
  })

  test('names what it rests on in its own case only', () => {
    const idsOf = (over: Parameters<typeof estimated>[0]) => estimated({ period: firstProlonged, ...over }).provisional
    expect(idsOf({})).not.toContain('smic_horaire')
    expect(idsOf({ exemption: 'AGE_70' })).toContain('smic_horaire')
    expect(idsOf({ withholding: { kind: 'NEUTRAL' } })).toContain('pas_taux_neutre_metro')
    expect(idsOf({ benefitsInKind: { meals: 1, lodgingMonths: 0 } })).toContain('prestation_repas')
  })
})

test('[finding L18] the minimum wage, the tax credit, the calendar and the penalties say it too', () => {
  const year = yearOf(firstProlonged)
  const wage = { level: 3, paidLeaveIncluded: true }
  expect(minimumWage(dayAfter, 'METRO', wage)).toMatchObject({ provisional: expect.arrayContaining(['smic_horaire']) })
  const asked = { household: simplestHousehold, advance: false, months: [] }
  expect(consumeYear({ year, ...asked })).toMatchObject({ provisional: ['ci_taux', 'ci_plafonds'] })
  const month = { cesuPlus: false, thirdParty: false, territory: 'METRO' as const, declaredOn: null }
  expect(calendarOfMonth({ period: firstProlonged, ...month })).toMatchObject({
    provisional: expect.arrayContaining(['calendar']),
  })
  const penalty = penaltyOf({ kind: 'MISSING_DECLARATION', period: firstProlonged })
  expect(penalty).toMatchObject({ provisional: ['penalties', 'penalties_lecture', 'pmss'] })
})

test('[finding L18] only a month before the tables, or far beyond, is refused; it is said how far values are known', () => {
  const causes = (period: string) => {
    const answer = ask({ period, pay: { kind: 'NET', amountCents: 15_000 }, hours: 10 })
    return 'refusals' in answer ? answer.refusals.map(({ cause }) => cause) : []
  }
  const sentence = `Les barèmes sont connus de ${FIRST_PERIOD} à ${LAST_KNOWN_PERIOD}, puis prolongés jusqu’à ${LAST_PERIOD}.`
  expect(causes(firstProlonged)).toEqual([])
  expect(causes(LAST_PERIOD)).toEqual([])
  expect(causes(nextPeriod(LAST_PERIOD))).toEqual([sentence])
})

describe('[finding L18] the register', () => {
  const pmss = parameterRegister().find(({ id }) => id === 'pmss')
  if (!pmss) throw new Error('no ceiling')

  test('ends each history with its prolongation, which is shown once it begins', () => {
    expect(pmss.versions.at(-2)).toMatchObject({ until: KNOWN_UNTIL, prolonged: false })
    expect(pmss.versions.at(-1)).toMatchObject({ from: dayAfter, until: null, prolonged: true, grade: 'D' })
    expect(shownOn(pmss, eve).versions.at(-1)).toMatchObject({ prolonged: false })
    expect(shownOn(pmss, dayAfter)).toEqual(pmss)
  })

  test('asks to read a prolonged value from its first day, then every three months', () => {
    expect(watchOf(pmss, null, eve)).toMatchObject({ version: { grade: 'B' } })
    const watch = watchOf(pmss, null, dayAfter)
    expect(watch).toMatchObject({ version: { grade: 'D' }, dueDay: dayAfter, isDue: true })
    expect(lastCheckSentence(watch, dayAfter)).toContain('Barème prolongé depuis le')
    expect(dueSentence(watch)).toContain('elle est à revérifier')
    const check = { versionFrom: dayAfter, value: watch.version.value, checkedDay: dayAfter }
    expect(watchOf(pmss, check, dayAfter)).toMatchObject({
      dueDay: `${addPeriods(firstProlonged, 3)}-01`,
      isDue: false,
    })
  })

  test('still marks a line that was kept on a prolonged value, until it says the very value of that day', () => {
    const since = inForce(parameters.find(({ id }) => id === 'er_at')?.versions ?? [], eve).from
    const known = findSource('er_at', since)
    expect(findProlongedSource('er_at', since, dayAfter)).toMatchObject({
      grade: 'D',
      legalText: expect.stringContaining('barème prolongé'),
    })
    expect(findProlongedSource('er_at', since, eve)).toEqual(known)
    // Since then, another value was read for the day: what was kept still rests on the former one.
    const earlier = registeredParameter('er_at')?.versions.at(-3)?.from ?? ''
    expect(findProlongedSource('er_at', earlier, eve)).toMatchObject({ grade: 'D' })
    expect(findProlongedSource('none', since, eve)).toBeUndefined()
  })
})
