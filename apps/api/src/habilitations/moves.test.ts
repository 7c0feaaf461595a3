import { randomUUID } from 'node:crypto'
import {
  AuthorizationRequestStatus,
  AuthorizationStatus,
  authorizationMoves,
  requestMoves,
} from '@cesu/domain/habilitations'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { habilitationsOn, wholeContent } from '../../test/habilitations.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'

let on: TestPlatform
let of: Awaited<ReturnType<typeof habilitationsOn>>
beforeAll(async () => {
  on = await testPlatform()
  on.setNow(new Date().toISOString())
  of = await habilitationsOn(on)
})
beforeEach(() => on.setNow(new Date().toISOString()))
afterAll(() => on.close())

describe('the database holds the same moves as the tables of the domain', () => {
  /** The pairs that an update of a status goes through, tried one by one. */
  const pairsOf = async <S extends string>(statuses: readonly S[], attempt: (from: S, to: S) => Promise<unknown>) => {
    const through: string[] = []
    for (const from of statuses) {
      for (const to of statuses) {
        const passes = await attempt(from, to).then(
          () => true,
          () => false,
        )
        if (passes) through.push(`${from} ${to}`)
      }
    }
    return through.sort()
  }

  test('requests', async () => {
    const asker = await of.makePartner()
    const id = await of.ask(asker)
    const sent = { submittedAt: new Date(), submittedByName: 'Prénom Nom' }
    const dated = (status: AuthorizationRequestStatus) =>
      ['CHANGES_REQUESTED', 'REFUSED', 'GRANTED'].includes(status)
        ? { ...sent, answeredAt: new Date(), reason: 'Parce que.' }
        : { ...sent, answeredAt: null, reason: null }
    const attempt = async (from: AuthorizationRequestStatus, to: AuthorizationRequestStatus) => {
      const undo = new Error('undone')
      await of
        .asOwner(async (tx) => {
          await tx.authorizationRequest.deleteMany({ where: { partnerId: asker.partnerId } })
          const row = {
            ...wholeContent,
            partnerId: asker.partnerId,
            id,
            stage: 'SANDBOX' as const,
            startedAt: new Date(),
          }
          await tx.authorizationRequest.create({ data: { ...row, ...dated(from), status: from } })
          await tx.authorizationRequest.updateMany({ where: { id }, data: { ...dated(to), status: to, version: 1 } })
          throw undo
        })
        .catch((error: unknown) => {
          if (error !== undo) throw error
        })
    }
    const drawn = Object.values(requestMoves).flatMap(({ from, to }) => from.map((one) => `${one} ${to ?? one}`))
    expect(await pairsOf(Object.values(AuthorizationRequestStatus), attempt)).toEqual([...new Set(drawn)].sort())
  })

  test('habilitations', async () => {
    const asker = await of.makePartner()
    const { partnerId } = asker
    const held = await of.grant(asker)
    const on8 = (status: AuthorizationStatus) => ({ status, noticeDay: status === 'ON_NOTICE' ? '2099-01-01' : null })
    const attempt = async (from: AuthorizationStatus, to: AuthorizationStatus) => {
      if (from === to) throw new Error('where it is is no move')
      const undo = new Error('undone')
      await of
        .asOwner(async (tx) => {
          const id = randomUUID()
          const { scopes, startDay, endDay, grantedAt } = held
          await tx.authorization.create({ data: { partnerId, id, scopes, startDay, endDay, grantedAt, ...on8(from) } })
          await tx.authorization.updateMany({ where: { id }, data: on8(to) })
          throw undo
        })
        .catch((error: unknown) => {
          if (error !== undo) throw error
        })
    }
    const drawn = Object.values(authorizationMoves).flatMap(({ from, to }) => from.map((one) => `${one} ${to}`))
    expect(await pairsOf(Object.values(AuthorizationStatus), attempt)).toEqual([...new Set(drawn)].sort())
  })
})
