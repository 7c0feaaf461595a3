import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { callApi, jsonOf, type TestApplication, testApplication, tokenOf } from '../../../test/application.ts'
import { declaredMonths, month, october } from '../../../test/declared-months.ts'
import { programTests } from '../../../test/program-tests.ts'
import { readPdf } from '../../../test/read-pdf.ts'
import type { TestServer } from '../../../test/test-server.ts'

let on: TestServer
let application: TestApplication
let token: string
programTests((made) => {
  ;({ on, application, token } = made)
})

const { newPair, asOwner } = declaredMonths(() => on)
const call = (path: string, body?: unknown) =>
  callApi({ key: application.key, token }, `${on.origin}${path}`, body === undefined ? {} : { method: 'POST', body })
const addressOf = ({ employerId, period, id }: Record<string, string>) =>
  `/v1/declarations/${employerId}/${period}/${id}`

describe('what a program does', () => {
  test('checks a month, declares it with the hash of its figures, reads every line with its source', async () => {
    const asked = october(await newPair())
    const { hash, payslip } = await jsonOf(await call('/v1/declaration-checks', asked))
    const other = await call('/v1/declarations', { ...asked, hours: 41, hash })
    expect([other.status, (await jsonOf(other)).code]).toEqual([409, 'declaration.figures_changed'])
    const sent = await call('/v1/declarations', { ...asked, hash })
    expect(sent.status).toBe(201)
    const read = await jsonOf(await call(addressOf(await jsonOf(sent))))
    const [version] = read.versions
    expect(version.totalCostCents).toBe(payslip.totalCostCents)
    expect(version.lines.length).toBeGreaterThan(15)
    for (const line of version.lines) expect([line.source, line.legalText, line.grade].every(Boolean)).toBe(true)
    const sum = (payer: string) =>
      version.lines
        .filter((line: { payer: string }) => line.payer === payer)
        .reduce((total: number, line: { amountCents: number }) => total + line.amountCents, 0)
    expect(sum('EMPLOYEE')).toBe(version.employeeTotalCents)
  })

  test('takes the receipt and the payslip away, each traced under its own name, the same document for every copy', async () => {
    const made = await jsonOf(await call('/v1/declarations', october(await newPair())))
    const codes: string[] = []
    for (const file of ['payslip.pdf', 'receipt.pdf', 'payslip.pdf']) {
      const answer = await call(`${addressOf(made)}/${file}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect(answer.headers.get('content-disposition')).toContain(`-${made.reference}-v1.pdf`)
      codes.push(answer.headers.get('cesu-document-code') ?? '')
      const pdf = await readPdf(new Uint8Array(await answer.arrayBuffer()))
      expect(JSON.stringify(pdf)).toContain(made.reference)
    }
    expect(codes[0]).toBe(codes[2])
    expect(codes[0]).not.toBe(codes[1])
    const trail = await asOwner((tx) =>
      tx.auditEntry.findMany({ where: { subjectId: made.id, kind: 'DOCUMENT_ISSUED' } }),
    )
    expect(trail.map(({ actorKind, actorId }) => [actorKind, actorId])).toEqual(
      Array.from({ length: 3 }, () => ['API_CLIENT', application.id]),
    )
    const sending = { method: 'PUT', body: month({ hours: 39 }), headers: { 'if-match': '"1"' } }
    await callApi({ key: application.key, token }, `${on.origin}${addressOf(made)}`, sending)
    expect((await call(`${addressOf(made)}/payslip.pdf`)).headers.get('content-disposition')).toContain('-v2.pdf')
    expect((await call(`${addressOf(made)}/payslip.pdf?version=1`)).headers.get('content-disposition')).toContain(
      '-v1.pdf',
    )
    expect((await call(`${addressOf(made)}/payslip.pdf?version=3`)).status).toBe(404)
    expect((await call(`${addressOf({ ...made, id: randomUUID() })}/payslip.pdf`)).status).toBe(404)
  })

  test('reads employers, a contract with its terms; a pair of nobody’s is the 404 of one that does not exist', async () => {
    const { employerId, employmentId } = await newPair()
    const terms = await jsonOf(await call(`/v1/employments/${employerId}/${employmentId}`))
    expect(terms).toMatchObject({
      employmentId,
      netHourlyCents: 1_300,
      level: 3,
      startDay: '2025-01-01',
      activity: 'Ménage',
    })
    const elsewhere = on.world.second.pair
    const [theirs, nobodys] = [
      await call(`/v1/employments/${elsewhere.employerId}/${elsewhere.employmentId}`),
      await call(`/v1/employments/${randomUUID()}/${randomUUID()}`),
    ]
    const same = async (answer: Response) => ({ ...(await jsonOf(answer)), instance: '' })
    expect([theirs.status, nobodys.status]).toEqual([404, 404])
    expect(await same(theirs)).toEqual(await same(nobodys))
    expect((await jsonOf(await call(`/v1/employers/${employerId}`))).employerId).toBe(employerId)
  })

  test('[security R2] proposes a worker by matching traits: the same answer whoever is known; lists it, takes it back', async () => {
    const { employerId, employmentId } = await newPair()
    // Known, by the contract of another.
    const { employeeId } = await newPair()
    const { cesuNumber } = await asOwner((tx) => tx.employee.findUniqueOrThrow({ where: { id: employeeId } }))
    const asked = {
      ...{ employerId, familyName: 'Benali', givenNames: 'Karim', birthDay: '1990-01-01', numberKind: 'CESU' },
      ...{ activity: 'Jardinage', startDay: '2026-12-01', weeklyHours: 4, netHourlyCents: 1_400, level: 3 },
      ...{ certified: false, leaveMode: 'INCLUDED' },
    }
    const answers = await Promise.all([
      call('/v1/employment-proposals', { ...asked, number: cesuNumber }),
      call('/v1/employment-proposals', { ...asked, number: '99999999999999' }),
      call('/v1/employment-proposals', {
        ...asked,
        number: cesuNumber,
        startDay: '2026-12-02',
        birthDay: '1991-01-01',
      }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    const made = await Promise.all(answers.map(jsonOf))
    for (const answer of made) expect(Object.keys(answer).sort()).toEqual(['employerId', 'id'])
    const end = await call('/v1/end-proposals', {
      employerId,
      employmentId,
      endDay: '2026-12-31',
      route: 'RESIGNATION',
    })
    expect(end.status).toBe(201)
    const listed = await jsonOf(await call('/v1/proposals?status=PENDING&limit=50'))
    expect(listed.rows.filter((row: { employerId: string }) => row.employerId === employerId)).toHaveLength(4)
    expect(JSON.stringify(listed)).not.toContain(cesuNumber)
    expect((await call('/v1/proposal-withdrawals', made[0])).status).toBe(201)
    expect((await call('/v1/proposal-withdrawals', made[0])).status).toBe(409)
  })

  test('asks for what its scopes give, and no more', async () => {
    const reader = await testApplication(on, on.world.first, ['DECLARATIONS_READ'])
    const theirs = { key: reader.key, token: await tokenOf(reader, on.origin, { scope: 'declarations:read' }) }
    const { employerId, employmentId } = await newPair()
    for (const [path, body] of [
      ['/v1/events'],
      [`/v1/employments/${employerId}/${employmentId}`],
      ['/v1/employers'],
      ['/v1/end-proposals', {}],
      ['/v1/declaration-batches', { lines: [] }],
    ] as const) {
      const answer = await callApi(theirs, `${on.origin}${path}`, body === undefined ? {} : { method: 'POST', body })
      expect([answer.status, (await jsonOf(answer)).code]).toEqual([403, 'scope.insufficient'])
    }
  })
})
