import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { outcomeOf } from '../../test/consent.ts'
import { NIR, openings, why } from '../../test/openings.ts'
import { documented } from '../documentation/ids.ts'

const set = openings()

describe('the search of the header', () => {
  test('finds a case by its number, a declaration by its reference, partners, applications and persons by their names', async () => {
    const handler = await set.of.makeAgent()
    const agent = await set.of.as(handler)
    const { number } = await set.of.row(documented.case)
    expect((await agent.search.find({ text: `Dossier ${number}` })).cases).toMatchObject([{ id: documented.case }])
    const { reference } = await set.of.asOwner((tx) =>
      tx.declaration.findFirstOrThrow({ where: { id: documented.declaration.id } }),
    )
    expect((await agent.search.find({ text: reference })).declarations).toMatchObject([documented.declaration])
    const named = await agent.search.find({ text: 'exemple' })
    expect(named.partners).toContainEqual({ id: documented.partner, name: 'Partenaire d’exemple' })
    expect(named.applications).toMatchObject([{ id: documented.application, partnerId: documented.partner }])
    expect(named.employers).toMatchObject([{ id: documented.employer, name: expect.stringMatching(/^E… Exemple$/) }])
    expect(named.employees.length).toBeGreaterThan(0)
    const counted = await set.of.asOwner((tx) =>
      tx.readingCount.findFirstOrThrow({ where: { actorId: handler.id, mode: 'LISTED' } }),
    )
    expect(counted.persons).toBe(new Set([...named.employers, ...named.employees].map(({ id }) => id)).size)
  })

  test('shows ten persons at most, of whom nothing more than what is typed; a whole Cesu number finds one', async () => {
    await set.of.asOwner(async (tx) => {
      const model = await tx.employer.findUniqueOrThrow({ where: { id: documented.employer } })
      const names = { familyName: 'Zénithal', givenNames: 'Marguerite', searchName: 'ZENITHAL MARGUERITE' }
      const data = Array.from({ length: 12 }, (_, rank) => ({
        ...{ ...model, ...names, id: randomUUID(), cesuNumber: `3000000000${String(rank).padStart(4, '0')}` },
      }))
      await tx.employer.createMany({ data })
    })
    const agent = await set.of.as(await set.of.makeAgent())
    const { employers } = await agent.search.find({ text: 'zen' })
    expect(employers).toHaveLength(10)
    expect(JSON.stringify(employers)).not.toMatch(/nithal|arguerite|3000000000/)
    expect((await agent.search.find({ text: '30000000000007' })).employers).toMatchObject([{ number: '0007' }])
    expect((await agent.search.find({ text: '3000000000000' })).employers).toEqual([])
    for (const text of ['', 'z', '%', '?'])
      expect(
        await agent.search.find({ text }).then(
          ({ employers: all }) => all.length,
          () => 0,
        ),
        text,
      ).toBe(0)
  })

  test('tells who audits of no person and of no case', async () => {
    const auditor = await set.of.as(on('AUDITOR'))
    const { employers, employees, cases } = await auditor.search.find({ text: 'exemple' })
    expect([employers, employees, cases]).toEqual([[], [], []])
    expect(await outcomeOf(auditor.search.byNir({ nir: NIR, ...why }))).toBe('access.forbidden')
  })

  const on = (role: 'AUDITOR') => set.on.world.agents[role]
})

describe('[attack] a social security number', () => {
  test('is found whole and never by its start; each one that is tried is charged, found or not, and none is written', async () => {
    const handler = await set.of.makeAgent()
    const agent = await set.of.as(handler)
    expect(await agent.search.byNir({ nir: '2 55 08 14 168 025 38', ...why })).toEqual({
      personId: documented.employee,
    })
    expect(await agent.search.byNir({ nir: '269054958815780', ...why })).toEqual({ personId: null })
    for (const nir of ['255081416802539', '25508141680253', '2550814', ''])
      expect(await outcomeOf(agent.search.byNir({ nir, ...why }))).toBe('input.refused')
    const counted = await set.of.asOwner((tx) =>
      tx.readingCount.findFirstOrThrow({ where: { actorId: handler.id, mode: 'OPENED', window: '2026-11-03' } }),
    )
    expect(counted.persons).toBe(2)
    const entries = await set.of.asOwner((tx) => tx.auditEntry.findMany({ where: { kind: 'NIR_SEARCHED' } }))
    expect(entries.map(({ payload }) => payload)).toEqual([
      { reason: 'PERSON_ASKS', words: why.words, isFound: true },
      { reason: 'PERSON_ASKS', words: why.words, isFound: false },
    ])
    expect(JSON.stringify(entries)).not.toContain(NIR)
  })
})
