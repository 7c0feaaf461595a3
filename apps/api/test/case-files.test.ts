import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isProving } from '../../../scripts/trials.ts'
import { casesOn, type Handler } from './cases.ts'
import { clamdServer, EICAR } from './clamd.ts'
import { outcomeOf } from './consent.ts'
import { type HttpPerson, httpPerson, signIn } from './http-person.ts'
import { rawConnection } from './raw-http.ts'
import { type TestServer, testServer } from './test-server.ts'

/** Files that agents attach to a case: what they are, their bytes say; who takes one leaves a trace, and what is removed is gone. */

let on: TestServer
let cases: ReturnType<typeof casesOn>
let agent: HttpPerson
let colleague: HttpPerson
let handler: Handler
beforeAll(async () => {
  on = await testServer()
  cases = casesOn(on)
  handler = await cases.makeAgent()
  agent = await signedIn(handler.subject)
  colleague = await signedIn((await cases.makeAgent()).subject)
}, 120_000)
afterAll(() => on.close())

async function signedIn(subject: string): Promise<HttpPerson> {
  const person = httpPerson(on.origin)
  await signIn(person, 'backoffice', subject)
  return person
}

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55', 'hex')
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
/** An archive of nothing. */
const ZIP = Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)])
const MiB5 = 5 * 1_024 * 1_024
const filled = (size: number) => Buffer.concat([PDF, Buffer.alloc(size - PDF.length, ' ')])

interface Sent {
  id: string
  name?: string
  bytes: RequestInit['body'] & object
  key?: string
  by?: HttpPerson
}

const attach = ({ id, name = 'contrat.pdf', bytes, key = randomUUID(), by = agent }: Sent) =>
  by.request(`/files/backoffice/${id}`, {
    ...{ method: 'POST', body: bytes, ...(bytes instanceof ReadableStream && { duplex: 'half' }) },
    headers: {
      ...{ 'content-type': 'application/octet-stream', 'idempotency-key': key },
      'cesu-file-name': encodeURIComponent(name),
    },
  } as RequestInit)
const take = (id: string, by = agent) =>
  by.request('/files/backoffice', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id }),
  })
const ten = (code: string) => Array.from({ length: 10 }, () => code)
const codeOf = async (response: Response) =>
  response.status === 200 ? 'done' : ((await response.json()) as { code: string }).code
const filesOf = (caseId: string) => cases.asOwner((tx) => tx.caseFile.findMany({ where: { caseId } }))
const bytesKept = (caseId: string) => cases.asOwner((tx) => tx.caseFileContent.count({ where: { file: { caseId } } }))
const kindsOf = async (caseId: string) => (await cases.trailOf(caseId)).map(({ kind }) => kind)
const attached = async (id: string) => ((await (await attach({ id, bytes: PDF })).json()) as { id: string }).id

