import { countApiRequests, findApiClient, listApiRequests } from '@cesu/db'
import type { ApiRequest } from '@cesu/db/model'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { unknownApplication } from './unknown-application.ts'

/** How requests end, and the statuses of each. */
export const requestOutcomes = { OK: [200, 400], REFUSED: [400, 500], FAILED: [500, 600] } as const
type Outcome = keyof typeof requestOutcomes

/** One page of what an application asked, the last first: kept 30 days. A program reads its own; an administrator, any of the partner's. */
export const listRequests = operation({
  name: 'applications.list-requests',
  title: 'Lister les demandes d’une application',
  permission: 'usage.read',
  effect: 'read',
  input: z.strictObject({
    /** The application; a program's own unless told. */
    applicationId: z.uuid().nullish(),
    outcome: z.enum(Object.keys(requestOutcomes) as [Outcome, ...Outcome[]]).nullish(),
    ...pageInput,
  }),
  expected: { applicationId: 'l’identifiant d’une de vos applications', outcome: 'OK, REFUSED ou FAILED' },
  output: pageOutput(
    z.object({
      /** The trace of the request: « instance » of its problem. */
      id: z.string(),
      at: z.string(),
      method: z.string(),
      /** Pattern of the route, without what was put in it. */
      route: z.string(),
      status: z.int(),
      /** Code of the problem; null for a success. */
      code: z.string().nullable(),
      /** It took less than so many milliseconds; 30000 is for 10 seconds and more. */
      underMs: z.int(),
    }),
  ),
  example: { applicationId: documented.application },
  async run(call, { applicationId, outcome, cursor, limit }) {
    const { tx, actor } = call
    const { partnerId } = actor
    const own = actor.kind === 'API_CLIENT' ? actor.id : null
    const clientId = applicationId ?? own
    if (clientId === null || (own !== null && clientId !== own)) throw unknownApplication()
    if ((await findApiClient(tx, { partnerId, id: clientId })) === null) throw unknownApplication()
    const statuses = outcome ? requestOutcomes[outcome] : ([100, 600] as const)
    const filter = { partnerId, clientId, statuses }
    const page = await pageOf<ApiRequest, [string, string]>(call, {
      ...{ list: ['requests', clientId, outcome ?? null], cursor, limit },
      find: (after, most) => listApiRequests(tx, filter, { after, limit: most }),
      count: (bound) => countApiRequests(tx, filter, bound),
      keyOf: ({ at, id }) => [at.toISOString(), id],
    })
    return { ...page, rows: page.rows.map((row) => ({ ...row, at: row.at.toISOString() })) }
  },
})
