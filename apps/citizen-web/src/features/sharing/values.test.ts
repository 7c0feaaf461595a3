import { sharingFields } from '@cesu/domain/sharing'
import { expect, test } from 'vitest'
import { headOf, valueText } from './values.ts'

test('each value is written in French, by what its field is', () => {
  expect(valueText('grossCents', 61_250)).toBe('612,50\u00A0€')
  expect(valueText('hoursHundredths', 2_650)).toBe('26,50\u00A0h (26\u00A0h\u00A030)')
  expect(valueText('employers', 2)).toBe('2')
  expect(valueText('month', '2026-10')).toBe('Octobre 2026')
  expect(valueText('firstMonth', '2026-01')).toBe('Janvier 2026')
  expect(valueText('startDay', '2026-10-05')).toBe('05/10/2026')
  expect(valueText('lastDayWorked', '2026-10-05')).toBe('05/10/2026')
  expect(valueText('declaredAt', '2026-11-03T08:00:00.000Z')).toBe('03/11/2026 à 09:00')
  expect(valueText('hours150In3Months', true)).toBe('oui')
  expect(valueText('hours600In12Months', false)).toBe('non')
  expect(valueText('rule', 'R313-3')).toBe('article R313-3')
  expect(valueText('employerRef', 'Anne Dubois')).toBe('Anne Dubois')
})

test('what is not held says so, and is not zero', () => {
  expect(valueText('grossCents', null)).toBe('nous ne l’avons pas')
  expect(valueText('grossCents', 0)).toBe('0,00\u00A0€')
  expect(['DECLARED', 'NOT_DECLARED', 'NOT_HELD'].map((state) => valueText('state', state))).toEqual([
    'déclaré',
    'pas encore déclaré',
    'nous ne l’avons pas',
  ])
})

test('a column has a short title, and the one of the employer says what leaves', () => {
  const head = (name: keyof typeof sharingFields) => headOf({ name, label: sharingFields[name] })
  expect(head('grossCents')).toBe('Salaire brut')
  expect(head('employerRef')).toBe('Employeur (part sous un numéro, sans le nom)')
  expect(head('hours150In3Months')).toBe('150 heures sont atteintes en trois mois')
  expect(head('rule')).toBe('Article appliqué')
  for (const name of Object.keys(sharingFields) as (keyof typeof sharingFields)[]) {
    expect(head(name), name).not.toMatch(/oui ou non|^(Le|La|Les) /)
  }
})
