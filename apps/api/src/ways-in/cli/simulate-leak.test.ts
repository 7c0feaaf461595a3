import { randomUUID } from 'node:crypto'
import { Scope } from '@cesu/db/model'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { declaredMonths } from '../../../test/declared-months.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'
import { NamedPersons } from './leak/persons.ts'
import { simulateLeak } from './simulate-leak.ts'

let on: TestServer
const { newPair, asOwner } = declaredMonths(() => on)
beforeAll(async () => {
  on = await testServer()
  on.setNow(new Date().toISOString())
  const { partnerId, reader } = on.world.first
  await asOwner(async (tx) => {
    const person = await tx.partnerStaff.findUniqueOrThrow({ where: { id: reader.id } })
    const made = { id: randomUUID(), subject: 'administrator', role: 'ADMINISTRATOR' as const }
    await tx.partnerStaff.create({ data: { ...person, ...made } })
    await tx.authorization.create({
      data: {
        ...{ id: randomUUID(), partnerId, status: 'ACTIVE', scopes: Object.values(Scope) },
        ...{ startDay: '2025-01-01', endDay: '2099-12-31', grantedAt: on.platform.now() },
      },
    })
  })
}, 60_000)
afterAll(() => on.close())

/** Runs the command; its exit status and what it printed. */
async function played(): Promise<{ status: number; said: string }> {
  let said = ''
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  const status = await simulateLeak.run(['--url', on.origin]).finally(() => written.mockRestore())
  return { status, said }
}

describe('[security R2 G6] simulate-leak', () => {
  test('who has not the key reads nobody; who has it, 500 of the portfolio at most, and is suspended within a minute', async () => {
    for (let made = 0; made < 300; made += 10) await Promise.all(Array.from({ length: 10 }, () => newPair()))
    const { status, said } = await played()
    process.stdout.write(said)
    expect(said).toMatch(/sans la clé : 0 personne en 7 demandes/)
    const [, persons, seconds] =
      /avec la clé : (\d+) personnes en \d+ demandes, suspendu en ([\d,]+) s/.exec(said) ?? []
    expect(Number(persons)).toBeGreaterThan(0)
    expect(Number(persons)).toBeLessThanOrEqual(500)
    expect(Number(seconds?.replace(',', '.'))).toBeLessThanOrEqual(60)
    expect(status).toBe(0)
    const suspended = await asOwner((tx) => tx.apiClient.findMany({ select: { suspendedFor: true } }))
    expect(suspended).toEqual([{ suspendedFor: 'ENUMERATION' }])
  }, 120_000)

  test('a small portfolio is not enough to be past a budget: what is searched elsewhere suspends', async () => {
    await asOwner(async (tx) => {
      await tx.personRead.deleteMany()
      await tx.readingCount.deleteMany()
      await tx.mandate.updateMany({ data: { status: 'REVOKED', revokedAt: on.platform.now() } })
    })
    await Promise.all(Array.from({ length: 3 }, () => newPair()))
    const { status, said } = await played()
    expect(said).toMatch(/avec la clé : 6 personnes/)
    expect(status).toBe(0)
  }, 120_000)

  test('the promise is said not to hold when it does not: a budget of thousands', async () => {
    await asOwner((tx) =>
      tx.mandate.updateMany({ where: { status: 'REVOKED' }, data: { status: 'ACTIVE', revokedAt: null } }),
    )
    on.platform.config.budgets.programReadPerHour = 10_000
    const { status, said } = await played()
    expect(said).toContain('La promesse ne tient pas.')
    expect(status).toBe(1)
  }, 120_000)

  test('persons are counted once, wherever an answer names them', async () => {
    const persons = new NamedPersons()
    const rows = [
      { employerId: 'a', employerName: 'Anne', employeeName: 'Karim' },
      { employerId: 'a', employerName: 'Anne', employeeName: 'Zoé' },
    ]
    await persons.read(Response.json({ rows }))
    await persons.read(Response.json({ employerId: 'a', employer: { name: 'Anne' }, employee: { name: 'Karim' } }))
    await persons.read(Response.json({ rows }, { status: 403 }))
    await persons.read(new Response('no json'))
    expect(persons.count).toBe(3)
  })
})
