import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { templateSeeds } from '@cesu/domain/templates'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documented } from '../src/documentation/ids.ts'
import { documentedActors, writeDocumentationWorld } from '../src/documentation/world.ts'
import type { AnyOperation } from '../src/operation.ts'
import { perform } from '../src/perform.ts'
import { keepReplyTemplates } from '../src/platform/reply-templates.ts'
import type { Problem } from '../src/problem.ts'
import { listTemplates } from '../src/templates/list-templates.ts'
import { noteTemplateUse } from '../src/templates/note-use.ts'
import { publishTemplate } from '../src/templates/publish-template.ts'
import { readTemplate } from '../src/templates/read-template.ts'
import { twentyAtOnce } from './consent.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'

let on: TestPlatform
const { supervisor, agent, agentAdministrator } = documentedActors
beforeAll(async () => {
  on = await testPlatform()
  await withContext(on.owner, { kind: 'jobs' }, (tx) => writeDocumentationWorld(tx, randomUUID))
  await keepReplyTemplates(on.owner, on.platform.now())
})
afterAll(() => on.close())

const doing = (operation: AnyOperation, value: unknown = operation.example, actor: object = supervisor) =>
  perform(on.platform, operation, { actor: actor as never, value, key: randomUUID() })
type Row = { id: string; version: number; title: string; text: string; used: number; retired: boolean; kind: string }
const listed = (kind: string) => doing(listTemplates, { kind }, agent) as Promise<Row[]>
const whole = {
  ...{ follows: null, kind: 'QUOTA', where: { use: 'REASON', outcome: 'REFUSED' }, retired: false },
  ...{ text: 'Pour {partenaire} : trop.', reason: 'Demandé par l’équipe.' },
}
const published = (over: object = {}) =>
  doing(publishTemplate, { ...whole, title: `Trop ${randomUUID()}`, ...over }) as Promise<{
    id: string
    version: number
  }>

test('what the platform comes with is there, once, whoever prepares it again; what was published over it stays', async () => {
  expect(await on.owner.replyTemplate.count()).toBe(templateSeeds().length + 1)
  const [first] = await listed('MANDATE_DISPUTED')
  if (first === undefined) throw new Error('no template')
  const text = { title: 'Autre', text: 'Autre texte.', reason: 'Plus clair.' }
  const where = { use: 'REASON', outcome: 'STOPPED' }
  const row = (
    await on.owner.replyTemplate.findFirstOrThrow({ where: { kind: 'MANDATE_DISPUTED', outcome: 'STOPPED' } })
  ).id
  await published({ follows: { id: row, version: 1 }, kind: 'MANDATE_DISPUTED', where, ...text })
  await keepReplyTemplates(on.owner, on.platform.now())
  expect((await listed('MANDATE_DISPUTED')).find(({ id }) => id === row)).toMatchObject({
    version: 2,
    ...{ title: 'Autre' },
  })
  expect(await on.owner.replyTemplate.count()).toBe(templateSeeds().length + 2)
})

test('published, changed, retired and put back: each is a version with its reason, and its difference is traced', async () => {
  const { id } = await published()
  await published({ follows: { id, version: 1 }, text: 'Trop, pour ces jours.' })
  await published({ follows: { id, version: 2 }, retired: true })
  expect((await listed('QUOTA')).find((one) => one.id === id)).toMatchObject({ version: 3, retired: true })
  await published({ follows: { id, version: 3 }, retired: false })
  expect(((await doing(readTemplate, { id })) as Row[]).map(({ version }) => version)).toEqual([4, 3, 2, 1])
  const traced = await on.owner.auditEntry.findMany({ where: { subjectId: id }, orderBy: [{ id: 'asc' }] })
  expect(traced.map(({ payload }) => payload)).toMatchObject([
    { before: null, after: { text: 'Pour {partenaire} : trop.' } },
    { before: { text: 'Pour {partenaire} : trop.' }, after: { text: 'Trop, pour ces jours.' } },
    { before: { retired: false }, after: { retired: true } },
    { before: { retired: true }, after: { retired: false } },
  ])
})

test('twenty who publish at once from one version publish one; the others are told, and so is who read an older one', async () => {
  const { id } = await published()
  const next = { follows: { id, version: 1 } }
  expect(await twentyAtOnce((rank) => published({ ...next, text: `Texte ${rank}.` }))).toEqual({
    ...{ done: 1, 'setting.changed': 19 },
  })
  expect(await published(next).catch(({ code }: Problem) => code)).toBe('setting.changed')
  const elsewhere = { follows: { id, version: 2 }, where: { use: 'REASON', outcome: 'GRANTED' } }
  expect(await published(elsewhere).catch(({ code }: Problem) => code)).toBe('setting.changed')
})

test.each([
  [{ title: ' ' }, 'template.title_missing'],
  [{ text: '' }, 'template.text_missing'],
  [{ text: 'Pour {client}.' }, 'template.variable_unknown'],
  [{ text: '{constructor}' }, 'template.variable_unknown'],
  [{ where: { use: 'REASON', outcome: 'CORRECTED' } }, 'template.outcome_unknown'],
])('%o is refused: %s', async (over, code) => {
  const refused = (await published(over).catch((error) => error)) as Problem
  expect(refused.errors.map((one) => one.code)).toEqual([code])
})

test('two templates offered at the same place have two titles, of twenty at once too; elsewhere, or of one retired, it is free', async () => {
  const title = 'Déjà relevé'
  const codeOf = async (call: Promise<unknown>) => ((await call.catch((error) => error)) as Problem).errors[0]?.code
  expect(await twentyAtOnce(() => published({ title }))).toEqual({ done: 1, 'input.refused': 19 })
  const { id } = (await listed('QUOTA')).find((one) => one.title === title) ?? { id: '' }
  expect(await codeOf(published({ title: 'DÉJÀ  RELEVÉ' }))).toBe('template.title_taken')
  const other = await published()
  expect(await codeOf(published({ follows: { id: other.id, version: 1 }, title }))).toBe('template.title_taken')
  await published({ title, where: { use: 'REASON', outcome: 'GRANTED' } })
  await published({ follows: { id, version: 1 }, title, text: 'Le même, autrement.' })
  await published({ follows: { id, version: 2 }, title, retired: true })
  await published({ title })
  expect(await codeOf(published({ follows: { id, version: 3 }, title }))).toBe('template.title_taken')
})

test('each use is counted, twenty at once too; who handles cases counts, who only sets up does not', async () => {
  await twentyAtOnce(() => doing(noteTemplateUse, { id: documented.template }, agent))
  const found = (await listed('DECLARATION_ANOMALY')).find(({ id }) => id === documented.template)
  expect(found?.used).toBe(20)
  const refused = await doing(noteTemplateUse, { id: documented.template }, agentAdministrator).catch((error) => error)
  expect((refused as Problem).code).toBe('access.forbidden')
})
