import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trials } from '../../../../scripts/trials.ts'
import {
  datesOfVintage,
  demoNumber,
  type IssuerFacts,
  issuerRefusals,
  knownIssuers,
  leastRingFence,
  mostFaceValue,
  movableFrom,
  numberings,
  readTitle,
  serviceNatures,
  type TitleLine,
  VoucherStatus,
  vintageDates,
  vintagesOn,
  voucherMoves,
  whyNoIssue,
} from './index.ts'

const DEMO = '012600000001234520002028'
const issuer = { numbering: 'DEMO', code: '01' } as const
const today = '2026-11-03'
const line: TitleLine = {
  ...{ number: DEMO, vintage: 2026, faceValueCents: 2_000, funderSiret: '99900001100018', funderShareCents: 1_200 },
  beneficiaryHash: 'a'.repeat(64),
}
const codesOf = (over: Partial<TitleLine>, on = today) => {
  const read = readTitle({ ...line, ...over }, { issuer, today: on })
  return Array.isArray(read) ? read.map(({ code, field }) => `${code} ${field}`) : read
}

describe('the number of the demonstration', () => {
  test('the example of the reference is 20,00 €, electronic, of 2026', () => {
    expect(numberings.DEMO.read(DEMO)).toEqual({ code: '01', vintage: 2026, faceValueCents: 2_000, electronic: true })
    expect(BigInt(DEMO) % 97n).toBe(1n)
    expect(demoNumber({ code: '01', vintage: 2026, serial: 12_345, faceValueCents: 2_000, electronic: true })).toBe(
      DEMO,
    )
  })

  test('every number that is made is read back, and one wrong digit is always seen', () => {
    const title = fc.record({
      code: fc.integer({ min: 0, max: 99 }).map((code) => String(code).padStart(2, '0')),
      vintage: fc.integer({ min: 2010, max: 2099 }),
      serial: fc.integer({ min: 0, max: 999_999_999_999 }),
      faceValueCents: fc.integer({ min: 1, max: 9_999 }),
      electronic: fc.boolean(),
    })
    const wrong = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(title, wrong, ({ serial, ...said }, [place, by]) => {
        const number = demoNumber({ ...said, serial })
        expect(numberings.DEMO.read(number)).toEqual(said)
        const digits = [...number]
        digits[place] = String((Number(digits[place]) + by) % 10)
        expect(typeof numberings.DEMO.read(digits.join(''))).toBe('string')
      }),
      { numRuns: trials(20_000, 500) },
    )
  })

  test.each([
    ['a digit less', DEMO.slice(1), 'voucher.unknown'],
    ['a digit more', `${DEMO}0`, 'voucher.unknown'],
    ['no value', '012600000001234500002002', 'voucher.unknown'],
    ['a support that is none', '012600000001234520003028', 'voucher.unknown'],
    ['a wrong key', '012600000001234520002029', 'voucher.key'],
  ])('%s', (_title, number, refused) => expect(numberings.DEMO.read(number)).toBe(refused))
})

