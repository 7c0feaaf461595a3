import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { withContext } from '@cesu/db'
import { type Application, connect } from '@cesu/sdk'
import { exportJWK } from 'jose'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { documented } from '../src/documentation/ids.ts'
import { openApiDocument } from '../src/ways-in/rest/openapi/document.ts'
import { consentOn } from './consent.ts'
import { type DocumentedServer, documentedServer } from './documented-server.ts'
import { httpPerson, signIn } from './http-person.ts'
import { othersEnded } from './others-ended.ts'

const sdk = fileURLToPath(new URL('../../../packages/sdk', import.meta.url))

let on: DocumentedServer
let application: Application
beforeAll(async () => {
  on = await documentedServer()
  const { id, key } = on.application
  application = {
    client_id: id,
    issuer: `${on.origin}/oauth`,
    resource: `${on.origin}/v1`,
    private_key: { ...(await exportJWK(key.privateKey)), kid: key.kid } as Application['private_key'],
  }
})
afterAll(() => on.close())

test('the types of the SDK are those of the document', async () => {
  const generator = spawn(process.execPath, [join(sdk, 'generate.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
  generator.stdin.end(JSON.stringify(openApiDocument()))
  await expect(await text(generator.stdout)).toMatchFileSnapshot(join(sdk, 'src/openapi.ts'))
})

/** What a program of the guide says, run as it is written, with the file of the application. */
async function saidBy(run: () => Promise<unknown>, heard: (line: string) => void = () => undefined): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cesu-guide-'))
  const file = join(folder, 'application.json')
  writeFileSync(file, JSON.stringify(application))
  const said: string[] = []
  const [argv, log] = [
    process.argv,
    vi.spyOn(console, 'log').mockImplementation((line: string) => {
      said.push(line)
      heard(line)
    }),
  ]
  process.argv = ['node', 'program.ts', file]
  try {
    await run()
  } finally {
    process.argv = argv
    log.mockRestore()
    rmSync(folder, { recursive: true })
  }
  return said
}

test('the program of the guide makes the whole journey, as it is written, on the documentation world', async () => {
  const said = await saidBy(() => import('@cesu/sdk/example'))
  expect(said).toEqual([
    'À déclarer : 2026-10, Employeur Exemple, Salarié Exemple',
    expect.stringMatching(/^Coût total : \d+\.?\d* €$/),
    expect.stringMatching(/^Déclaré : /),
    expect.stringMatching(/^Cotisations : \d+\.?\d* €$/),
    'Corrigé : version 2',
    'Annulé : le mois peut être déclaré de nouveau.',
  ])
  const cesu = await connect(application, 'declarations:read')
  const listed = await cesu.GET('/v1/declarations', { params: { query: { period: '2026-10' } } })
  expect(listed.data?.rows.map(({ status, hoursHundredths }) => [status, hoursHundredths])).toEqual([
    ['CANCELLED', 1_400],
  ])
})

test('the second program of the guide asks a mandate, sends a batch, and reads what happened', async () => {
  await othersEnded(on.adminUrl)
  const said = await saidBy(() => import('@cesu/sdk/example/mandate-batch-events'))
  expect(said.slice(0, 2)).toEqual([
    'Mandat demandé : SENT',
    expect.stringMatching(new RegExp(`^DONE : /v1/declarations/${documented.employer}/2026-10/`)),
  ])
  const [, , ...events] = said
  expect(events.filter((line) => / : DECLARATION_CANCELLED /.test(line))).toHaveLength(1)
  // What it has just done itself is read later, if anything else was running.
  await othersEnded(on.adminUrl)
  const cesu = await connect(application, 'events:read')
  const read = await cesu.GET('/v1/events', { params: { query: { limit: 100 } } })
  expect(read.data?.events.length).toBeGreaterThan(3)
})

test('the third program sends an employer, who gives the mandate in their browser, and has them back', async () => {
  const consent = consentOn(on)
  const { subject } = await consent.makeEmployer()
  const person = httpPerson(on.origin)
  await signIn(person, 'citizen', subject)
  await withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.apiClient.updateMany({
      where: { id: application.client_id },
      data: { redirectUris: ['http://localhost:5080/retour'] },
    }),
  )
  const given = Promise.withResolvers<void>()
  const answer = async (address: string) => {
    const led = await person.open(address)
    const [token = '', uid = ''] = new URL(led.path).hash.slice(1).split('&retour=')
    await (await consent.citizen(subject)).mandates.give({ token, months: 12 })
    await person.open(`/oauth/interaction/${uid}`)
  }
  const said = await saidBy(
    () => import('@cesu/sdk/example/employer-present'),
    (line) => {
      const url = /http\S+$/.exec(line)?.[0]
      if (line.startsWith('Le navigateur') && url !== undefined) answer(url).then(given.resolve, given.reject)
    },
  )
  await given.promise
  expect(said).toEqual([
    expect.stringMatching(/^Le navigateur de l’employeur va à : http/),
    'Contrats de cet employeur, et de lui seul : 1',
    'Ses déclarations : 0',
  ])
})

test('what the API refuses is an answer: a scope that the token has not, a month that is wrong', async () => {
  const cesu = await connect(application, 'employments:read')
  const { error, response } = await cesu.GET('/v1/declarations')
  expect([response.status, error?.code]).toEqual([403, 'scope.insufficient'])
  const wrong = await cesu.POST('/v1/estimates', {
    body: { period: '2026-13', hours: 1, pay: { kind: 'NET', amountCents: 1 } },
  })
  expect(wrong.error).toMatchObject({ code: 'input.refused', errors: [{ pointer: '/period' }] })
})

test('a token that ends is asked again, and a key that is revoked is an answer', async () => {
  const cesu = await connect(application, 'employments:read')
  const ask = async () => (await cesu.GET('/v1/employments')).response.status
  expect(await ask()).toBe(200)
  await withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.apiClientKey.updateMany({
      where: { id: application.private_key.kid },
      data: { revokedAt: new Date(documented.now) },
    }),
  )
  expect(await ask()).toBe(401)
  // The next call asks for a token, which is refused by the authorization server.
  await expect(ask()).rejects.toThrow()
})
