import { randomUUID } from 'node:crypto'
import type { ApiClient } from '../../apps/api/src/actors/api-client.ts'
import { submitDeclaration } from '../../apps/api/src/declarations/submit-declaration.ts'
import { perform } from '../../apps/api/src/perform.ts'
import { DEMO_CIVIL_KEY } from '../../apps/api/src/platform/config.ts'
import { asAdmin, insertWorld, withContext } from '../../packages/db/src/index.ts'
import { clientPermissions } from '../../packages/domain/src/permissions/index.ts'
import { previousPeriod } from '../../packages/domain/src/shared/index.ts'
import type { BenchPlatform } from '../api/bench-platform.ts'
import { type MadePair, makePairs, makeStaff, usualMonth } from '../api/pairs.ts'
import { makeCallers } from '../programs/callers.ts'

/** What is read: two months of each grant, at most twenty times a day. */
export const SCOPE = 'pnds:synthese@1'
export const PURPOSE = 'BANC'
const DAY_MS = 86_400_000

/** A consumer with its programs, and the grants of as many workers, each with two months declared by one employer. */
export interface SharingWorld {
  bench: BenchPlatform
  clients: readonly ApiClient[]
  grants: readonly string[]
  firstMonth: string
  lastMonth: string
}

/** Makes one worker as the product would, then copies their rows: what is read of each is what was declared. */
export async function makeSharingWorld(bench: BenchPlatform, workers: number): Promise<SharingWorld> {
  const [staff] = await makeStaff(bench.owner, 1)
  const { partnerId, partner } = staff
  const callers = await makeCallers(bench, staff)
  const [pair] = await makePairs(bench.owner, partnerId, { count: 1, today: new Date() })
  if (pair === undefined) throw new Error('no pair')
  const firstMonth = previousPeriod(pair.period)
  for (const period of [firstMonth, pair.period]) {
    await perform(bench.platform, submitDeclaration, {
      ...{ actor: staff, value: usualMonth({ ...pair, period }), key: randomUUID() },
    })
  }
  const clients = callers.map(
    ({ application: { id, key } }): ApiClient => ({
      ...{ kind: 'API_CLIENT', id, name: 'Programme', keyId: key.kid, partnerId, partner, presentEmployerId: null },
      ...{ sharing: { purpose: PURPOSE }, permissions: clientPermissions(['ACTIVITY_READ']) },
    }),
  )
  await makeGrant(bench, { pair, partnerId, clientId: clients[0]?.id ?? '', firstMonth })
  const grants = await copied(bench, workers)
  return { bench, clients, grants, firstMonth, lastMonth: pair.period }
}

async function makeGrant(bench: BenchPlatform, granting: Granting): Promise<void> {
  const rows = { ...consumerOf(granting.partnerId), ...grantOf(granting) }
  await withContext(bench.owner, { kind: 'jobs' }, (tx) => insertWorld(tx, rows))
}

type Rows = Parameters<typeof insertWorld>[1]

/** A partner that is a consumer, with its agreement and its purpose. */
export function consumerOf(partnerId: string) {
  const [now, agreementId, consumerCode] = [new Date(), randomUUID(), 'banc']
  return {
    consumers: [
      { code: consumerCode, name: 'Organisme du banc', siret: '9'.padEnd(14, '0'), partnerId, createdAt: now },
    ],
    agreements: [
      {
        ...{ id: agreementId, consumerCode, reference: 'BANC-1', framework: 'Banc.', startDay: '2025-01-01' },
        status: 'ACTIVE',
      },
    ],
    purposes: [
      {
        ...{ code: PURPOSE, version: 1, agreementId, label: 'Le banc', legalBasis: 'USER_REQUEST', isInferred: true },
        ...{ explanation: 'Mesurer.', legalTexts: ['L114-8'], reusedForControl: false, scopes: [SCOPE], maxDays: 90 },
        ...{ keptMonths: 0, callsPerDay: 1_000_000, status: 'ACTIVE', proposedAt: now, settledAt: now },
        ...{ proposedById: randomUUID(), proposedByName: 'agent du banc' },
      },
    ],
  } satisfies Rows
}

interface Granting {
  pair: MadePair
  partnerId: string
  clientId: string
  firstMonth: string
}

/** What the worker of a pair lets this consumer read. */
export function grantOf({ pair: { employeeId }, partnerId, clientId, firstMonth }: Granting) {
  const [now, citizenId] = [new Date(), randomUUID()]
  return {
    citizens: [
      {
        ...{ id: citizenId, issuer: DEMO_CIVIL_KEY, subject: citizenId, givenNames: 'Karim', familyName: 'Banc' },
        ...{ birthDay: '1990-01-01', createdAt: now, employeeId },
      },
    ],
    grants: [
      {
        ...{ partnerId, id: randomUUID(), clientId, purposeCode: PURPOSE, purposeVersion: 1, employeeId, citizenId },
        ...{ legalBasis: 'USER_REQUEST', subject: citizenId.replaceAll('-', '').padEnd(43, 's'), status: 'ACTIVE' },
        ...{ version: 1, scopes: [SCOPE], firstMonth, askedAt: now, answeredAt: now, notice: 'Lu.' },
        expiresAt: new Date(now.getTime() + 90 * DAY_MS),
      },
    ],
  } satisfies Rows
}

/** An identifier of a copy, from what it is of and its rank. */
const id = (of: string) => `overlay(overlay(md5('${of}' || n) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`
const digits = `lpad((1000000 + n)::text, 14, '0')`

/** Of a month. */
const DECLARATION = "declaration' || x.period || '"

/** What each copy has of its own, table by table. */
const changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  employer: { id: id('employer'), cesu_number: digits },
  employee: { id: id('employee'), cesu_number: digits, nir_index: `encode(sha256(('nir' || n)::bytea), 'hex')` },
  employment: { employer_id: id('employer'), id: id('employment'), employee_id: id('employee') },
  citizen: { id: id('citizen'), subject: `'banc-' || n`, employee_id: id('employee') },
  declaration: {
    ...{
      employer_id: id('employer'),
      id: id(DECLARATION),
      employment_id: id('employment'),
    },
    reference: `left(x.reference, 7) || 'Z' || lpad((n * 2 + (x.period = (SELECT min(period) FROM declaration))::int)::text, 5, '0')`,
  },
  declaration_version: { employer_id: id('employer'), declaration_id: id(DECLARATION) },
  sharing_grant: {
    ...{ id: id('grant'), employee_id: id('employee'), citizen_id: id('citizen') },
    subject: `translate(encode(sha256(('subject' || n)::bytea), 'base64'), '+/=', '-_')`,
  },
}

/** Copies the one worker, with all that is theirs, and gives the grants. */
const copied = ({ adminUrl }: BenchPlatform, workers: number): Promise<string[]> =>
  asAdmin(adminUrl, async (client) => {
    await client.query('BEGIN; SET LOCAL session_replication_role = replica')
    for (const [table, own] of Object.entries(changes)) {
      const changed = Object.entries(own).map(([column, value]) => `'${column}', ${value}`)
      await client.query(
        `INSERT INTO ${table} SELECT (jsonb_populate_record(x, jsonb_build_object(${changed.join(', ')}))).*
         FROM ${table} x, generate_series(1, ${workers}) AS n`,
      )
    }
    await client.query('COMMIT')
    for (const table of Object.keys(changes)) await client.query(`VACUUM (ANALYZE) ${table}`)
    const { rows } = await client.query<{ id: string }>(
      `SELECT ${id('grant')} AS id FROM generate_series(1, ${workers}) AS n`,
    )
    return rows.map((row) => row.id)
  })
