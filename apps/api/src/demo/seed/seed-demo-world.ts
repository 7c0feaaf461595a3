import {
  type Db,
  findInstallation,
  hasPartner,
  insertWorld,
  OperatorError,
  type Secrets,
  saveInstallation,
  settleMadeUpCases,
  type Tx,
  withContext,
} from '@cesu/db'
import { addDays, addPeriods, luhnKey, type Period, periodOf, periodsFrom } from '@cesu/domain/shared'
import { type Agent, agentActor } from '../../actors/agent.ts'
import { type PartnerStaff, staffActor } from '../../actors/partner-staff.ts'
import { inNoRequest } from '../../call.ts'
import { submitThrough } from '../../declarations/submit-declaration.ts'
import { legalDay } from '../../platform/clock.ts'
import { Problem } from '../../problem.ts'
import { seedCanaries } from './canaries.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type DemoWorker, KNOWN_EMPLOYERS, KNOWN_WORKERS, seedCitizens } from './citizens.ts'
import { seedGivenTitles } from './given-titles.ts'
import { seedGrants } from './grants.ts'
import { seedHabilitation } from './habilitation.ts'
import { seedIssuer } from './issuer.ts'
import { plannedDeclaration } from './month-plan.ts'
import { seedNewcomers } from './newcomers.ts'
import { agents, partners, staff, teams } from './organisations.ts'
import { seedParameterChecks } from './parameter-checks.ts'
import { fictiveEmployee, fictiveEmployer } from './people.ts'
import { seedSharing } from './sharing.ts'
import { fictivePerson, seedAdministrators, seedOtherAgents, worksIn } from './staff.ts'
import { type FictiveEmployment, fictiveEmployment, fictiveMandates, hiredAgain, raised, type Span } from './work.ts'

const EMPLOYERS = 60
const EMPLOYEES = 90
/** Pairs whose last month is still to declare: something to do in the demo. */
const LEFT_TO_DECLARE_PERCENT = 35

const REAL_DATA =
  'Cette base contient de vrais partenaires : la démonstration n’y est pas possible. Donnez CESU_OIDC_ISSUER, ou une autre base.'

/** What the demo world is made with. */
export interface DemoWorld {
  /** A pool that may write everything: the migrator's. */
  owner: Db
  secrets: Secrets
  /** The platform's own, from which what consumers know workers by is derived. */
  secret: string
  now: Date
  /** How many months are declared, the last one before today's. */
  months: number
  /** Told of each month done. */
  onProgress: (message: string) => void
}

/** How much was made. */
export interface SeededWorld {
  declarations: number
}

/**
 * Makes the demo world in one transaction, the same for the same day: partners, agents, people, mandates, months of
 * declarations and the checks of parameters, by the real commands. Does nothing, and returns null, when there is already a
 * partner.
 */
export const seedDemoWorld = (world: DemoWorld): Promise<SeededWorld | null> =>
  withContext(world.owner, { kind: 'jobs' }, async (tx) => {
    if (await hasPartner(tx)) {
      const installation = await findInstallation(tx)
      if (!installation?.demo) throw new OperatorError(REAL_DATA)
      return null
    }
    await saveInstallation(tx, { demo: true, createdAt: world.now })
    const chance = chanceOf('cesu-demo')
    const today = legalDay(world.now)
    const span: Span = { first: addPeriods(periodOf(today), -world.months), today }
    const { declarants, supervisors } = await seedOrganisations(tx, chance, world.now)
    const { pairs, workers, known } = await seedPeople(tx, { chance, span, declarants, world })
    const declarations = await seedDeclarations(tx, { chance, span, pairs, world })
    // Agents have answered what was due more than five months ago, and work on a third of the rest.
    await settleMadeUpCases(tx, addDays(today, -150))
    await seedCanaries(tx, world)
    await seedParameterChecks(tx, supervisors, today)
    await seedSharing(tx, supervisors, world.now)
    await seedHabilitation(tx, world.now)
    await seedGivenTitles(tx, { issuerId: await seedIssuer(tx, world.now), employerIds: known, today })
    await seedGrants(tx, { workers, secret: world.secret, now: world.now })
    return { declarations }
  })

async function seedOrganisations(
  tx: Tx,
  chance: Chance,
  createdAt: Date,
): Promise<{ declarants: PartnerStaff[]; supervisors: Agent[] }> {
  const partnerRows = partners.map(({ siren: body, ...partner }) => {
    const siren = `${body}${luhnKey(body)}`
    return {
      id: chance.id(),
      ...partner,
      siret: `${siren}0001${luhnKey(`${siren}0001`)}`,
      createdAt,
      apiSuspendedAt: null,
    }
  })
  const person = fictivePerson(chance, createdAt)
  const staffRows = staff.map(({ partner, role, givenName, familyName }) => {
    const employer = partnerRows.find(({ slug }) => slug === partner)
    if (employer === undefined) throw new Error(`no partner ${partner}`)
    const rights = { role, stage: 'PRODUCTION' as const, version: 0, lastSignedInAt: null }
    return { row: { ...person(givenName, familyName), ...rights, partnerId: employer.id }, partner: employer }
  })
  const teamRows = teams.map(({ partnerKinds, withoutPartner = false, ...team }) => ({
    id: chance.id(),
    ...team,
    withoutPartner,
    partnerKinds: [...partnerKinds],
  }))
  const agentRows = agents.map(({ team: rank, role, givenName, familyName, ofTeam = false }) => {
    const team = teamRows[rank]
    if (team === undefined) throw new Error(`no team ${rank}`)
    return { row: { ...person(givenName, familyName), role, ...worksIn(team.id, ofTeam) }, team }
  })
  await insertWorld(tx, {
    ...{ partners: partnerRows, staff: staffRows.map(({ row }) => row) },
    ...{ teams: teamRows, agents: agentRows.map(({ row }) => row) },
  })
  await seedAdministrators(tx, partnerRows, createdAt)
  await seedOtherAgents(tx, teamRows, createdAt)
  return {
    declarants: staffRows
      .filter(({ row }) => row.role === 'DECLARANT')
      .map(({ row, partner }) => staffActor({ ...row, partner })),
    supervisors: agentRows
      .filter(({ row }) => row.role === 'SUPERVISOR')
      .map(({ row, team }) => agentActor({ ...row, team })),
  }
}

