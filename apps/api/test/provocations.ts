import { randomUUID } from 'node:crypto'
import { asAdmin } from '@cesu/db'
import type { ProblemCode } from '@cesu/domain/problems'
import { documented } from '../src/documentation/ids.ts'
import { readMandateRequest } from '../src/mandates/read-mandate-request.ts'
import { exampleOf } from '../src/ways-in/rest/openapi/operation-object.ts'
import type { RestRoute } from '../src/ways-in/rest/route.ts'
import { restTable } from '../src/ways-in/rest/routes.ts'
import { amongAll, inHandfuls, nameOf } from './among-all.ts'
import { tokenOf } from './application.ts'
import { type DocumentedServer, forgive } from './documented-server.ts'
import { during } from './during.ts'
import { type RestAnswer, restCaller } from './rest-calls.ts'
import { manyTried } from './titles.ts'
import {
  grantStatements,
  LOCK,
  proposalStatements,
  readingStatements,
  repairStatements,
  stopStatements,
  triesForgotten,
  waitingFiles,
} from './world-statements.ts'

let on: DocumentedServer
let call: ReturnType<typeof restCaller>['call']
let raw: ReturnType<typeof restCaller>['raw']
/** The answers to bodies that come too slowly: asked for at once, since each takes ten seconds. */
const slow = new Map<RestRoute, Promise<RestAnswer>>()
/** The keys of what has succeeded, by route. */
export const keys = new Map<RestRoute, string>()

/** Provokes problems on this server from now on. */
export function provokeOn(server: DocumentedServer): void {
  on = server
  ;({ call, raw } = restCaller(on))
  for (const route of restTable.filter(({ method }) => method !== 'GET')) {
    slow.set(route, raw(route, ['Host: a', ...JSON_LINES, 'Content-Length: 100'], '{'))
  }
}

const JSON_LINES = ['Content-Type: application/json']
const unknown = '0d0c0000-0000-7000-8000-00000000ffff'

const admin = (...statements: string[]) =>
  asAdmin(on.adminUrl, async (client) => {
    for (const statement of statements) await client.query(statement)
  })

/** Calls while each request has so many milliseconds. */
function withBudget(route: RestRoute, budgetMs: number) {
  const { config } = on.platform
  const usual = config.requestBudgetMs
  const set = (milliseconds: number) => () => {
    config.requestBudgetMs = milliseconds
  }
  return during(set(budgetMs), { leave: set(usual), work: () => call(route) })
}

/** Holds a transaction of the owner open while something is done. */
const whileHeld = <R>(statement: string, work: () => Promise<R>): Promise<R> =>
  asAdmin(on.adminUrl, async (client) => {
    await client.query(`BEGIN; ${statement}`)
    return work().finally(() => client.query('ROLLBACK'))
  })

/** Makes what the partner’s applications have read, of each window, so many persons. */
const readings = (persons: number) => () => admin(...readingStatements(persons))

/** Makes the mandate one that was stopped, or not. */
export const mandate = (status: 'ACTIVE' | 'REVOKED') => () =>
  admin(
    `UPDATE mandate SET status = '${status}', revoked_at = ${status === 'ACTIVE' ? 'NULL' : 'now()'} WHERE id = '${documented.mandate}'`,
  )

/** Calls while the mandate is over. */
const withoutMandate = (route: RestRoute) =>
  during(mandate('REVOKED'), { leave: mandate('ACTIVE'), work: () => call(route) })

/** Makes what the worker lets be read one that is so; the trigger that lets nothing come back is put aside. */
export const grant =
  (...as: Parameters<typeof grantStatements>) =>
  () =>
    admin(...grantStatements(...as))

/** Makes the documentation world so. */
const made = (statements: readonly string[]) => () => admin(...statements)

/** A call that tells of a person. */
const telling = (route: RestRoute) =>
  call(route, route.operation === readMandateRequest ? { path: { id: documented.mandate } } : {})

