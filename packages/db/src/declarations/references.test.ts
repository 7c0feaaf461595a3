import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { tenant, writeTwoTenants } from '../../test/two-tenants.ts'
import { asAdmin } from '../connection/admin.ts'
import { withContext } from '../connection/context.ts'
import { takeReference } from './declarations.ts'

const SERIALS = 5

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, async (admin) => {
    await writeTwoTenants(admin)
    await admin.query(`ALTER SEQUENCE declaration_reference_seq MAXVALUE ${SERIALS - 1}`)
  })
})
afterAll(() => database.close())

const { partnerId, staffId, existing } = tenant('a')

test('[finding S11] when the serial numbers come back, a reference that is taken is not given again: ten at once, over two days', async () => {
  const owner = database.connect('cesu_migrator', { max: 20 })
  const head = await owner.declaration.findFirstOrThrow({ where: { id: String(existing['declaration']?.['id']) } })
  const take = (day: string) =>
    withContext(owner, { kind: 'jobs' }, async (tx) => {
      const id = randomUUID()
      const key = { employerId: head.employerId, period: head.period, id }
      const reference = await takeReference(tx, key, (serial) => `${day}A0000${serial}`)
      const { id: employmentId } = await tx.employment.create({
        data: {
          ...{ employerId: head.employerId, activity: 'Ménage', scheme: 'HOME_EMPLOYEE', startDay: '2030-01-01' },
          employeeId: (await tx.employee.create({ data: person() })).id,
        },
        select: { id: true },
      })
      await tx.declaration.createMany({ data: [{ ...head, ...key, employmentId, reference }] })
      return reference
    })
  const days = ['2026320', '2026321']
  const taken = await Promise.all(Array.from({ length: 2 * SERIALS }, (_, turn) => take(days[turn % 2] ?? '')))
  expect(new Set(taken).size).toBe(2 * SERIALS)
}, 60_000)

test('a reference without its declaration does not outlive the transaction', async () => {
  const api = database.connect('cesu_api', { max: 1 })
  const key = { employerId: String(existing['employer']?.['id']), period: '2026-01', id: randomUUID() }
  const alone = withContext(api, { kind: 'partner', partnerId, actorId: staffId }, (tx) =>
    takeReference(tx, key, (serial) => `2026325A0000${serial}`),
  )
  await expect(alone).rejects.toThrow()
  expect(await database.connect('cesu_migrator').declarationReference.count({ where: { declarationId: key.id } })).toBe(
    0,
  )
})

const person = () => {
  const id = randomUUID()
  return {
    ...{ id, cesuNumber: String(BigInt(`0x${id.slice(0, 8)}`)).padStart(14, '0'), givenNames: 'Prénom' },
    ...{ familyName: 'Nom', searchName: 'NOM PRENOM', birthDay: '1980-01-01', nirEncrypted: 'v1.x' },
    ...{ nirIndex: id.replaceAll('-', '').padEnd(64, '0'), createdAt: new Date() },
  }
}
