import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOn, type Handler } from './cases.ts'
import { codeOf, outcomeOf, twentyAtOnce } from './consent.ts'
import { problemIn } from './problem-in.ts'
import { type AgentCaller, type TestPlatform, testPlatform } from './test-platform.ts'

/** Who gives rights, to whom and about which cases: accounts and teams. */

let on: TestPlatform
let of: ReturnType<typeof casesOn>
let teamId: string
beforeAll(async () => {
  on = await testPlatform()
  of = casesOn(on)
  teamId = await of.ownTeam()
})
afterAll(() => on.close())

const administrators = (count: number) => of.makeAgents(count, { rights: { role: 'ADMINISTRATOR' } })
const [reason, email] = ['Change de service.', 'agent@exemple.invalid']

/** The rights of an account, as a form that was just opened sends them back. */
async function rightsOf(caller: AgentCaller, id: string) {
  const { role, teamIds, kinds, skills, active, version, ...read } = await caller.agents.get({ id })
  return { id, version, active, role, teamId: read.teamId, email: read.email, teamIds, kinds, skills, reason }
}

describe('an administrator', () => {
  let admin: AgentCaller
  let self: Handler
  beforeAll(async () => {
    const [one] = await administrators(1)
    if (one === undefined) throw new Error('no administrator')
    self = one
    admin = await of.as(one)
  })
  const added = () => ({
    ...{
      subject: `new-${randomUUID()}`,
      givenName: 'Zoé',
      familyName: 'Nouvelle',
      role: 'AGENT' as const,
      teamId,
      email,
    },
    ...{ teamIds: [teamId], kinds: null, skills: ['IDENTITY' as const], reason: 'Arrive le 2 novembre.' },
  })

  test('opens an account, whose person signs in at once with the rights given, and the trail says which and why', async () => {
    const person = added()
    const { id } = await admin.agents.add(person)
    expect(await (await of.as(person)).session.me()).toMatchObject({ id, role: 'AGENT', team: { id: teamId } })
    const { trail } = await admin.agents.get({ id })
    expect(trail.map(({ sentence }) => sentence)).toEqual([
      'a ouvert le compte de Zoé Nouvelle. rôle : Agent ; équipe : Équipe d’essai ; adresse électronique : agent@exemple.invalid ; équipes dont les dossiers sont concernés : Équipe d’essai ; types de dossiers concernés : tous ; compétences : Identités ; compte : ouvert. Pourquoi : « Arrive le 2 novembre. »',
    ])
  })

  test('opens one account for an identity, of twenty at once', async () => {
    const person = added()
    const callers = await Promise.all(Array.from({ length: 20 }, () => of.as(self)))
    expect(await twentyAtOnce((rank) => (callers[rank] ?? admin).agents.add(person))).toEqual({
      done: 1,
      'input.refused': 19,
    })
  })

  test.each<[string, Partial<ReturnType<typeof added>>, string]>([
    ['without an identity', { subject: ' ' }, 'agent.subject_missing'],
    ['without a name', { familyName: '' }, 'agent.family_name_missing'],
    ['without a reason', { reason: '\u200b ' }, 'text.empty'],
    ['in a team that is not', { teamId: randomUUID() }, 'agent.own_team_missing'],
    ['about a team that is not', { role: 'READER' as never, teamIds: [randomUUID()] }, 'agent.team_unknown'],
    ['about no team', { teamIds: [] }, 'agent.teams_missing'],
    ['about no kind', { kinds: [] as never }, 'agent.kinds_missing'],
    ['without a skill', { skills: [] }, 'agent.skills_missing'],
  ])('opens none %s', async (_, changes, refusal) => {
    expect(await codeOf(admin.agents.add({ ...added(), ...changes }))).toBe(refusal)
  })

  test('a form that is sent empty is refused field by field, all at once, in the order of the page and in French', async () => {
    const nothing = { subject: '', givenName: ' ', familyName: '', email: '', teamIds: [], skills: [], reason: '' }
    const { errors } = await problemIn(admin.agents.add({ ...added(), ...nothing }))
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/subject', 'agent.subject_missing'],
      ['/givenName', 'agent.given_name_missing'],
      ['/familyName', 'agent.family_name_missing'],
      ['/email', 'agent.email_wrong'],
      ['/teamIds', 'agent.teams_missing'],
      ['/skills', 'agent.skills_missing'],
      ['/reason', 'agent.reason_missing'],
    ])
    expect(errors.map(({ detail }) => detail).join(' ')).not.toMatch(/subject|Name|email/)
  })

  test('changes rights from what was read: once, of twenty at once; each difference is in the trail; the next call obeys', async () => {
    const agent = await of.makeAgent()
    const open = await of.as(agent)
    expect((await open.session.me())?.permissions).toContain('cases.handle')
    const rights = await rightsOf(admin, agent.id)
    const callers = await Promise.all(Array.from({ length: 20 }, () => of.as(self)))
    const outcomes = await twentyAtOnce((rank) =>
      (callers[rank] ?? admin).agents.change({ ...rights, role: 'READER', teamIds: [teamId] }),
    )
    expect(outcomes).toEqual({ done: 1, 'people.changed': 19 })
    const { trail, version } = await admin.agents.get({ id: agent.id })
    expect(version).toBe(1)
    expect(trail.map(({ sentence }) => sentence)).toEqual([
      `a changé le compte de ${agent.name}. rôle : Agent → Lecteur ; équipes dont les dossiers sont concernés : toutes → Équipe d’essai. Pourquoi : « ${reason} »`,
    ])
    expect((await open.session.me())?.permissions).not.toContain('cases.handle')
    expect(await outcomeOf(open.cases.takeNext({}))).toBe('access.forbidden')
    expect(await codeOf(admin.agents.change(await rightsOf(admin, agent.id)))).toBe('agent.unchanged')
  })

  test('never changes their own account, and the last one stays: twenty stop each other at once', async () => {
    expect(await outcomeOf(admin.agents.change({ ...(await rightsOf(admin, self.id)), role: 'READER' }))).toBe(
      'people.own_account',
    )
    const many = await administrators(20)
    const callers = await Promise.all(many.map((one) => of.as(one)))
    // The twenty are all that there are, and each stops the next.
    await of.asOwner((tx) =>
      tx.agent.updateMany({
        where: { role: 'ADMINISTRATOR', id: { notIn: many.map(({ id }) => id) } },
        data: { role: 'READER' },
      }),
    )
    const asked = await Promise.all(
      many.map((_, rank) => rightsOf(callers[rank] as AgentCaller, many[(rank + 1) % 20]?.id ?? '')),
    )
    const outcomes = await twentyAtOnce((rank) =>
      (callers[rank] as AgentCaller).agents.change({ ...asked[rank], active: false } as never),
    )
    const left = await of.asOwner((tx) => tx.agent.count({ where: { role: 'ADMINISTRATOR', active: true } }))
    expect(left).toBeGreaterThan(0)
    expect(left).toBe(20 - (outcomes['done'] ?? 0))
    await of.asOwner((tx) => tx.agent.updateMany({ where: { id: self.id }, data: { role: 'ADMINISTRATOR' } }))
  })

  test('closes an account: its sessions end at the next call, its cases go back to the queue, a question waits on', async () => {
    const agent = await of.makeAgent()
    const caller = await of.as(agent)
    const held = { status: 'IN_PROGRESS', assigneeId: agent.id } as const
    const [mine, asked] = [await of.openOne(held), await of.openOne({ ...held, status: 'AWAITING_REPLY' })]
    const decided = await of.openOne({
      ...{
        ...held,
        status: 'RESOLVED',
        outcome: 'NO_CHANGE',
        reason: 'x',
        decidedAt: on.platform.now(),
        decidedBy: 'x',
      },
    })
    expect(await caller.session.me()).not.toBeNull()
    const rights = await rightsOf(admin, agent.id)
    expect((await admin.agents.get({ id: agent.id })).held).toEqual([{ teamId, kind: 'IDENTITY_REVIEW', held: 2 }])
    expect(await admin.agents.change({ ...rights, active: false })).toMatchObject({ released: 2 })
    expect(await caller.session.me()).toBeNull()
    expect(await outcomeOf(caller.cases.list({}))).toBe('session.absent')
    expect(await of.row(mine)).toMatchObject({ status: 'NEW', assigneeId: null, version: 1 })
    expect(await of.row(asked)).toMatchObject({ status: 'NEW', assigneeId: null, version: 2 })
    expect(await of.row(decided)).toMatchObject({ status: 'RESOLVED', assigneeId: agent.id, version: 0 })
    const released = {
      kind: 'CASE_MOVED',
      actorId: self.id,
      payload: { act: 'RELEASE', before: agent.name, words: reason },
    }
    for (const id of [mine, asked]) expect(await of.trailOf(id)).toMatchObject([released])
    // Opened again, it starts without the sessions of before.
    await admin.agents.change({ ...(await rightsOf(admin, agent.id)), active: true })
    expect(await caller.session.me()).toBeNull()
    expect(await (await on.as('AGENT', agent.subject)).session.me()).toMatchObject({ id: agent.id })
  })

  test('narrows rights: only the cases that are theirs no more go back', async () => {
    const agent = await of.makeAgent()
    const held = { status: 'IN_PROGRESS', assigneeId: agent.id } as const
    const kept = await of.openOne(held)
    const mandate = {
      kind: 'MANDATE_DISPUTED',
      facts: { given: false, partnerName: 'P', askedDay: '2026-11-03' },
    } as const
    const gone = await of.openOne({ ...held, ...mandate })
    const rights = await rightsOf(admin, agent.id)
    expect(await admin.agents.change({ ...rights, kinds: ['IDENTITY_REVIEW'] })).toMatchObject({ released: 1 })
    expect([(await of.row(kept)).status, (await of.row(gone)).status]).toEqual(['IN_PROGRESS', 'NEW'])
  })

  test('[race] an account that is closed while it takes cases holds none after', async () => {
    const other = await of.makeTeam()
    await of.open(20, { teamId: other })
    const agent = await of.makeAgent({ teamId: other })
    const callers = await Promise.all(Array.from({ length: 10 }, () => of.as(agent)))
    const rights = await rightsOf(admin, agent.id)
    const takings = callers.map((caller) => outcomeOf(caller.cases.takeNext({})))
    await admin.agents.change({ ...rights, active: false })
    const outcomes = await Promise.all(takings)
    for (const one of outcomes) expect(one).toMatch(/^(done|session\.absent|platform\.busy)$/)
    expect(await of.asOwner((tx) => tx.case.count({ where: { assigneeId: agent.id } }))).toBe(0)
  })

  test('makes teams and changes them, with the differences; a name and a kind are of one team, of twenty at once', async () => {
    const { id } = await admin.agents.addTeam({ name: 'Équipe émetteurs', partnerKinds: ['VOUCHER_ISSUER'], reason })
    await admin.agents.changeTeam({ id, version: 0, name: 'Équipe titres', partnerKinds: [], reason })
    expect(await outcomeOf(admin.agents.changeTeam({ id, version: 0, name: 'Autre', partnerKinds: [], reason }))).toBe(
      'people.changed',
    )
    const team = (await admin.agents.teams()).find((one) => one.id === id)
    expect(team?.trail.map(({ sentence }) => sentence)).toEqual([
      `a créé l’équipe Équipe émetteurs. nom : Équipe émetteurs ; partenaires reçus : émetteur de Cesu préfinancé. Pourquoi : « ${reason} »`,
      `a changé l’équipe Équipe titres. nom : Équipe émetteurs → Équipe titres ; partenaires reçus : émetteur de Cesu préfinancé → aucun. Pourquoi : « ${reason} »`,
    ])
    const callers = await Promise.all(Array.from({ length: 20 }, () => of.as(self)))
    const outcomes = await twentyAtOnce((rank) =>
      (callers[rank] ?? admin).agents.addTeam({ name: `Équipe ${rank}`, partnerKinds: ['VOUCHER_ISSUER'], reason }),
    )
    expect(outcomes).toEqual({ done: 1, 'input.refused': 19 })
    expect(await codeOf(admin.agents.addTeam({ name: 'Équipe titres', partnerKinds: [], reason }))).toBe(
      'team.name_taken',
    )
  })

  test('finds accounts by part of a name, by role, by state, page by page', async () => {
    const names = async (filter: Parameters<AgentCaller['agents']['list']>[0]) =>
      (await admin.agents.list({ limit: 200, ...filter })).rows.map(({ name }) => name)
    expect(await names({ search: 'zoé' })).not.toEqual([])
    expect(new Set(await names({ search: 'ZOÉ NOUV' }))).toEqual(new Set(['Zoé Nouvelle']))
    expect(await names({ search: 'personne d’autre' })).toEqual([])
    const { rows } = await admin.agents.list({ roles: ['AUDITOR'], active: true })
    expect(rows.map(({ role }) => role)).toEqual(['AUDITOR'])
    const whole = (await admin.agents.list({ limit: 200 })).rows.map(({ id }) => id)
    const first = await admin.agents.list({ limit: 5 })
    const second = await admin.agents.list({ limit: 5, cursor: first.nextCursor })
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(whole.slice(0, 10))
  })
})