describe('a file', () => {
  test.each([
    ['a PDF, whatever its name', PDF, '../ordre\u202Efdp.exe', 'done'],
    ['a PDF that is a page too', Buffer.concat([PDF, Buffer.from('<html><script>1</script>')]), 'a.html', 'done'],
    ['a PNG', PNG, 'a.pdf', 'done'],
    ['a JPEG', JPEG, 'photo.JPG', 'done'],
    ['a name of 3,000 characters', PDF, 'é'.repeat(1_000), 'done'],
    ['five mebibytes', filled(MiB5), 'a.pdf', 'done'],
    ['one byte more', filled(MiB5 + 1), 'a.pdf', 'input.too_large'],
    ['nothing', Buffer.alloc(0), 'a.pdf', 'case.file_empty'],
    ['a program', Buffer.from('MZ\u0090\u0000'), 'a.pdf', 'case.file_other_type'],
    ['an archive', Buffer.from('504b0304140000000000', 'hex'), 'a.pdf', 'case.file_other_type'],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'),
      'a.png',
      'case.file_other_type',
    ],
    ['a table whose cells compute', Buffer.from('=HYPERLINK("x")'), 'a.csv', 'case.file_other_type'],
    ['a PDF that is an archive too', Buffer.concat([PDF, ZIP]), 'a.pdf', 'case.file_two_types'],
    ['the same, with more after it', Buffer.concat([PDF, ZIP, PDF]), 'a.pdf', 'case.file_two_types'],
    ['a photograph that is an archive too', Buffer.concat([JPEG, ZIP]), 'a.jpg', 'case.file_two_types'],
    [
      'a PDF that names the end of an archive, and is none',
      Buffer.concat([PDF, Buffer.from('PK\u0005\u0006')]),
      'a.pdf',
      'done',
    ],
    ['a page with a PDF inside', Buffer.concat([Buffer.from('<html>'), PDF]), 'a.pdf', 'case.file_other_type'],
  ])('that is %s', async (_title, bytes, name, outcome) => {
    const id = await cases.openOne()
    expect(await codeOf(await attach({ id, bytes, name }))).toBe(outcome)
    const [file] = await filesOf(id)
    expect(await bytesKept(id)).toBe(outcome === 'done' ? 1 : 0)
    if (outcome !== 'done') return
    expect(file).toMatchObject({ size: bytes.length, scan: 'NOT_SCANNED', authorName: handler.name })
    expect(file?.name).toMatch(/^[^/\\\p{Cf}]{1,100}\.(pdf|png|jpe?g)$/iu)
    expect(await kindsOf(id)).toEqual(['CASE_FILE_ADDED'])
  })

  test.each([
    ['opens a page', '/OpenAction 3 0 R', true],
    ['holds a program', '/S /JavaScript /JS (app.alert(1))', true],
    ['hides its letters', '/S /J#61vaScr#69pt', true],
    ['starts a program', '/S /Launch', true],
    ['holds another file', '/Type /EmbeddedFile', true],
    ['does nothing', '/Type /Catalog /JavaScripts 1 /Launched 2', false],
  ])('that %s says so to who reads the case', async (_title, said, isActive) => {
    const id = await cases.openOne()
    const bytes = Buffer.concat([PDF, Buffer.from(`2 0 obj\n<<${said}>>\nendobj\n`)])
    expect(await codeOf(await attach({ id, bytes }))).toBe('done')
    expect((await colleague.agentTrpc.cases.get.query({ id })).files).toMatchObject([{ isActive }])
  })

  test('whose length is not told is counted as it comes', async () => {
    const id = await cases.openOne()
    const bytes = new Blob([filled(MiB5 + 1)]).stream()
    // Cut before its end, it may be hung up on before it is answered.
    const answered = await attach({ id, bytes }).then(codeOf, () => 'input.too_large')
    expect(answered).toBe('input.too_large')
    expect(await filesOf(id)).toEqual([])
    expect(await codeOf(await attach({ id, bytes: new Blob([filled(MiB5)]).stream() }))).toBe('done')
  })

  test('sent again with its key is attached once', async () => {
    const id = await cases.openOne()
    const key = randomUUID()
    const sent = async () => (await attach({ id, bytes: PDF, key })).json()
    expect(await sent()).toEqual(await sent())
    expect(await filesOf(id)).toHaveLength(1)
  })

  test('of twenty at once, ten are kept; one that is removed leaves its place', async () => {
    const id = await cases.openOne()
    const codes = await Promise.all(
      Array.from({ length: 20 }, async () => {
        // As many as a server receives at once wait for their turn.
        for (;;) {
          const code = await codeOf(await attach({ id, bytes: PDF }))
          if (code !== 'platform.busy') return code
        }
      }),
    )
    expect(codes.toSorted()).toEqual([...ten('case.files_full'), ...ten('done')])
    const [first] = await filesOf(id)
    await agent.agentTrpc.cases.removeFile.mutate(
      { id: first?.id ?? '', reason: 'Jointe deux fois.' },
      { context: { idempotencyKey: randomUUID() } },
    )
    expect(await codeOf(await attach({ id, bytes: PDF }))).toBe('done')
  })

  const half = (id: string) =>
    [
      `POST /files/backoffice/${id} HTTP/1.1`,
      ...[`host: ${new URL(on.origin).host}`, `origin: ${on.origin}`, 'content-type: application/octet-stream'],
      `cookie: ${[...agent.cookies].map(([name, value]) => `${name}=${value}`).join('; ')}`,
      ...[`idempotency-key: ${randomUUID()}`, 'content-length: 4000', '', '%PDF-1.7'],
    ].join('\r\n')

  test('that is cut leaves nothing', async () => {
    const id = await cases.openOne()
    const { socket, untilClosed } = rawConnection(on.origin, half(id))
    setTimeout(() => socket.destroy(), 300)
    await untilClosed
    expect(await codeOf(await attach({ id, bytes: PDF }))).toBe('done')
    expect(await filesOf(id)).toHaveLength(1)
  })

  test('that stalls is hung up on', { timeout: 30_000, skip: !isProving() }, async () => {
    const id = await cases.openOne()
    expect((await rawConnection(on.origin, half(id)).untilClosed).answer).toContain(' 408 ')
    expect(await filesOf(id)).toEqual([])
  })

  test.each([
    ['a case that is not there', randomUUID(), 'resource.not_found'],
    ['no case', 'x', 'input.refused'],
  ])('is attached to %s by nobody', async (_title, id, code) => {
    expect(await codeOf(await attach({ id, bytes: PDF }))).toBe(code)
  })

  test('is attached and taken by agents alone', async () => {
    const id = await cases.openOne()
    const file = await attached(id)
    const auditor = await signedIn(on.world.agents.AUDITOR.subject)
    for (const by of [auditor, httpPerson(on.origin)]) {
      expect(await codeOf(await attach({ id, bytes: PDF, by }))).toMatch(/^(access.forbidden|session.absent)$/)
      expect(await codeOf(await take(file, by))).toMatch(/^(access.forbidden|session.absent)$/)
    }
  })
})

