import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CalendarInput, calendarExpected, FaultInput } from '../calendar/index.ts'
import { parseEstimateInput } from '../contributions/index.ts'
import { parseDeclarationInput } from '../declarations/index.ts'
import { consumeYear, TaxCreditInput, taxCreditExpected } from '../tax-credit/index.ts'
import { inputRefusals, readInput } from './input-refusals.ts'

const KIB = 1_024
const parseTaxCredit = (value: unknown) => readInput(TaxCreditInput, value, taxCreditExpected)
const parsers = {
  ...{ parseEstimateInput, parseDeclarationInput, parseTaxCredit },
  parseCalendar: (value: unknown) => readInput(CalendarInput, value, calendarExpected),
  parseFault: (value: unknown) => readInput(FaultInput, value, calendarExpected),
}
const request = '"period":"2026-03","hours":10,"pay":{"kind":"NET","amountCents":15000}'
const fault = '"kind":"LATE_PAYMENT","dueCents":1,"dueDay":"2026-01-01","paidDay":"2026-01-02"'

/** JSON of about so many bytes: a start, then as many items as fit. */
const filled = (bytes: number, [start, item, end]: readonly [string, (index: number) => string, string]): string => {
  const items: string[] = []
  let length = start.length + end.length
  for (let index = 0; length < bytes; index++) length += items[items.push(item(index)) - 1]?.length ?? 0
  return `${start}${items.join(',')}${end}`
}

const bytesOf = (text: string): number => encodeURIComponent(text).replace(/%../g, '.').length

const key = (index: number): string => `"k${index}":0`

/** Bodies in the shapes that cost most to read, 300 KiB each. */
const worst: Readonly<Record<string, string>> = {
  'unknown keys': filled(300 * KIB, ['{', key, '}']),
  'unknown keys beside a right request': filled(300 * KIB, [`{${request},`, key, '}']),
  'unknown keys beside a right fault': filled(300 * KIB, [`{${fault},`, key, '}']),
  'unknown keys, deeper': filled(300 * KIB, ['{"period":"2026-03","hours":10,"pay":{', key, '}}']),
  'unknown keys in each slice of overtime': `{${request},"overtime":[${Array.from({ length: 10 }, () => filled(30 * KIB, ['{', key, '}'])).join()}]}`,
  'keys that do not print': filled(300 * KIB, ['{', (index) => `"${'\\u0000'.repeat(100)}${index}":0`, '}']),
  'halves of characters': filled(300 * KIB, ['{', (index) => `"${'\\ud83d'.repeat(100)}${index}":0`, '}']),
  'two keys of 150 kB': `{"${'a'.repeat(150 * KIB)}":0,"${'b'.repeat(150 * KIB)}":0}`,
  'a long list': filled(300 * KIB, [`{${request},"overtime":[`, () => '{}', ']}']),
  'long lists of expenses': `{"year":2026,"household":{},"months":[${Array.from({ length: 12 }, () => filled(25 * KIB, ['{"expenses":[', () => '0', ']}'])).join()}]}`,
  'expenses that are all wrong': `{"year":2026,"household":{},"months":[${Array.from({ length: 12 }, () => `{"expenses":[${Array.from({ length: 100 }, () => '{"x":0}').join()}]}`).join()}]}`,
  'deep nesting': `{"pay":${'{"pay":'.repeat(40 * KIB)}0${'}'.repeat(40 * KIB)}}`,
  'a long text': `{"period":"${'9'.repeat(300 * KIB)}"}`,
}

