import { describe, expect, test } from 'vitest'
import type { CaseAbout } from '../cases/index.ts'
import {
  exampleOf,
  fillTemplate,
  MOST_TEMPLATE_TITLE,
  mostTemplateText,
  type TemplateSource,
  templateSeeds,
  templateVariableNames,
  unknownVariables,
} from './index.ts'

const anomaly = { period: '2026-10', reference: '26-0001234', anomalies: ['PAY_JUMP'] }
const found: TemplateSource = {
  ...{ number: 12, partnerName: 'Partenaire', employerName: null, employeeName: 'Paul', replyBy: '2026-12-15' },
  about: { kind: 'DECLARATION_ANOMALY', facts: anomaly } as unknown as CaseAbout,
}

describe('a template', () => {
  test('takes the values of the case; without one of them it is not offered', () => {
    expect(fillTemplate('Dossier {dossier}, {mois} : {partenaire}.', found)).toBe(
      'Dossier 12, octobre 2026 : Partenaire.',
    )
    expect(fillTemplate('Bonjour {employeur}.', found)).toBeNull()
    expect(fillTemplate('{inconnu}', found)).toBeNull()
    expect(fillTemplate('{toString}', found)).toBeNull()
  })

  test('with values of one and of none says which names are no variable', () => {
    expect(unknownVariables('{objet} {client} {} {toString}')).toEqual(['client', '', 'toString'])
    expect(exampleOf('{dossier} {client}')).toBe('1234 {client}')
  })

  test('every variable has a value somewhere, and an example', () => {
    for (const name of templateVariableNames) {
      expect(exampleOf(`{${name}}`), name).not.toContain('{')
      if (name !== 'employeur') expect(fillTemplate(`{${name}}`, found), name).toMatch(/\S/)
    }
  })
})

test('what the platform comes with fits, has a title of its own in its place, and no unknown variable', () => {
  const seeds = templateSeeds()
  expect(seeds.length).toBeGreaterThan(40)
  const places = seeds.map(({ kind, use, outcome, party, title }) => [kind, use, outcome, party, title].join())
  expect(new Set(places).size).toBe(seeds.length)
  for (const { title, text, use } of seeds) {
    expect(title.length, title).toBeLessThanOrEqual(MOST_TEMPLATE_TITLE)
    expect(text.length).toBeLessThanOrEqual(mostTemplateText[use])
    expect(unknownVariables(text)).toEqual([])
  }
})
