import { expect, test } from 'vitest'
import { readTraits } from './worker-traits.ts'

const worker = (over: Partial<Parameters<typeof readTraits>[0]>) =>
  readTraits({
    ...{ familyName: 'Gué-Tranquille', givenNames: 'Maëlle  Anne', birthDay: '1955-08-14', activity: 'Ménage' },
    ...{ numberKind: 'NIR', number: '255081416802538', ...over },
  })
const codes = (over: Parameters<typeof worker>[0]) => {
  const read = worker(over)
  return 'refusals' in read ? read.refusals.map(({ field, code }) => `${field} ${code}`) : []
}

test('names are compared without accents, hyphens nor case, and kept as they are written', () => {
  expect(worker({})).toEqual({
    traits: {
      ...{ familyName: 'Gué-Tranquille', givenNames: 'Maëlle Anne', searchName: 'GUE TRANQUILLE MAELLE ANNE' },
      ...{ birthDay: '1955-08-14', activity: 'Ménage', number: { kind: 'NIR', text: '255081416802538' } },
    },
  })
})

test.each([
  ['with spaces', { number: '2 55 08 14 168 025 38' }, []],
  ['of Corsica', { number: '2 69 05 2A 004 123 14' }, []],
  ['of Corsica, in small letters', { number: '269052a00412314' }, []],
  ['with another key', { number: '255081416802539' }, ['number worker.nir_wrong']],
  ['without its key', { number: '2550814168025' }, ['number worker.nir_wrong']],
  ['a Cesu number', { numberKind: 'CESU', number: '0000 9000 104 729' }, []],
  ['a digit less', { numberKind: 'CESU', number: '0000900010472' }, ['number worker.cesu_number_wrong']],
  ['an employer’s', { numberKind: 'CESU', number: 'D9000000007919' }, ['number worker.cesu_number_wrong']],
  ['a name of digits', { familyName: '42' }, ['familyName worker.name_without_letter']],
  ['a name that shows nothing', { givenNames: '\u200b' }, ['givenNames text.empty']],
  ['a name without end', { familyName: 'a'.repeat(81) }, ['familyName text.too_long']],
  [
    'all at once',
    { familyName: '1', number: '', activity: ' ' },
    ['familyName worker.name_without_letter', 'number worker.nir_wrong', 'activity text.empty'],
  ],
] as const)('a number or a name %s', (_title, over, expected) => {
  expect(codes(over)).toEqual(expected)
})

test('no refusal repeats the number', () => {
  const read = worker({ number: '255081416802539' })
  expect(JSON.stringify(read)).not.toContain('25508')
})
