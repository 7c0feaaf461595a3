import { createPublicKey, randomUUID, verify } from 'node:crypto'
import { type CheckedDocument, printedCode, readSeal, type SealKey } from '@cesu/domain/documents'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredMonths, month } from '../../test/declared-months.ts'
import { type TestServer, testServer } from '../../test/test-server.ts'
import { anyone } from '../actors/anyone.ts'
import { partnerStaff } from '../actors/partner-staff.ts'
import { perform } from '../perform.ts'
import { keepDocumentKey, rotateDocumentKey } from '../platform/document-keys.ts'
import { issueDocument } from './issue-document.ts'
import { listSealKeys } from './list-seal-keys.ts'
import { verifyDocument } from './verify-document.ts'

let on: TestServer
beforeAll(async () => {
  on = await testServer({ trustedProxies: ['127.0.0.1', '::1'] })
}, 60_000)
afterAll(() => on.close())

const months = declaredMonths(() => on)

async function actor() {
  const found = await months.asOwner((tx) => partnerStaff.ofId(tx, on.world.first.declarant.id, null))
  if (found === null) throw new Error('no declarant')
  return found.actor
}

/** Issues a document as the declarant, and gives it as it is kept. */
async function issued(read: object, kind: 'RECEIPT' | 'PAYSLIP' = 'PAYSLIP') {
  const { code } = await perform(on.platform, issueDocument, {
    ...{ actor: await actor(), value: { ...read, kind }, key: randomUUID() },
  })
  return months.asOwner((tx) => tx.document.findUniqueOrThrow({ where: { code } }))
}

const check = (code: string) => perform(on.platform, verifyDocument, { actor: anyone, value: { code } })
const keys = (): Promise<SealKey[]> => perform(on.platform, listSealKeys, { actor: anyone, value: undefined })

/** True when a key that is published signed this seal, as it is. */
async function isSealed(seal: string): Promise<boolean> {
  const read = readSeal(seal)
  const key = (await keys()).find(({ id }) => id === read?.figures.keyId)
  if (read === null || key === undefined) return false
  const half = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey }, format: 'jwk' })
  return verify(null, Buffer.from(read.text), half, Buffer.from(read.signature, 'base64url'))
}

const post = (code: unknown, address: string) =>
  fetch(`${on.origin}/v1/document-verifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ code }),
  })

describe('a code', () => {
  test('says what the document is, of which day, and whether it still holds; no person', async () => {
    const { read } = await months.declared(await months.newPair())
    const { code } = await issued(read)
    const authentic: CheckedDocument = { state: 'AUTHENTIC', kind: 'PAYSLIP', issuedDay: '2026-11-03' }
    expect(await check(code)).toEqual(authentic)
    expect(await check(` ${printedCode(code).toLowerCase()} `)).toEqual(authentic)

    await (await months.declarant()).declarations.correct({ ...read, ...month({ hours: 39 }) })
    expect(await check(code)).toEqual({ ...authentic, state: 'REPLACED' })
    const second = await issued({ ...read, version: 2 }, 'RECEIPT')
    expect(await check(second.code)).toEqual({ ...authentic, kind: 'RECEIPT' })

    await (await months.declarant()).declarations.cancel({ ...read, version: 2, reason: 'NOT_WORKED' })
    expect((await check(code)).state).toBe('CANCELLED')
    expect((await check(second.code)).state).toBe('CANCELLED')
  })

  test.each(['0000-0000-0000-0000', 'UUUU-UUUU-UUUU-UUUU', '', 'un mot', '\u0000'])(
    'that nobody was given, or that is none (%j), has an answer of the same shape',
    async (code) => {
      const response = await post(code, '203.0.113.20')
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ state: 'UNKNOWN', kind: null, issuedDay: null })
    },
  )

  test('is asked by a person: 20 in a minute from one address, and nobody else waits', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 30 }, async () => (await post('0000-0000-0000-0000', '203.0.113.30')).status),
    )
    expect(statuses.filter((status) => status === 200)).toHaveLength(20)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
    expect((await post('0000-0000-0000-0000', '203.0.113.31')).status).toBe(200)
  })
})

describe('a seal', () => {
  test('bears the figures of the version, signed; one digit changed is refused', async () => {
    const { key, read } = await months.declared(await months.newPair())
    const { seal, code } = await issued(read)
    const { reference, versions } = await months.get(key)
    const [version] = versions
    expect(readSeal(seal)?.figures).toEqual({
      ...{ keyId: 'k1', kind: 'PAYSLIP', reference, version: 1, period: '2026-10', issuedDay: '2026-11-03', code },
      ...{ grossCents: version?.grossCents, netCents: version?.netCents, netPaidCents: version?.netPaidCents },
      contributionsCents: version?.contributionsCents,
    })
    expect(await isSealed(seal)).toBe(true)
    const forged = seal.replace(`.${version?.netCents}.`, `.${Number(version?.netCents) + 100_000}.`)
    expect(readSeal(forged)?.figures.netCents).toBe(Number(version?.netCents) + 100_000)
    expect(await isSealed(forged)).toBe(false)
  })

  test('of an old key still verifies, and the next ones are of the new key; another secret makes its own', async () => {
    const { read } = await months.declared(await months.newPair())
    const before = await issued(read)
    const now = new Date('2026-11-03T09:00:01Z')
    await months.asOwner((tx) => rotateDocumentKey(tx, { secret: on.platform.secret, now }))
    const after = await issued(read, 'RECEIPT')
    expect([before.keyId, after.keyId]).toEqual(['k1', 'k2'])
    expect([await isSealed(before.seal), await isSealed(after.seal)]).toEqual([true, true])
    // A second copy of the first is the first.
    expect((await issued(read)).seal).toBe(before.seal)

    const secret = 'another secret of the tests, long enough to be one'
    await keepDocumentKey(on.owner, { secret, now: new Date('2026-11-03T09:00:02Z') })
    await keepDocumentKey(on.owner, { secret, now: new Date('2026-11-03T09:00:03Z') })
    expect((await keys()).map(({ id }) => id)).toEqual(['k3', 'k2', 'k1'])
    const other = await months.declared(await months.newPair())
    await expect(issued(other.read)).rejects.toThrow('k3')
    expect(await isSealed(before.seal)).toBe(true)
  })
})
