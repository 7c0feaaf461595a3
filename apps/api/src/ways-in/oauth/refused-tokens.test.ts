import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharingServer } from '../../../test/sharing.ts'

let of: Awaited<ReturnType<typeof sharingServer>>
beforeAll(async () => {
  of = await sharingServer()
})
afterAll(() => of.on.close())

test('a token that is refused is recorded a hundred times a day at most', async () => {
  const { id, citizen } = await of.accepted()
  await citizen.sharing.change({ id, version: 1, move: 'WITHDRAW' })
  await of.tokenRefused(id)
  await of.asOwner(async (tx) => {
    const { id: _id, ...row } = await tx.accessRecord.findFirstOrThrow({ where: { grantId: id } })
    await tx.accessRecord.createMany({ data: Array.from({ length: 98 }, () => ({ ...row, id: randomUUID() })) })
  })
  expect(await of.tokenRefused(id)).toEqual([400, 'invalid_grant'])
  expect(await of.tokenRefused(id)).toEqual([400, 'invalid_grant'])
  expect(await of.records(id)).toHaveLength(100)
})