describe('a title that is registered', () => {
  test('takes the dates of its vintage unless it has shorter ones', () => {
    expect(codesOf({})).toMatchObject({ usableUntil: '2027-01-31', remittableUntil: '2027-02-28', electronic: true })
    expect(codesOf({ usableUntil: '2026-12-31' })).toMatchObject({ usableUntil: '2026-12-31' })
    expect(datesOfVintage(2023)).toEqual({
      ...{ issuedFrom: '2022-12-01', usableUntil: '2024-01-31', remittableUntil: '2024-02-29' },
    })
  })

  test.each<[string, Partial<TitleLine>, string[]]>([
    ['of another issuer', { number: demoNumber({ ...numbered(), code: '02' }) }, ['voucher.unknown number']],
    ['of another vintage than its number', { vintage: 2025 }, ['voucher.vintage_differs vintage']],
    ['of another value than its number', { faceValueCents: 2_001 }, ['voucher.value_differs faceValueCents']],
    [
      'of more than 99,99 €',
      { faceValueCents: 10_000 },
      ['voucher.value_too_high faceValueCents', 'voucher.value_differs faceValueCents'],
    ],
    ['whose funder pays all of it', { funderShareCents: 2_000 }, []],
    ['whose funder pays more', { funderShareCents: 2_001 }, ['voucher.share_too_high funderShareCents']],
    ['of a funder who is none', { funderSiret: '99900001100017' }, ['voucher.siret funderSiret']],
    ['of a funder of zeros', { funderSiret: '00000000000000' }, ['voucher.siret funderSiret']],
    ['usable on the last day of its vintage', { usableUntil: '2027-01-31' }, []],
    ['usable a day more', { usableUntil: '2027-02-01' }, ['voucher.beyond_vintage usableUntil']],
    ['remittable a day more', { remittableUntil: '2027-03-01' }, ['voucher.beyond_vintage remittableUntil']],
    ['remittable less long than usable', { remittableUntil: '2027-01-30' }, ['voucher.dates_crossed remittableUntil']],
    ['reserved to what exists', { services: [60, 100] }, []],
    ['reserved to what does not', { services: [60, 61] }, ['voucher.service_unknown services.1']],
  ])('%s', (_title, over, codes) => {
    const read = codesOf(over)
    expect(Array.isArray(read) ? read : []).toEqual(codes)
  })

  test.each([
    ['2026-11-30', 2026, 11],
    ['2026-12-01', 2027, 12],
  ])('on %s, the last vintage is %i, and ten years of others are kept', (on, last, count) => {
    const vintages = vintagesOn(on)
    expect([vintages[0], vintages.at(-1), vintages.length]).toEqual([2016, last, count])
  })

  test.each([
    ['2025-11-30', ['voucher.too_early vintage']],
    ['2025-12-01', []],
    ['2027-01-31', []],
    ['2027-02-01', ['voucher.expired usableUntil']],
  ])('a title of 2026 on %s', (on, codes) => {
    const read = codesOf({}, on)
    expect(Array.isArray(read) ? read : []).toEqual(codes)
  })
})

function numbered() {
  return { code: '01', vintage: 2026, serial: 12_345, faceValueCents: 2_000, electronic: true }
}

describe('an issuer', () => {
  const facts: IssuerFacts = {
    ...{ number: 'DEMO-2026-01', startDay: '2026-01-01', endDay: '2030-12-31', convention: 'ISSUER_PAYS_WORKER' },
    ringFencedCents: 30_000_000,
  }
  test.each<[string, Partial<IssuerFacts>, string[]]>([
    ['as the law wants it', {}, []],
    ['one cent short of 300 000 €', { ringFencedCents: 29_999_999 }, ['issuer.ring_fence_short']],
    ['that ends before it starts', { endDay: '2025-12-31' }, ['issuer.dates']],
    ['whose number is words', { number: 'numéro un' }, ['issuer.number']],
    ['that Cesu+ would pay for', { convention: 'THROUGH_CESU_PLUS' }, ['issuer.convention_not_served']],
  ])('%s', (_title, over, codes) => {
    expect(issuerRefusals({ ...facts, ...over }).map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    ['the eve of its first day', '2025-12-31', null, 'issuer.not_in_force'],
    ['its first day', '2026-01-01', null, null],
    ['its last day', '2030-12-31', null, null],
    ['the day after', '2031-01-01', null, 'issuer.not_in_force'],
    ['suspended', '2026-06-01', new Date('2026-05-01'), 'issuer.suspended'],
  ])('%s', (_title, on, suspendedAt, why) => expect(whyNoIssue({ ...facts, suspendedAt }, on)).toBe(why))
})

test('what was read in a text is told from what was read elsewhere, and all of it says where', () => {
  expect([leastRingFence, mostFaceValue, knownIssuers].map(([fact]) => fact?.grade)).toEqual(['A', 'C', 'C'])
  for (const facts of [leastRingFence, mostFaceValue, knownIssuers, serviceNatures, vintageDates])
    for (const { source, from } of facts) expect([source.length > 10, from]).toEqual([true, expect.any(String)])
})

test('a title that has paid, or was given back, is moved by no issuer', () => {
  const over = Object.values(VoucherStatus).filter(
    (status) => !['ISSUED', 'ASSIGNED', 'LOST', 'STOLEN'].includes(status),
  )
  for (const move of voucherMoves) expect(movableFrom[move].filter((from) => over.includes(from))).toEqual([])
  expect(movableFrom.EXCHANGED).toContain('LOST')
  expect(movableFrom.LOST).not.toContain('STOLEN')
})
