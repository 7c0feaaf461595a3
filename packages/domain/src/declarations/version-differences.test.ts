import { expect, test } from 'vitest'
import { assess } from './assess.ts'
import { elementsOfRecord } from './element-columns.ts'
import { type FactChanges, facts } from './fixture.ts'
import { recordOf } from './month.ts'
import { versionDifferences } from './version-differences.ts'

const month = (changes: FactChanges = {}) => {
  const gathered = facts(changes)
  const { payslip } = assess(gathered)
  if (payslip === null) throw new Error('no payslip')
  const kept = recordOf(gathered, payslip)
  return { ...kept, elements: elementsOfRecord(kept) }
}

test('[finding U5] nothing differs between a version and itself', () => {
  expect(versionDifferences(month(), month())).toEqual({ fields: [], amounts: [], lines: [] })
})

test('[finding U5] fewer hours: the field, the amounts and the lines that move, and nothing else', () => {
  const { fields, amounts, lines } = versionDifferences(month(), month({ input: { hours: 38.5 } }))
  expect(fields).toEqual([{ label: 'Heures du mois', before: '40 heures', after: '38,5 heures' }])
  expect(amounts.find(({ label }) => label === 'Salaire net')).toEqual({
    ...{ label: 'Salaire net', beforeCents: 52_000, afterCents: 50_050 },
  })
  const due = amounts.find(({ label }) => label === 'Cotisations dues')
  const deduction = amounts.find(({ label }) => label === 'Déduction par heure')
  const sum = (side: 'beforeCents' | 'afterCents') => lines.reduce((total, line) => total + line[side], 0)
  // The lines that do not move (occupational health at its cap) are not shown: the difference is whole all the same.
  expect(sum('afterCents') - sum('beforeCents') - ((deduction?.afterCents ?? 0) - (deduction?.beforeCents ?? 0))).toBe(
    (due?.afterCents ?? 0) - (due?.beforeCents ?? 0),
  )
  expect(lines.length).toBeGreaterThan(10)
})

test('[finding U5] a bonus in the place of hours is said', () => {
  const bonus = month({ input: { hours: 0, payWithoutHours: 'BONUS', pay: { kind: 'NET', amountCents: 20_000 } } })
  const { fields } = versionDifferences(month(), bonus)
  const plain = (text: string) => text.replace(/\s/g, ' ')
  expect(fields.map(({ label, before, after }) => ({ label, before: plain(before), after: plain(after) }))).toEqual([
    { label: 'Heures du mois', before: '40 heures', after: '0 heure' },
    { label: 'Ce que paie ce mois sans heures', before: 'rien', after: 'une prime' },
    { label: 'Salaire déclaré', before: '13,00 € net par heure', after: '200,00 € net pour le mois' },
  ])
})

test('an element that is added, changed or taken away is said', () => {
  const with2 = month({
    input: { depositCents: 10_000, overtimeHours25: 2, pay: { kind: 'NET', amountCents: 60_000 } },
  })
  const with3 = month({ input: { overtimeHours25: 3, mealsProvided: 4, pay: { kind: 'NET', amountCents: 60_000 } } })
  const plain = (text: string) => text.replace(/\s/g, ' ')
  const said = versionDifferences(with2, with3).fields.map(({ label, before, after }) => [label, plain(before), after])
  expect(said).toEqual([
    ['Heures supplémentaires à 25 %', '2 heures', '3 heures'],
    ['Acompte déjà versé', '100,00 €', 'non déclaré'],
    ['Repas fournis', 'non déclaré', '4 repas'],
  ])
})
