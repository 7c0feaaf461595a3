import { expect, test } from 'vitest'
import { csvFile, jsonFile, type Register } from './export.ts'

const today = '2026-11-23'

const check = { id: 'c', versionFrom: '2026-01-01', value: '2,06 %', checkedDay: '2026-10-01', agentName: 'Hélène' }
const watch = { isInForce: true, lastCheckDay: '2026-10-01', since: '2026-10-01', dueDay: '2027-04-01', isDue: false }

const version = (from: string, until: string | null, text: string) => ({
  from,
  until,
  value: text,
  figures: [{ label: '', text, number: 1 }],
  grade: 'C' as const,
  article: 'CSS D242-4',
  documents: [
    { title: 'Barème', url: 'https://exemple.invalid/bareme' },
    { title: 'Code', url: null },
  ],
  note: null,
})

const register = (over: Partial<Register[number]> = {}): Register => [
  {
    id: 'er_at',
    theme: 'Cotisations',
    label: 'Accidents du travail ; maladies',
    unit: '%',
    versions: [version('2025-01-01', '2025-12-31', '2,18 %'), version('2026-01-01', null, '2,06 %')],
    watch: { ...watch, version: { from: '2026-01-01', grade: 'C' } },
    lastCheck: { ...check, comment: 'Relu : inchangé.' },
    ...over,
  },
]

const lines = async (...of: Parameters<typeof register>) => (await csvFile(register(...of), today)).text.split('\r\n')

test('CSV: named after the day, marked as UTF-8, semicolons, one line a figure', async () => {
  const file = await csvFile(register(), today)
  expect([file.name, file.type]).toEqual(['parametres-cesu-2026-11-23.csv', 'text/csv;charset=utf-8'])
  expect(file.text.charCodeAt(0)).toBe(0xfeff)
  const [titles, past, current, ...rest] = file.text.slice(1).split('\r\n')
  expect(titles).toBe(
    'Identifiant;Thème;Paramètre;Unité;Du;Au;État;Détail;Valeur;Fiabilité;Référence légale;Sources;Liens;Note;Vérifié le;Vérifié par;Commentaire;À revérifier le',
  )
  const start = 'er_at;Cotisations;"Accidents du travail ; maladies";%'
  const sources = 'C;CSS D242-4;Barème | Code;https://exemple.invalid/bareme'
  expect(past).toBe(`${start};2025-01-01;2025-12-31;Passée;;2,18 %;${sources};;;;;`)
  expect(current).toBe(
    `${start};2026-01-01;;En vigueur;;2,06 %;${sources};;2026-10-01;Hélène;Relu : inchangé.;2027-04-01`,
  )
  expect(rest).toEqual([''])
})

test('CSV: a value to come says so, and a check that no longer counts is left out', async () => {
  const versions = [version('2026-01-01', '2026-12-31', '2,06 %'), version('2027-01-01', null, '2,00 %')]
  const standing = { ...watch, lastCheckDay: null, version: { from: '2026-01-01', grade: 'C' as const } }
  const [, current, next] = await lines({ versions, watch: standing })
  expect(current).toContain(';En vigueur;')
  expect(current).toMatch(/;;;;2027-04-01$/)
  expect(next).toContain(';À venir;')
})

test.each(['=SOMME(A1:A9)', '+33', '-1', '@lien', '\t=1', '\r=1'])('CSV: %j is no formula', async (comment) => {
  const [, , current] = await lines({ lastCheck: { ...check, comment } })
  expect(current).toContain(`'${comment.trimEnd()}`)
})

test('CSV: quotes and line ends stay inside their cell', async () => {
  const { text } = await csvFile(register({ lastCheck: { ...check, comment: 'Dit « vrai » ; "relu"\nà 10 h' } }), today)
  expect(text).toContain(';"Dit « vrai » ; ""relu""\nà 10 h";')
})

test('JSON: what the API gives, with the day', () => {
  const file = jsonFile(register(), today)
  expect(file.name).toBe('parametres-cesu-2026-11-23.json')
  expect(JSON.parse(file.text)).toEqual({ jour: today, parametres: register() })
})
