import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOn, type Handler } from './cases.ts'
import { type HttpPerson, httpPerson, signIn } from './http-person.ts'
import { type TestServer, testServer } from './test-server.ts'

/** Files that a partner puts with their answer to a question about a case: theirs until it is sent, then the case's. */

let on: TestServer
let cases: ReturnType<typeof casesOn>
let handler: Handler
let agent: HttpPerson
let declarant: HttpPerson
let stranger: HttpPerson
beforeAll(async () => {
  on = await testServer()
  cases = casesOn(on)
  handler = await cases.makeAgent()
  agent = httpPerson(on.origin)
  await signIn(agent, 'backoffice', handler.subject)
  declarant = await staff(on.world.first.declarant.subject)
  stranger = await staff(on.world.second.declarant.subject)
}, 120_000)
afterAll(() => on.close())

async function staff(subject: string): Promise<HttpPerson> {
  const person = httpPerson(on.origin)
  await signIn(person, 'partner', subject)
  return person
}

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const fresh = () => ({ context: { idempotencyKey: randomUUID() } })

/** A case whose holder asks the partner: its question. */
async function asked(): Promise<{ caseId: string; id: string }> {
  const { partnerId } = on.world.first
  const caseId = await cases.openOne({ partnerId, status: 'IN_PROGRESS', assigneeId: handler.id })
  const question = { id: caseId, version: 0, party: 'PARTNER' as const, text: 'Qui a signé ?' }
  await (await cases.as(handler)).cases.ask(question)
  const { id } = await cases.asOwner((tx) => tx.caseMessage.findFirstOrThrow({ where: { caseId } }))
  return { caseId, id }
}
const put = (id: string, { by = declarant, bytes = PDF, key = randomUUID(), name = 'mandat.pdf' } = {}) =>
  by.request(`/files/partner/${id}`, {
    ...{ method: 'POST', body: bytes },
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': key, 'cesu-file-name': name },
  } as RequestInit)
const codeOf = async (response: Response) =>
  response.status === 200 ? 'done' : ((await response.json()) as { code: string }).code
const idOf = async (response: Response) => ((await response.json()) as { id: string }).id
const outcomeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    ({ data }: { data?: { problem?: { code: string } } }) => data?.problem?.code ?? 'unknown',
  )
const answer = (id: string, files: string[], by = declarant) =>
  outcomeOf(by.trpc.questions.answer.mutate({ id, text: 'L’employeur.', files }, fresh()))
const withdraw = (id: string, by = declarant) => outcomeOf(by.trpc.questions.withdrawFile.mutate({ id }, fresh()))
const listed = async (id: string, by = declarant) =>
  (await by.trpc.questions.list.query({ limit: 50 })).rows.find((row) => row.id === id)?.files
const read = (caseId: string) => agent.agentTrpc.cases.get.query({ id: caseId })

describe('a file put with an answer', () => {
  test('is its author’s alone until it is sent; taken back, nothing of it stays; sent, the agent takes it', async () => {
    const { caseId, id } = await asked()
    const [kept, gone] = [await idOf(await put(id)), await idOf(await put(id, { name: 'autre.pdf' }))]
    expect(await listed(id)).toMatchObject([{ name: 'mandat.pdf', isSent: false }, { name: 'autre.pdf' }])
    const colleague = await staff(on.world.first.reader.subject)
    expect(await listed(id, colleague)).toEqual([])
    expect((await read(caseId)).files).toEqual([])
    expect(await withdraw(gone, stranger)).toBe('resource.not_found')
    expect(await withdraw(gone)).toBe('done')
    expect(await withdraw(gone)).toBe('resource.not_found')
    // Another tab still shows it: nothing is sent.
    expect(await answer(id, [kept, gone])).toBe('case.files_changed')
    expect((await read(caseId)).questions[0]?.answer).toBeNull()
    expect(await answer(id, [kept])).toBe('done')
    expect(await listed(id)).toMatchObject([{ name: 'mandat.pdf', isSent: true }])
    const found = await read(caseId)
    expect(found.files).toMatchObject([{ id: kept, name: 'mandat.pdf', isOfAnswer: true, scan: 'NOT_SCANNED' }])
    expect(found.trail.map(({ sentence }) => sentence)).toContain('a joint la pièce « mandat.pdf »')
    const body = JSON.stringify({ id: kept })
    const headers = { 'content-type': 'application/json' }
    const taken = await agent.request('/files/backoffice', { method: 'POST', headers, body })
    expect(Buffer.from(await taken.arrayBuffer())).toEqual(PDF)
    expect(await codeOf(await put(id))).toBe('case.answered')
    expect(await withdraw(kept)).toBe('resource.not_found')
  })

  test('is refused to who is not asked, who may not answer, and as those of agents are', async () => {
    const { id } = await asked()
    expect(await codeOf(await put(id, { by: stranger }))).toBe('resource.not_found')
    expect(await codeOf(await put(id, { by: await staff(on.world.first.reader.subject) }))).toBe('access.forbidden')
    expect(await codeOf(await put(id, { by: httpPerson(on.origin) }))).toBe('session.absent')
    expect(await codeOf(await put(id, { bytes: Buffer.from('MZ') }))).toBe('case.file_other_type')
    expect(await codeOf(await put(id, { bytes: Buffer.alloc(5 * 1_024 * 1_024 + 1, ' ') }))).toBe('input.too_large')
    expect(await listed(id)).toEqual([])
  })

  test('of twenty at once, ten are kept; sent again with its key, one', async () => {
    const { caseId, id } = await asked()
    const codes = await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (;;) {
          const code = await codeOf(await put(id))
          if (code !== 'platform.busy') return code
        }
      }),
    )
    expect(codes.toSorted()).toEqual([
      ...Array.from({ length: 10 }, () => 'case.files_full'),
      ...Array.from({ length: 10 }, () => 'done'),
    ])
    const files = (await listed(id)) ?? []
    await withdraw(files[0]?.id ?? '')
    const key = randomUUID()
    expect(await idOf(await put(id, { key }))).toBe(await idOf(await put(id, { key })))
    // The agents' own ten are not counted with them.
    expect(
      await answer(
        id,
        ((await listed(id)) ?? []).map((file) => file.id),
      ),
    ).toBe('done')
    expect((await read(caseId)).files).toHaveLength(10)
  })

  test('answered twenty times at once, one answer leaves with its files; decided, what was not sent is forgotten', async () => {
    const { caseId, id } = await asked()
    const file = await idOf(await put(id))
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => answer(id, [file])))
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect((await read(caseId)).files).toHaveLength(1)
    const other = await asked()
    await put(other.id)
    const { version } = await cases.row(other.caseId)
    const decision = { id: other.caseId, version, outcome: 'NO_CHANGE' as const, reason: 'Le mandat est clair.' }
    await (await cases.as(handler)).cases.decide(decision)
    expect(await listed(other.id)).toEqual([])
    expect(await codeOf(await put(other.id))).toBe('case.over')
  })
})
