import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { clientPermissions, Scope } from '@cesu/domain/permissions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiClient } from '../src/actors/api-client.ts'
import { perform } from '../src/perform.ts'
import { registerTitles } from '../src/vouchers/register-titles.ts'
import { testApplication } from './application.ts'
import { twentyAtOnce } from './consent.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'

let on: TestPlatform
const issuerId: string = randomUUID()
const otherId: string = randomUUID()
const asOwner = <R>(work: Parameters<typeof withContext<R>>[2]) => withContext(on.owner, { kind: 'jobs' }, work)
beforeAll(async () => {
  on = await testPlatform()
  on.setNow(new Date().toISOString())
  await asOwner(async (tx) => {
    const model = await tx.partner.findUniqueOrThrow({ where: { id: on.world.first.partnerId } })
    for (const [rank, id] of [issuerId, otherId].entries()) {
      await tx.partner.create({
        data: { ...model, id, slug: id, kind: 'VOUCHER_ISSUER', siret: `9990000990001${rank}` },
      })
    }
  })
})
afterAll(() => on.close())

/** Each use has a key of its own. */
async function as(role: 'AGENT' | 'SUPERVISOR') {
  const token = await on.sessionOf('AGENT', on.world.agents[role].subject)
  return () => on.callerWith('AGENT', token, randomUUID()).habilitations
}
const facts = {
  ...{ number: 'DEC-2026-07', startDay: '2026-01-01', endDay: '2099-12-31', ringFencedCents: 30_000_000 },
  ...{ convention: 'ISSUER_PAYS_WORKER' as const, numbering: 'DEMO' as const, code: '07' },
} as const

describe('the habilitation of an issuer', () => {
  test('is registered once of twenty, with its trail; each fault has its sentence; nobody but who leads does it', async () => {
    const supervisor = await as('SUPERVISOR')
    await expect((await as('AGENT'))().registerIssuer({ ...facts, partnerId: issuerId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const refusedFor = (change: object, partnerId = issuerId): Promise<string[]> =>
      supervisor()
        .registerIssuer({ ...facts, partnerId, ...change })
        .then(() => [])
        .catch(({ cause }) => [cause.code, ...cause.errors.map(({ code }: { code: string }) => code)])
    expect(await refusedFor({ convention: 'THROUGH_CESU_PLUS' })).toEqual([
      'input.refused',
      'issuer.convention_not_served',
    ])
    expect(await refusedFor({ ringFencedCents: 29_999_999, endDay: '2025-12-31' })).toEqual([
      'input.refused',
      'issuer.dates',
      'issuer.ring_fence_short',
    ])
    expect(await refusedFor({}, on.world.first.partnerId)).toEqual(['resource.not_found'])
    const outcomes = await twentyAtOnce(() => supervisor().registerIssuer({ ...facts, partnerId: issuerId }))
    expect(Object.values(outcomes).toSorted()).toEqual([1, 19])
    expect(outcomes['habilitation.changed']).toBe(19)
    expect(await refusedFor({}, otherId)).toEqual(['input.refused', 'issuer.taken'])
    const { issuer } = await supervisor().partner({ partnerId: issuerId })
    expect(issuer).toMatchObject({ mayChange: true, facts: { ...facts, suspendedAt: null } })
    expect(issuer?.trail.map(({ sentence }) => sentence)).toEqual([
      'a enregistré l’habilitation d’émetteur DEC-2026-07',
    ])
    expect((await supervisor().partner({ partnerId: on.world.first.partnerId })).issuer).toBeNull()
  })

  test('[money 32] suspended, it sends no title; put in force again, it does; of twenty at once, one is done', async () => {
    const supervisor = await as('SUPERVISOR')
    const program = await testApplication(on, { partnerId: issuerId, reader: on.world.first.reader })
    const actor: ApiClient = {
      ...{ kind: 'API_CLIENT', id: program.id, name: 'Programme', keyId: 'k', partnerId: issuerId },
      ...{ presentEmployerId: null, sharing: {}, partner: { id: issuerId, name: 'Émetteur', kind: 'VOUCHER_ISSUER' } },
      permissions: clientPermissions([Scope.VOUCHERS_WRITE]),
    }
    const send = () => {
      const told = { format: 'NDJSON', encoding: 'UTF_8', sha256: randomUUID().replaceAll('-', '').repeat(2), size: 10 }
      return perform(on.platform, registerTitles, { actor, value: { id: randomUUID(), ...told }, key: randomUUID() })
    }
    const move = (suspended: boolean, reason = 'Compte cantonné.') =>
      supervisor().moveIssuer({ partnerId: issuerId, suspended, reason })
    await expect(send()).resolves.toMatchObject({ status: 'RECEIVED' })
    expect((await twentyAtOnce(() => move(true)))['habilitation.changed']).toBe(19)
    await expect(send()).rejects.toMatchObject({ code: 'issuer.stopped' })
    await expect(move(false, ' ')).rejects.toThrow()
    expect((await twentyAtOnce(() => move(false, 'Compte reconstitué.')))['habilitation.changed']).toBe(19)
    await expect(send()).resolves.toMatchObject({ status: 'RECEIVED' })
    const { issuer } = await supervisor().partner({ partnerId: issuerId })
    expect(issuer?.trail.slice(1).map(({ sentence }) => sentence)).toEqual([
      'a suspendu l’habilitation d’émetteur : « Compte cantonné. »',
      'a rétabli l’habilitation d’émetteur : « Compte reconstitué. »',
    ])
  })
})