/** What the steps of the seed share. */
interface Making {
  chance: Chance
  span: Span
  world: DemoWorld
}

/** A pair with the person who declares it. */
interface DeclaredPair {
  work: FictiveEmployment
  actor: PartnerStaff
}

async function seedPeople(
  tx: Tx,
  { chance, span, declarants, world }: Making & { declarants: readonly PartnerStaff[] },
): Promise<{ pairs: DeclaredPair[]; workers: DemoWorker[]; known: string[] }> {
  const context = { chance, secrets: world.secrets, createdAt: new Date(`${span.first}-01T08:00:00Z`) }
  const employers = Array.from({ length: EMPLOYERS }, (_, rank) => fictiveEmployer(context, rank))
  const employees = Array.from({ length: EMPLOYEES }, (_, rank) => fictiveEmployee(context, rank))
  const partnerIds = declarants.map(({ partnerId }) => partnerId)
  const mandates = employers.flatMap(({ id: employerId = '' }, rank) =>
    fictiveMandates(chance, { employerId, partnerIds, rank }, span),
  )

  // Chance of its own: what is added here moves nothing of the rest of the world.
  const again = chanceOf('cesu-demo-hired-again')
  // Each worker has an employer; one in eight works for a second one, one in nine got a raise, and two were hired twice.
  const works = employees.flatMap(({ id: employeeId = '' }, rank) =>
    (rank % 8 === 0 ? [rank, rank + 31] : [rank]).flatMap((place) => {
      const employer = employers[place % EMPLOYERS]
      const pair = { employerId: employer?.id ?? '', employeeId, territory: employer?.territory ?? 'METRO' }
      const work = fictiveEmployment(chance, pair, span)
      if (rank % 45 === 10) return hiredAgain(again, work, span)
      return [rank % 9 === 4 ? raised(work, span) : work]
    }),
  )
  await insertWorld(tx, {
    ...{ employers, employees, mandates },
    employments: works.map(({ terms: _terms, usual: _usual, ...row }) => row),
    terms: works.flatMap(({ employerId, id: employmentId, terms }) =>
      terms.map((each) => ({ ...each, employerId, employmentId })),
    ),
  })
  await seedNewcomers(tx, employers, { secrets: world.secrets, span, employees: EMPLOYEES })

  const workers = await seedCitizens(
    tx,
    {
      employers,
      workers: KNOWN_WORKERS.flatMap((rank) => (employees[rank] as { id: string } & (typeof employees)[0]) ?? []),
    },
    context.createdAt,
  )

  const pairs = works.flatMap((work) => {
    const active = mandates.find(({ employerId, status }) => employerId === work.employerId && status === 'ACTIVE')
    const actor = declarants.find(({ partnerId }) => partnerId === active?.partnerId)
    return actor === undefined ? [] : [{ work, actor }]
  })
  return { pairs, workers, known: employers.slice(0, KNOWN_EMPLOYERS).map(({ id = '' }) => id) }
}

async function seedDeclarations(
  tx: Tx,
  { chance, span, pairs, world }: Making & { pairs: readonly DeclaredPair[] },
): Promise<number> {
  let done = 0
  for (const period of periodsFrom(span.first, addPeriods(periodOf(span.today), -1))) {
    done += await seedMonth(tx, { chance, span, pairs, world, period })
    world.onProgress(`${period} déclaré (${done} déclarations)`)
  }
  return done
}

async function seedMonth(
  tx: Tx,
  { chance, span, pairs, world, period }: Making & { pairs: readonly DeclaredPair[]; period: Period },
): Promise<number> {
  const isLast = period === addPeriods(periodOf(span.today), -1)
  let done = 0
  for (const { work, actor } of pairs) {
    const { input, at } = plannedDeclaration(chance, work, period)
    if (isLast && chance.happens(LEFT_TO_DECLARE_PERCENT)) continue
    const now = at < world.now ? at : world.now
    try {
      const call = { tx, actor, now, today: legalDay(now), newId: chance.id, demo: true, ...inNoRequest }
      await submitThrough(call, input, chance.happens(30) ? 'API' : 'WEB')
      done += 1
    } catch (error) {
      // The rules may refuse a month of the plan (before the contract, for instance): the demo world obeys them too.
      if (!(error instanceof Problem)) throw error
    }
  }
  return done
}
