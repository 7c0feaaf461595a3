import { insertAuditEntries, insertWorld, type Tx } from '@cesu/db'
import type { LegalBasis } from '@cesu/db/model'
import { addPeriods, periodOf } from '@cesu/domain/shared'
import { ANSWER_MINUTES, type SharingScopeName, sharingScopes } from '@cesu/domain/sharing'
import { workerSubject } from '../../pairwise.ts'
import { legalDay } from '../../platform/clock.ts'
import { tokenHash } from '../../tokens.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { DemoWorker } from './citizens.ts'
import { DEMO_PROGRAM } from './consumer-programs.ts'

const DAY = 86_400_000
const MINUTE = 60_000

/** So many days ago, in the morning: programs work by day. */
const morningOf = (now: Date, daysAgo: number): Date =>
  new Date(`${legalDay(new Date(now.getTime() - daysAgo * DAY))}T08:00:00Z`)

/** A grant of the demo: of which worker (0, 1…), to which consumer, given so many days ago, or waiting. */
interface DemoGrant {
  worker: number
  consumer: string
  purpose: string
  legalBasis: LegalBasis
  scopes: readonly SharingScopeName[]
  givenDaysAgo: number | null
  /** Readings under it, so many days ago, of its first list unless told; refused where it says why. */
  readings: readonly { daysAgo: number; refusal?: 'FREQUENCY'; scope?: SharingScopeName }[]
}

const grants: readonly DemoGrant[] = [
  {
    ...{ worker: 0, consumer: 'france-travail', purpose: 'FT-ACTUALISATION', legalBasis: 'USER_REQUEST' },
    ...{ scopes: ['ft:actualisation@1'], givenDaysAgo: null, readings: [] },
  },
  {
    ...{ worker: 0, consumer: 'portail-droits-sociaux', purpose: 'PNDS-CONSULTATION', legalBasis: 'USER_REQUEST' },
    ...{ scopes: ['pnds:synthese@1', 'pnds:detail@1'], givenDaysAgo: 40 },
    readings: [{ daysAgo: 40 }, { daysAgo: 12, scope: 'pnds:detail@1' }, { daysAgo: 3 }],
  },
  {
    ...{ worker: 1, consumer: 'france-travail', purpose: 'FT-ACTUALISATION', legalBasis: 'USER_REQUEST' },
    ...{ scopes: ['ft:actualisation@1'], givenDaysAgo: 70 },
    readings: [{ daysAgo: 60 }, { daysAgo: 30 }, { daysAgo: 2 }, { daysAgo: 1, refusal: 'FREQUENCY' }],
  },
  {
    ...{ worker: 1, consumer: 'assurance-maladie', purpose: 'CPAM-IJ', legalBasis: 'OBLIGATION' },
    ...{ scopes: ['cpam:seuils_ij@1', 'cpam:ij_calcul@1', 'cpam:dernier_jour@1'], givenDaysAgo: null, readings: [] },
  },
  // The grounds that are met more seldom: what the law lets be read to inform, and what an agreement alone lets.
  {
    ...{ worker: 3, consumer: 'portail-droits-sociaux', purpose: 'PNDS-DROITS', legalBasis: 'PROACTIVE' },
    ...{ scopes: ['pnds:synthese@1'], givenDaysAgo: 60, readings: [{ daysAgo: 58 }, { daysAgo: 20 }] },
  },
  {
    ...{ worker: 3, consumer: 'habitat-toit-commun', purpose: 'DOSSIER-LOCATION', legalBasis: 'CONSENT' },
    ...{ scopes: ['pnds:synthese@1'], givenDaysAgo: null, readings: [] },
  },
  // Something for who audits: read after a long silence, and insisted on.
  {
    ...{ worker: 2, consumer: 'portail-droits-sociaux', purpose: 'PNDS-CONSULTATION', legalBasis: 'USER_REQUEST' },
    ...{ scopes: ['pnds:synthese@1'], givenDaysAgo: 200 },
    readings: [
      { daysAgo: 198 },
      ...Array.from({ length: 6 }, () => ({ daysAgo: 5, refusal: 'FREQUENCY' as const })),
      { daysAgo: 4 },
    ],
  },
]

interface Seeding {
  workers: readonly DemoWorker[]
  secret: string
  now: Date
}

/** Makes a program for each consumer, whose key nobody holds, and what workers of the demo let them read, with the readings. */
export async function seedGrants(tx: Tx, { workers, secret, now }: Seeding): Promise<void> {
  const chance = chanceOf('cesu-demo-grants')
  const programs = new Map<string, { partnerId: string; clientId: string }>()
  for (const { code, partnerId } of await tx.dataConsumer.findMany({ orderBy: { code: 'asc' } })) {
    if (partnerId !== null)
      programs.set(code, { partnerId, clientId: await seedProgram(tx, { chance, partnerId, now }) })
  }
  const made = grants.map((grant) =>
    rowsOf(grant, { chance, program: programs.get(grant.consumer), workers, secret, now }),
  )
  await insertWorld(tx, { grants: made.map(({ row }) => row), accesses: made.flatMap(({ accesses }) => accesses) })
  await traceGrants(
    tx,
    made.map(({ row }) => row),
  )
}