/** The example of a route, of something that does not exist. */
const ofNothing = (route: RestRoute) => {
  const part = [...route.url.matchAll(/:(\w+)/g)].at(-1)?.[1]
  return part === undefined ? changed(route, { id: unknown }) : call(route, { path: { [part]: unknown } })
}

/** Asks a route from an address of its own until it refuses, without a token: what it counts is counted before. */
async function askTooMuch(route: RestRoute): Promise<RestAnswer> {
  const from = { 'x-forwarded-for': `203.0.113.${restTable.indexOf(route)}` }
  const cheap = () => call(route, { token: null, body: null, headers: from })
  for (let asked = 0; asked < route.perMinute; asked += 50) {
    await Promise.all(Array.from({ length: Math.min(50, route.perMinute - asked) }, cheap))
  }
  return cheap()
}

/** How each problem is provoked where nothing has changed yet. */
const provocations: Partial<Record<ProblemCode, (route: RestRoute) => Promise<RestAnswer>>> = {
  'input.malformed': (route) =>
    route.method === 'GET' || route.upload ? raw(route, []) : call(route, { body: '{"a":1,"a":2}' }),
  'input.too_large': (route) =>
    raw(route, ['Host: a', ...JSON_LINES, `Content-Length: ${(route.bodyLimit ?? 16_384) + 1}`]),
  'input.address_too_long': (route) => call(route, { query: `?a=${'x'.repeat(9_000)}`, token: null }),
  'input.other_format': (route) => raw(route, ['Host: a', ...JSON_LINES, 'Content-Encoding: gzip']),
  'input.other_expectation': (route) => raw(route, ['Host: a', 'Expect: nothing']),
  'input.headers_too_large': (route) => raw(route, ['Host: a', `X-Long: ${'x'.repeat(20_000)}`]),
  'input.too_slow': (route) => slow.get(route) ?? call(route),
  'input.refused': (route) => call(route, { query: '?unknown=1' }),
  'input.version_absent': (route) => call(route, { headers: { 'if-match': null } }),
  'rate.limited': askTooMuch,
  'token.absent': (route) => call(route, { token: null }),
  'token.refused': (route) => call(route, { token: 'nobody.signed.this' }),
  'proof.refused': (route) => call(route, { headers: { dpop: null } }),
  'scope.insufficient': async (route) => {
    const scope = route.operation.permission.startsWith('employments') ? 'declarations:read' : 'employments:read'
    return call(route, { token: await tokenOf(on.application, on.origin, { scope }) })
  },
  'reading.budget_spent': (route) =>
    during(readings(1_000_000), { leave: () => readings(0)().then(() => forgive(on)), work: () => telling(route) }),
  'title.too_many_tried': (route) =>
    during(() => undefined, { leave: made(triesForgotten), work: () => changed(route, manyTried) }),
  'application.suspended': (route) =>
    during(() => admin(`INSERT INTO canary_person VALUES ('${documented.employer}')`), {
      leave: () => admin('DELETE FROM canary_person').then(() => forgive(on)),
      work: () => telling(route),
    }),
  'resource.not_found': ofNothing,
  'declaration.changed': (route) =>
    route.replaces ? call(route, { headers: { 'if-match': '"99"' } }) : changed(route, { version: 99 }),
  'declaration.figures_changed': (route) => changed(route, { hash: 'x'.repeat(43) }),
  'mandate.over': withoutMandate,
  'proposal.answered': (route) =>
    during(made(proposalStatements('REFUSED')), {
      leave: made(proposalStatements('PENDING')),
      work: () => call(route),
    }),
  'request.moved': (route) => changed(route, { linkNumber: 4 }),
  'sharing.token_of_another': async (route) => call(route, { token: await tokenOf(on.application, on.origin) }),
  'sharing.refused': (route) => during(grant('SUSPENDED'), { leave: grant('ACTIVE'), work: () => call(route) }),
  'event.refused': (route) => changed(route, { firstDay: '2026-12-01' }),
  'event.over': (route) =>
    during(made(stopStatements('REPLACED')), { leave: made(stopStatements('STATED')), work: () => call(route) }),
  'repair.over': (route) =>
    during(made(repairStatements('WITHDRAWN')), { leave: made(repairStatements('OPEN')), work: () => call(route) }),
  'sharing.over': (route) => during(grant('WITHDRAWN'), { leave: grant('ACTIVE'), work: () => call(route) }),
  'sharing.not_so_now': (route) => during(grant('WITHDRAWN'), { leave: grant('ACTIVE'), work: () => call(route) }),
  // Read as often as its scope allows in a month, then once more.
  'sharing.too_often': (route) =>
    during(() => admin(`INSERT INTO sharing_use VALUES ('${documented.grant}', 'ft:actualisation@1', '2026-11', 2)`), {
      leave: () => admin('DELETE FROM sharing_use'),
      work: () => call(route),
    }),
  'proposal.too_many': async (route) => {
    const { limits } = on.platform.config
    const usual = limits.proposalsPerDay
    const set = (most: number) => () => {
      limits.proposalsPerDay = most
    }
    return during(set(0), { leave: set(usual), work: () => call(route) })
  },
  'file.empty': (route) => call(route, { body: '' }),
  'file.not_text': (route) => call(route, { body: '\u0000' }),
  'file.too_many': (route) =>
    during(made([waitingFiles]), {
      leave: made([`DELETE FROM received_file WHERE received_by_name = 'Exemple'`]),
      work: () => call(route, { body: 'un de plus' }),
    }),
  'issuer.stopped': (route) =>
    during(made(['UPDATE voucher_issuer SET suspended_at = now()']), {
      leave: made(['UPDATE voucher_issuer SET suspended_at = NULL']),
      work: () => call(route),
    }),
  'cursor.unusable': (route) => call(route, { query: '?cursor=nothing.ours' }),
  'idempotency.in_flight': (route) =>
    amongAll(route, 'idempotency.in_flight', (routes) => {
      const held = routes.map(() => randomUUID())
      const rows = held.map(
        (key) =>
          `('API_CLIENT', '${documented.application}', '${key}', '${'0'.repeat(64)}', 'null', now(), now() + interval '1 day')`,
      )
      const ask = () =>
        inHandfuls(routes, (one, place) => call(one, { headers: { 'idempotency-key': held[place] ?? null } }))
      return whileHeld(`INSERT INTO idempotency_record VALUES ${rows.join(', ')}`, ask)
    }),
  'platform.busy': (route) =>
    amongAll(route, 'platform.busy', (routes) => whileHeld(LOCK, () => inHandfuls(routes, (one) => call(one)))),
  'platform.failure': (route) =>
    during(() => admin('REVOKE USAGE ON SCHEMA public FROM cesu_door, cesu_api'), {
      leave: () => admin('GRANT USAGE ON SCHEMA public TO cesu_door, cesu_api'),
      work: () => call(route),
    }),
  'platform.unavailable': (route) => {
    const database = new URL(on.adminUrl).pathname.slice(1)
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND usename IN ('cesu_api', 'cesu_door')`
    return during(() => admin(`ALTER DATABASE ${database} CONNECTION LIMIT 0`, cut), {
      leave: () => admin(`ALTER DATABASE ${database} CONNECTION LIMIT -1`),
      work: () => call(route),
    })
  },
}

/** The same, once every example has succeeded. */
const provokedAfter: Partial<Record<ProblemCode, (route: RestRoute) => Promise<RestAnswer>>> = {
  'declaration.cancelled': (route) => changed(route, route.method === 'POST' ? documented.declaration : {}),
  'declaration.change_requested': (route) => call(route),
  'proposal.pending': (route) => call(route),
  'proposal.withdrawn': (route) => call(route),
  'request.over': (route) => call(route),
  'voucher.over': (route) => call(route),
  'remittance.paid': (route) => call(route),
  // The key of another operation: what it was used for is not this.
  'idempotency.other_input': (route) => {
    const [, key = ''] = [...keys].find(([other]) => other !== route) ?? []
    return call(route, { headers: { 'idempotency-key': key } })
  },
  // It has begun, and waits for a table when its time is over.
  'platform.unknown_outcome': (route) => whileHeld(LOCK, () => withBudget(route, 500)),
}

/** Makes one partner the issuer of the world. */
const issuerOf = (partner: string) => `UPDATE voucher_issuer SET partner_id = '${partner}'`

/** A problem that each route refuses for a reason of its own. */
const ofRoute: Readonly<Record<string, (route: RestRoute) => Promise<RestAnswer>>> = {
  // Once it is over, a program reads it no more.
  'resource.not_found GET /v1/mandates/:employerId/:id': withoutMandate,
  // Of a partner who issues nothing.
  'resource.not_found GET /v1/issuer': (route) =>
    during(() => admin(issuerOf(documented.issuerToRegister)), {
      leave: () => admin(issuerOf(documented.partner)),
      work: () => call(route),
    }),
  'application.suspended POST /v1/issuer/workers/check': (route) =>
    during(() => admin(`INSERT INTO canary_person VALUES ('${documented.employee}')`), {
      leave: () => admin('DELETE FROM canary_person').then(() => forgive(on)),
      work: () => call(route),
    }),
  'declaration.refused POST /v1/declarations': (route) => changed(route, { hours: 0 }),
  'declaration.refused POST /v1/declaration-checks': (route) => changed(route, { employmentId: unknown }),
  'declaration.refused PUT /v1/declarations/:employerId/:period/:id': (route) =>
    changed(route, { pay: { kind: 'NET', amountCents: 0 } }),
  'declaration.refused POST /v1/declarations/:employerId/:period/:id/cancellation': (route) =>
    changed(route, { reason: 'OTHER' }),
  'declaration.cancelled POST /v1/declarations/:employerId/:period/:id/cancellation': (route) => call(route),
  'declaration.cancelled POST /v1/declarations/:employerId/:period/:id/titles': (route) => call(route),
  'declaration.cancelled POST /v1/declarations/:employerId/:period/:id/titles/taken-back': (route) => call(route),
  // The mandate is over: who the pair is, is closed.
  'declaration.refused POST /v1/declarations/:employerId/:period/:id/titles': withoutMandate,
  'declaration.refused POST /v1/declarations/:employerId/:period/:id/titles/taken-back': withoutMandate,
  'declaration.refused POST /v1/correction-checks': withoutMandate,
  'declaration.refused POST /v1/change-requests': (route) => changed(route, { ...documented.declaration, version: 1 }),
  'sharing.not_so_now POST /v1/sharing-grants/:id/resumption': (route) =>
    during(grant('SUSPENDED', 'WORKER', documented.pausedGrant), {
      leave: grant('SUSPENDED', 'CONSUMER', documented.pausedGrant),
      work: () => call(route),
    }),
  // An issuer that is suspended remits all the same: one that is none does not.
  'issuer.stopped POST /v1/issuer/remittances': (route) =>
    during(made(['CREATE TABLE kept_issuer AS SELECT * FROM voucher_issuer', 'DELETE FROM voucher_issuer']), {
      leave: made(['INSERT INTO voucher_issuer SELECT * FROM kept_issuer', 'DROP TABLE kept_issuer']),
      work: () => call(route),
    }),
  'proposal.refused POST /v1/employment-proposals': (route) => changed(route, { netHourlyCents: 1 }),
  'proposal.refused POST /v1/end-proposals': (route) => changed(route, { endDay: '2020-01-01' }),
}

/** The example of a route with something else in its body. */
const changed = (route: RestRoute, changes: object) =>
  call(route, { body: JSON.stringify({ ...exampleOf(route).body, ...changes }) })

/** True for what is provoked once every example has succeeded. */
export const isAfter = (code: ProblemCode): boolean => code in provokedAfter

/** Has a route answer a problem. */
export function provoke(route: RestRoute, code: ProblemCode): Promise<RestAnswer> {
  const provocation = ofRoute[`${code} ${nameOf(route)}`] ?? provocations[code] ?? provokedAfter[code]
  if (provocation === undefined) throw new Error(`nothing here provokes ${code} of ${nameOf(route)}`)
  return provocation(route)
}
