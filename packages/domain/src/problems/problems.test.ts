import { expect, test } from 'vitest'
import { refusalCatalogue } from './index.ts'

declare global {
  interface ImportMeta {
    /** The text of some files: the tests’ bundler makes it. */
    glob<Found>(
      patterns: readonly string[],
      options: { eager: true; query?: '?raw'; import?: 'default' },
    ): Record<string, Found>
  }
}

test('a code is one refusal, whatever the context', () => {
  const codes = refusalCatalogue.map(({ code }) => code)
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
})

test('every code of every closed list of the domain is there', () => {
  const texts = import.meta.glob<string>(['../**/*.ts', '!../**/*.test.ts'], {
    eager: true,
    query: '?raw',
    import: 'default',
  })
  const lists = Object.values(texts).filter((text) => / = defineRefusals\(\{$/m.test(text))
  expect(lists.length).toBeGreaterThan(6)
  // Codes are the keys with a dot of a list: « 'hours.too_many': { ».
  const written = lists.flatMap((text) =>
    [...text.matchAll(/^ {2}'([a-z_]+\.[a-z_]+)': \{$/gm)].map(([, code]) => code),
  )
  expect(written.toSorted()).toEqual(refusalCatalogue.map(({ code }) => code).toSorted())
})

test.each(refusalCatalogue)(
  '$code: cause and remedy are French sentences, facts named in braces',
  ({ cause, remedy, actor }) => {
    for (const sentence of [cause, remedy]) {
      expect(sentence).toMatch(/^[A-ZÀ-Ý{].*[.?…]$/u)
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object/)
    }
    expect(['PARTNER', 'EMPLOYER', 'URSSAF']).toContain(actor)
  },
)

test('contexts come one after the other, each once', () => {
  const contexts = refusalCatalogue.map(({ context }) => context)
  expect(contexts.filter((context, index) => context !== contexts[index - 1])).toEqual([...new Set(contexts)])
})

test.each([
  ['hours.over_maximum', 'declarations', 'Les heures dépassent le maximum possible : {maximum} heures.'],
  ['period.closed', 'declarations', 'Ce mois ne peut plus être déclaré ici depuis le {until}.'],
  ['pay.below_minimum', 'declarations', 'Le salaire net horaire est de {hourly}, sous le salaire minimum : {minimum}.'],
  ['input.others', 'input', 'Et {count} autres données sont à corriger.'],
  ['input.unknown_field', 'input', 'Le champ « {field} » n’existe pas.'],
])('%s reads %s: %s', (code, context, cause) => {
  expect(refusalCatalogue.find((entry) => entry.code === code)).toMatchObject({ context, cause })
})