/** The trail of what workers did with them. */
async function traceGrants(tx: Tx, rows: readonly ReturnType<typeof rowsOf>['row'][]): Promise<void> {
  const citizens = await tx.citizen.findMany({ where: { id: { in: rows.map(({ citizenId }) => citizenId) } } })
  const names = new Map(citizens.map(({ id, givenNames, familyName }) => [id, `${givenNames} ${familyName}`]))
  for (const { id, partnerId, citizenId, purposeCode: purpose, scopes, askedAt, ...row } of rows) {
    const by = { actorKind: 'CITIZEN' as const, actorId: citizenId, actorName: names.get(citizenId) ?? '' }
    const of = { ...by, version: 1, subjectKind: 'SHARING_GRANT' as const, subjectId: id, partnerId, employerId: null }
    await insertAuditEntries(tx, [
      { entry: { ...of, at: askedAt, kind: 'SHARING_ASKED', payload: { purpose, scopes } }, told: null },
    ])
    if (!('notice' in row)) continue
    const given = { purpose, grantVersion: 1, scopes, expiresAt: row.expiresAt.toISOString(), acr: row.acr }
    const payload = { ...given, noticeHash: tokenHash(row.notice), replacedId: null }
    await insertAuditEntries(tx, [{ entry: { ...of, at: askedAt, kind: 'SHARING_GIVEN', payload }, told: null }])
  }
}

async function seedProgram(
  tx: Tx,
  { chance, partnerId, now }: { chance: Chance; partnerId: string; now: Date },
): Promise<string> {
  const id = chance.id()
  const authorization = await tx.authorization.findFirstOrThrow({ where: { partnerId } })
  const staff = await tx.partnerStaff.findFirstOrThrow({ where: { partnerId } })
  await insertWorld(tx, {
    clients: [
      {
        ...{ partnerId, id, authorizationId: authorization.id, name: DEMO_PROGRAM },
        ...{
          scopes: ['ACTIVITY_READ', 'EVENTS_READ'],
          createdById: staff.id,
          createdByName: `${staff.givenName} ${staff.familyName}`,
        },
        ...{ createdAt: now, expiresAt: new Date(now.getTime() + 365 * DAY) },
      },
    ],
  })
  return id
}

interface Rowing extends Seeding {
  chance: Chance
  program: { partnerId: string; clientId: string } | undefined
}

function rowsOf(grant: DemoGrant, { chance, program, workers, secret, now }: Rowing) {
  const worker = workers[grant.worker]
  if (program === undefined || worker === undefined) throw new Error('a grant of the demo is of nobody')
  const { partnerId, clientId } = program
  const { employeeId, citizenId } = worker
  const subject = workerSubject(secret, { partnerId, employeeId })
  const askedAt = grant.givenDaysAgo === null ? now : morningOf(now, grant.givenDaysAgo)
  const months = Math.max(...grant.scopes.map((scope) => sharingScopes[scope].windowMonths ?? 1))
  const of = { purposeCode: grant.purpose, purposeVersion: 1, legalBasis: grant.legalBasis, subject }
  const given = {
    ...{
      status: 'ACTIVE' as const,
      answeredAt: askedAt,
      notice: 'Texte de la démonstration, qui n’a été montré à personne.',
    },
    ...{ acr: 'eidas1', expiresAt: new Date(askedAt.getTime() + 365 * DAY) },
  }
  const waiting = { status: 'PRESENTED' as const, expiresAt: new Date(now.getTime() + ANSWER_MINUTES * 60_000) }
  const row = {
    ...{ partnerId, id: chance.id(), clientId, employeeId, citizenId, ...of, version: 1, scopes: [...grant.scopes] },
    ...{ firstMonth: addPeriods(periodOf(legalDay(askedAt)), -months), askedAt },
    ...(grant.givenDaysAgo === null ? waiting : given),
  }
  const [firstScope = 'ft:actualisation@1'] = grant.scopes
  const accesses = grant.readings.map(({ daysAgo, refusal, scope = firstScope }, rank) => {
    const at = new Date(morningOf(now, daysAgo).getTime() + (rank + 1) * MINUTE)
    const lastMonth = addPeriods(periodOf(legalDay(at)), -1)
    const left = refusal === undefined ? [...sharingScopes[scope].fields] : []
    return {
      ...{
        partnerId,
        id: chance.id(),
        at,
        grantId: row.id,
        grantVersion: 1,
        ...of,
        clientId,
        keyId: '0'.repeat(43),
        scope,
      },
      ...{
        firstMonth: lastMonth,
        lastMonth,
        fields: left,
        records: left.length === 0 ? 0 : 2,
        refusal: refusal ?? null,
      },
      outcome: refusal === undefined ? ('GIVEN' as const) : ('REFUSED' as const),
      answerHash: refusal === undefined ? '0'.repeat(64) : null,
    }
  })
  return { row, accesses }
}
