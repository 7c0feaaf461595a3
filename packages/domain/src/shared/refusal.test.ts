import { expect, test } from 'vitest'
import { z } from 'zod'
import { inputRefusals } from './input-refusals.ts'
import { defineRefusals } from './refusal.ts'

const refuse = defineRefusals({
  'hours.too_many': {
    actor: 'PARTNER',
    cause: ({ max }: { max: number }) => `Plus de ${max} heures.`,
    remedy: 'Corrigez les heures.',
  },
  'mandate.absent': { actor: 'EMPLOYER', cause: 'Aucun mandat.', remedy: 'Demandez-en un.' },
})

test('a refusal has its code, field, sentences and actor', () => {
  expect(refuse('hours.too_many', 'hours', { max: 400 })).toEqual({
    code: 'hours.too_many',
    field: 'hours',
    cause: 'Plus de 400 heures.',
    remedy: 'Corrigez les heures.',
    actor: 'PARTNER',
  })
  expect(refuse('mandate.absent', 'employmentId').actor).toBe('EMPLOYER')
})

test('an unknown code, a forgotten fact or a code without its sentences does not compile', () => {
  // @ts-expect-error: not in the list
  expect(() => refuse('hours.unknown', 'hours')).toThrow(TypeError)
  // @ts-expect-error: the fact is missing
  expect(() => refuse('hours.too_many', 'hours')).toThrow(TypeError)
  // @ts-expect-error: no remedy
  defineRefusals({ 'mandate.absent': { actor: 'EMPLOYER', cause: 'Aucun mandat.' } })
})

const Input = z.strictObject({ hours: z.number().positive(), slices: z.array(z.strictObject({ hours: z.number() })) })
const expected = { hours: 'un nombre d’heures', 'slices.*.hours': 'les heures de la tranche' }

const read = (value: unknown): string[] => {
  const parsed = Input.safeParse(value, { reportInput: true })
  if (parsed.success) return []
  return inputRefusals(parsed.error, expected).map(({ code, field, remedy }) => `${code} ${field}: ${remedy}`)
}

test.each([
  ['a right input', { hours: 1, slices: [{ hours: 2 }] }, []],
  ['an absent field', { slices: [] }, ['input.missing hours: Indiquez un nombre d’heures.']],
  ['a wrong value', { hours: -1, slices: [] }, ['input.invalid hours: Indiquez un nombre d’heures.']],
  ['a null', { hours: null, slices: [] }, ['input.invalid hours: Indiquez un nombre d’heures.']],
  [
    'a field of a list',
    { hours: 1, slices: [{ hours: 1 }, { hours: 'x' }] },
    ['input.invalid slices.1.hours: Indiquez les heures de la tranche.'],
  ],
  [
    'unknown fields, deep ones too',
    { hours: 1, slices: [{ hours: 1, b: 1 }], a: 1 },
    [
      'input.unknown_field slices.0.b: Supprimez ce champ ou corrigez son nom.',
      'input.unknown_field a: Supprimez ce champ ou corrigez son nom.',
    ],
  ],
  ['something else', [], ['input.not_an_object : Envoyez un objet JSON, par exemple {"period":"2026-03", …}.']],
])('%s', (_title, value, refusals) => expect(read(value)).toEqual(refusals))