describe('an antivirus', () => {
  const withClamd = async (clamd: string, work: () => Promise<void>) => {
    Object.assign(on.platform.config, { clamd })
    await work().finally(() => Object.assign(on.platform.config, { clamd: null }))
  }

  test('scans each file where one is set: what it finds is refused, traced, and not kept', async () => {
    const { address, close } = await clamdServer()
    await withClamd(address, async () => {
      const id = await cases.openOne()
      expect(await codeOf(await attach({ id, bytes: filled(MiB5) }))).toBe('done')
      expect(await codeOf(await attach({ id, bytes: Buffer.from(EICAR), name: 'eicar.com' }))).toBe(
        'case.file_infected',
      )
      const hidden = Buffer.concat([PDF, Buffer.from(EICAR)])
      expect(await codeOf(await attach({ id, bytes: hidden }))).toBe('case.file_infected')
      expect((await filesOf(id)).map(({ scan }) => scan)).toEqual(['CLEAN'])
      expect(await kindsOf(id)).toEqual(['CASE_FILE_ADDED', 'CASE_FILE_REFUSED', 'CASE_FILE_REFUSED'])
      const [, refused] = await cases.trailOf(id)
      expect(refused).toMatchObject({ actorId: handler.id, payload: { infection: 'Eicar-Test-Signature' } })
    })
    await close()
  })

  test('that does not answer lets nothing in', async () => {
    const id = await cases.openOne()
    await withClamd('/nowhere/clamd.ctl', async () => {
      expect(await codeOf(await attach({ id, bytes: PDF }))).toBe('case.file_not_scanned')
    })
    expect(await filesOf(id)).toEqual([])
  })

  test('that is silent lets nothing in', { timeout: 30_000, skip: !isProving() }, async () => {
    const { address, close } = await clamdServer({ silent: true })
    await withClamd(address, async () => {
      expect(await codeOf(await attach({ id: await cases.openOne(), bytes: PDF }))).toBe('case.file_not_scanned')
    })
    await close()
  })
})

describe('who takes a file', () => {
  test('keeps it, and no browser shows it in our name; each time is traced', async () => {
    const id = await cases.openOne()
    const file = ((await (await attach({ id, bytes: PNG, name: 'reçu d’août.png' })).json()) as { id: string }).id
    const response = await take(file, colleague)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...{ 'content-type': 'image/png', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': expect.stringMatching(/^attachment; filename=.*filename\*=UTF-8''re%C3%A7u/),
    })
    await take(file, colleague)
    expect(await kindsOf(id)).toEqual(['CASE_FILE_ADDED', 'CASE_FILE_TAKEN', 'CASE_FILE_TAKEN'])
    const read = await colleague.agentTrpc.cases.get.query({ id })
    expect(read.trail.filter(({ isReading }) => isReading)).toHaveLength(3)
  })

  test('opens the file of those whom the case concerns', async () => {
    const { employerId, employeeId } = on.world.first.pair
    const id = await cases.openOne({ employerId, employeeId })
    const file = await attached(id)
    const other = await cases.makeAgent()
    await take(file, await signedIn(other.subject))
    const read = await cases.asOwner((tx) => tx.personRead.findMany({ where: { actorId: other.id } }))
    expect(new Set(read.map(({ personId }) => personId))).toEqual(new Set([employerId, employeeId]))
  })
})

describe('a file that is removed', () => {
  const remove = (by: HttpPerson, id: string, reason: string) =>
    outcomeOf(by.agentTrpc.cases.removeFile.mutate({ id, reason }, { context: { idempotencyKey: randomUUID() } }))

  test('is gone for good, by who attached it, and says why; nobody takes it any more', async () => {
    const id = await cases.openOne()
    const file = await attached(id)
    expect(await remove(colleague, file, 'Pas la mienne.')).toContain('droit')
    expect(await remove(agent, file, '  ')).toContain('corriger')
    expect(await remove(agent, file, 'Jointe par erreur.')).toBe('done')
    expect(await remove(agent, file, 'Encore.')).not.toBe('done')
    expect(await bytesKept(id)).toBe(0)
    expect((await take(file)).status).toBe(404)
    const { files } = await agent.agentTrpc.cases.get.query({ id })
    expect(files).toMatchObject([{ removed: { byName: handler.name, reason: 'Jointe par erreur.' }, mayRemove: false }])
    expect(await kindsOf(id)).toContain('CASE_FILE_REMOVED')
  })

  test('may be, by who holds the case', async () => {
    const id = await cases.openOne()
    const file = await attached(id)
    await colleague.agentTrpc.cases.move.mutate(
      { id, version: 0, act: 'TAKE' },
      { context: { idempotencyKey: randomUUID() } },
    )
    expect(await remove(colleague, file, 'Hors sujet.')).toBe('done')
  })
})
