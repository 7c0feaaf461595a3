import { parameterRegister, shownOn } from '@cesu/domain/parameters'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HttpPerson, httpPerson, signIn } from '../../../test/http-person.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'

/** The register as it is shown on the day of these tests. */
const register = parameterRegister().map((parameter) => shownOn(parameter, '2026-11-03'))

let on: TestServer
let auditor: HttpPerson

beforeAll(async () => {
  on = await testServer()
  on.setNow('2026-11-03T09:00:00Z')
  auditor = httpPerson(on.origin)
  await signIn(auditor, 'backoffice', on.world.agents.AUDITOR.subject)
})
afterAll(() => on.close())

/** The register as a file, line by line; no text of it has a line end. */
async function take(filters: Record<string, unknown>, person = auditor) {
  const response = await person.request('/exports/backoffice/parametres', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(filters),
  })
  const [titles = '', ...lines] = (await response.text()).trimEnd().split('\n')
  return { response, titles, lines }
}

const identifiers = (lines: readonly string[]) => new Set(lines.map((line) => /^"([^"]+)";/.exec(line)?.[1]))

test('the whole register: one line a figure of each value, oldest first, in the order of the list', async () => {
  const { response, titles, lines } = await take({})
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="parametres-2026-11-03.csv"')
  expect(titles).toBe(
    '"Identifiant";"Thème";"Paramètre";"Unité";"Du";"Au";"État";"Détail";"Valeur";"Fiabilité";"Référence légale";"Sources";"Liens";"Note";"Vérifié le";"Vérifié par";"Commentaire";"À revérifier le"',
  )
  const figures = register.flatMap(({ versions }) => versions.flatMap((version) => version.figures))
  // More than two pages of two hundred.
  expect(figures.length).toBeGreaterThan(400)
  expect(lines).toHaveLength(figures.length)
  expect(response.headers.get('cesu-rows')).toBe(String(figures.length))
  const shown = await auditor.agentTrpc.parameters.list.query({ limit: 200 })
  expect([...identifiers(lines)]).toEqual(shown.rows.map(({ id }) => id))
  const accident = lines.filter((line) => line.startsWith('"er_at";'))
  expect(accident.map((line) => /"(\d{4}-\d\d-\d\d)";/.exec(line)?.[1])).toEqual(
    register.find(({ id }) => id === 'er_at')?.versions.map(({ from }) => from),
  )
  expect(accident[0]).toContain(';"Passée";;')
  expect(accident.at(-1)).toMatch(/;"2026-01-01";"2026-12-31";"En vigueur";;"2,06\u00a0%";.*;;;;"2027-01-01"$/)
})

test.each([
  ['a grade', { grade: 'D' }],
  ['a theme and a search', { theme: 'Cotisations de l’employeur', search: 'ircem' }],
  ['what is to be checked', { toCheck: true }],
] as const)(
  '[finding U19] the file has what the filters of the screen keep, and nothing else: %s',
  async (_title, filters) => {
    const { lines } = await take(filters)
    const shown = await auditor.agentTrpc.parameters.list.query({ ...filters, limit: 200 })
    expect(shown.count.value).toBeGreaterThan(0)
    expect(shown.count.value).toBeLessThan(parameterRegister().length)
    expect([...identifiers(lines)]).toEqual(shown.rows.map(({ id }) => id))
  },
)

test('filters that keep nothing leave the titles', async () => {
  const { response, lines } = await take({ search: 'ballon' })
  expect([response.headers.get('cesu-rows'), lines]).toEqual(['0', []])
})

test('the last check is on the value that was checked, and no comment is a formula', async () => {
  const supervisor = await on.as('AGENT', on.world.agents.SUPERVISOR.subject)
  const { versions, watch } = await supervisor.parameters.get({ id: 'er_at' })
  const value = versions.find(({ from }) => from === watch.version.from)?.value ?? ''
  const comment = '=SOMME(A1:A9) ; "relu"'
  await supervisor.parameters.recordCheck({ parameterId: 'er_at', versionFrom: watch.version.from, value, comment })
  const { lines } = await take({ search: 'er_at' })
  const checked = lines.filter((line) => line.includes('SOMME'))
  expect(checked).toHaveLength(1)
  expect(checked[0]).toMatch(/;"2026-11-03";"supervisor Essai";"'=SOMME\(A1:A9\) ; ""relu""";"2027-11-03"$/)
})

test('a value to come says so', async () => {
  on.setNow('2025-12-31T09:00:00Z')
  const person = httpPerson(on.origin)
  await signIn(person, 'backoffice', on.world.agents.AGENT.subject)
  const { lines } = await take({ search: 'er_at' }, person)
  expect(lines.at(-1)).toContain(';"2026-01-01";"2026-12-31";"À venir";')
  expect(lines.at(-2)).toContain(';"En vigueur";')
})

test('[finding L18] beyond what is known, a parameter ends with its prolonged value, of grade D and to be checked', async () => {
  on.setNow('2027-01-01T09:00:00Z')
  const person = httpPerson(on.origin)
  await signIn(person, 'backoffice', on.world.agents.AGENT.subject)
  const { lines } = await take({ search: 'er_at' }, person)
  expect(lines.at(-2)).toContain(';"2026-01-01";"2026-12-31";"Passée";')
  expect(lines.at(-1)).toMatch(/;"2027-01-01";;"En vigueur";;"2,06\u00a0%";"D";.*barème prolongé.*;"2027-01-01"$/)
})

test('the door is that of Urssaf only', async () => {
  const declarant = httpPerson(on.origin)
  await signIn(declarant, 'partner', on.world.first.declarant.subject)
  expect((await take({}, declarant)).response.status).toBe(401)
})
