import { randomUUID } from 'node:crypto'
import { type Prisma, type Tx, withContext } from '@cesu/db'
import type { CaseSkill } from '@cesu/domain/cases'
import { DEMO_IDENTITY_KEY } from '../src/platform/config.ts'
import type { AgentCaller, TestPlatform } from './test-platform.ts'

/** A person of Urssaf, as the tests know them. */
export interface Handler {
  id: string
  subject: string
  name: string
}

/** Where a person works, what they know how to do, and what they may. */
interface Made {
  teamId?: string
  skills?: CaseSkill[]
  rights?: Partial<Prisma.AgentCreateManyInput>
}

const oldestFirst = [{ at: 'asc' as const }, { id: 'asc' as const }]

/** What tests of cases share on a platform. */
export function casesOn(on: TestPlatform) {
  const asOwner = <R>(work: (tx: Tx) => Promise<R>) => withContext(on.owner, { kind: 'jobs' }, work)
  const sessions = new Map<string, Promise<string>>()

  /** A caller each of whose uses has an idempotency key of its own; one session for each person and instant. */
  const as = async ({ subject }: Pick<Handler, 'subject'>): Promise<AgentCaller> => {
    const key = `${subject} ${on.platform.now().toISOString()}`
    const session = sessions.get(key) ?? on.sessionOf('AGENT', subject)
    sessions.set(key, session)
    const token = await session
    return new Proxy({} as AgentCaller, {
      get: (_target, name) => on.callerWith('AGENT', token, randomUUID())[name as keyof AgentCaller],
    })
  }
  const agent = () => as(on.world.agents.AGENT)
  const supervisor = () => as(on.world.agents.SUPERVISOR)

  const makeTeam = async () => {
    const id = randomUUID()
    await asOwner((tx) => tx.team.create({ data: { id, name: `Équipe ${id}`, partnerKinds: [] } }))
    return id
  }
  /** The team of the world, which receives every case. */
  const ownTeam = async () => (await asOwner((tx) => tx.team.findFirstOrThrow({ where: { withoutPartner: true } }))).id

  /** As many agents of a team, of the world's unless told, who know how to do everything and may everywhere unless told. */
  const makeAgents = async (count: number, { teamId, skills, rights }: Made = {}): Promise<Handler[]> => {
    const team = teamId ?? (await ownTeam())
    const made = Array.from({ length: count }, (_, rank) => {
      const id = randomUUID()
      return { id, subject: `agent-${id}`, givenName: `Agent ${rank}`, familyName: id.slice(0, 8) }
    })
    const more = { issuer: DEMO_IDENTITY_KEY, email: 'agent@exemple.invalid', role: 'AGENT' as const, teamId: team }
    await asOwner((tx) =>
      tx.agent.createMany({
        data: made.map((one) => ({
          ...one,
          ...more,
          ...(skills && { skills }),
          createdAt: on.platform.now(),
          ...rights,
        })),
      }),
    )
    return made.map(({ id, subject, givenName, familyName }) => ({ id, subject, name: `${givenName} ${familyName}` }))
  }

  const makeAgent = async (over?: Parameters<typeof makeAgents>[1]): Promise<Handler> => {
    const [made] = await makeAgents(1, over)
    if (made === undefined) throw new Error('no agent')
    return made
  }

  /** As many cases that nobody holds, of which nothing follows, of the team of the world unless told: their identifiers. */
  const open = async (count: number, over: Partial<Prisma.CaseCreateManyInput> = {}): Promise<string[]> => {
    const teamId = over.teamId ?? (await ownTeam())
    const facts = { day: '2026-11-02', proposals: 30, contradictions: 12, persons: 8 }
    const data = Array.from({ length: count }, () => ({
      ...{ id: randomUUID(), kind: 'IDENTITY_REVIEW' as const, status: 'NEW' as const, facts },
      ...{ subjectKind: 'IDENTITY_CHECK' as const, subjectId: randomUUID(), dueDay: '2026-11-10' },
      ...{ openedAt: on.platform.now(), ...over, teamId },
    }))
    await asOwner((tx) => tx.case.createMany({ data }))
    return data.map(({ id }) => id)
  }
  const openOne = async (over: Partial<Prisma.CaseCreateManyInput> = {}) => (await open(1, over))[0] ?? ''
  const row = (id: string) => asOwner((tx) => tx.case.findUniqueOrThrow({ where: { id } }))
  /** What the trail keeps of a case, the oldest first. */
  const trailOf = (id: string) =>
    asOwner((tx) => tx.auditEntry.findMany({ where: { subjectKind: 'CASE', subjectId: id }, orderBy: oldestFirst }))
  /** The last case about a thing; not the incident that an alarm opens beside it. */
  const about = (subjectId: string) =>
    asOwner((tx) =>
      tx.case.findFirstOrThrow({ where: { subjectId, kind: { not: 'LEAK' } }, orderBy: { number: 'desc' } }),
    )

  return {
    asOwner,
    as,
    agent,
    supervisor,
    ownTeam,
    makeTeam,
    makeAgent,
    makeAgents,
    open,
    openOne,
    row,
    trailOf,
    about,
  }
}