describe('[finding R1] the answer does not grow with the question', () => {
  test.each(Object.entries(worst))('%s: at most 51 refusals, in at most 64 KiB', (_title, text) => {
    const value: unknown = JSON.parse(text)
    for (const parse of Object.values(parsers)) {
      const read = parse(value)
      const refusals = 'refusals' in read ? read.refusals : []
      expect(refusals.length).toBeLessThanOrEqual(51)
      expect(bytesOf(JSON.stringify(refusals))).toBeLessThanOrEqual(64 * KIB)
    }
  })

  test('any JSON at all, with any keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, noUnicodeString: false, stringUnit: 'binary' }), (value) => {
        for (const parse of Object.values(parsers)) {
          const read = parse(value)
          if ('refusals' in read) expect(JSON.stringify(read.refusals).length).toBeLessThanOrEqual(64 * KIB)
        }
      }),
    )
  })

  test('fifty are named, the last one says how many others', () => {
    const read = parseEstimateInput(
      JSON.parse(`{${request},${Array.from({ length: 1_050 }, (_, i) => key(i)).join()}}`),
    )
    if (!('refusals' in read)) throw new Error('accepted')
    expect(read.refusals.slice(0, 50).map(({ field }) => field)).toEqual(Array.from({ length: 50 }, (_, i) => `k${i}`))
    expect(read.refusals.slice(50)).toEqual([
      {
        code: 'input.others',
        field: '',
        cause: 'Et 1\u202f000 autres données sont à corriger.',
        remedy: 'Corrigez d’abord les données nommées, puis renvoyez le tout : les suivantes seront nommées.',
        actor: 'PARTNER',
      },
    ])
  })

  test.each([
    [50, 50, undefined],
    [51, 51, 'Et 1 autre donnée est à corriger.'],
  ])('%i unknown keys: %i refusals', (count, length, cause) => {
    const read = parseEstimateInput(
      JSON.parse(`{${request},${Array.from({ length: count }, (_, i) => key(i)).join()}}`),
    )
    const refusals = 'refusals' in read ? read.refusals : []
    expect(refusals).toHaveLength(length)
    expect(refusals[50]?.cause).toBe(cause)
  })

  test('1 200 repairs longer than the law says: fifty are named', () => {
    const expenses = Array.from({ length: 100 }, () => ({
      activity: 'SMALL_REPAIRS',
      costCents: 1,
      jobHundredths: 201,
    }))
    const months = Array.from({ length: 12 }, (_, i) => ({
      period: `2026-${String(i + 1).padStart(2, '0')}`,
      expenses,
    }))
    const read = parseTaxCredit({ year: 2026, household: {}, months })
    if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
    const answer = consumeYear(read.input)
    if (!('refusals' in answer)) throw new Error('accepted')
    expect(answer.refusals.map(({ code }) => code).slice(49)).toEqual(['expense.job_too_long', 'input.others'])
  })
})

describe('[finding R1] a name of the caller’s is quoted within 60 characters', () => {
  test.each([
    ['60 characters', 'a'.repeat(60), 'a'.repeat(60)],
    ['61 characters', 'a'.repeat(61), `${'a'.repeat(60)}…`],
    ['100 kB', 'a'.repeat(100_000), `${'a'.repeat(60)}…`],
    ['characters of two code units, never cut in half', '👍'.repeat(61), `${'👍'.repeat(60)}…`],
    ['what does not print, or turns the text around', 'a\u0000\u200b\u202e\ud83db', 'a\ufffd\ufffd\ufffd\ufffdb'],
  ])('%s', (_title, name, field) => {
    const parsed = z.strictObject({}).safeParse({ [name]: 0 }, { reportInput: true })
    expect(parsed.error && inputRefusals(parsed.error, {})).toMatchObject([
      { code: 'input.unknown_field', field, cause: `Le champ « ${field} » n’existe pas.` },
    ])
  })
})

/** The same value, each of whose properties counts when it is read, however deep. */
const counted = <T extends object>(value: T): { seen: T; reads: () => number } => {
  let reads = 0
  const watch = (target: unknown): unknown =>
    typeof target === 'object' && target !== null
      ? new Proxy(target, {
          get: (object, name) => {
            reads += 1
            return watch(Reflect.get(object, name))
          },
          getOwnPropertyDescriptor: (object, name) => {
            reads += 1
            return Reflect.getOwnPropertyDescriptor(object, name)
          },
        })
      : target
  return { seen: watch(value) as T, reads: () => reads }
}

const keysOf = (count: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 0]))

describe('[finding R1] the work is in proportion to the question: reads are counted, not seconds', () => {
  test('a body of n unknown keys is read about once a key', () => {
    const readsFor = (count: number): number => {
      const { seen, reads } = counted(keysOf(count))
      parseEstimateInput(seen)
      return reads()
    }
    expect(readsFor(1_000)).toBeGreaterThan(1_000)
    expect(readsFor(8_000)).toBeLessThan(8.1 * readsFor(1_000))
  })

  test('the refusals of an issue that names n keys cost the same whatever n', () => {
    const readsFor = (count: number): number => {
      const parsed = z.strictObject({}).safeParse(keysOf(count), { reportInput: true })
      if (parsed.success) throw new Error('accepted')
      const { seen, reads } = counted({ issues: parsed.error.issues })
      inputRefusals(seen as z.ZodError, {})
      return reads()
    }
    expect(readsFor(1_000)).toBeGreaterThan(50)
    expect(readsFor(100_000)).toBe(readsFor(1_000))
  })

  test('n issues cost n times one', () => {
    const readsFor = (count: number): number => {
      const parsed = z.array(z.number()).safeParse(
        Array.from({ length: count }, () => 'x'),
        { reportInput: true },
      )
      if (parsed.success) throw new Error('accepted')
      const { seen, reads } = counted({ issues: parsed.error.issues })
      inputRefusals(seen as z.ZodError, {})
      return reads()
    }
    expect(readsFor(8_000)).toBeLessThan(8.1 * readsFor(1_000))
  })
})
