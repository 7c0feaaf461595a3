import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** One month of one job. */
export type JobMonth = inferOutput<typeof api.activity.list>['months'][number]

/** One request or grant, in the list of a worker. */
export type Share = inferOutput<typeof api.sharing.list>['grants'][number]

/** The same, whole. */
export type ReadShare = inferOutput<typeof api.sharing.get>

/** One list of data, with the values that leave today. */
export type Preview = ReadShare['preview'][number]

/** One reading by a public service, or its refusal. */
export type Reading = inferOutput<typeof api.sharing.access>['rows'][number]

/** What an agent of Urssaf opened. */
export type AgentReading = inferOutput<typeof api.sharing.access>['agents'][number]

/** What an agent of Urssaf opened of what is known of the person, and why. */
export type Opening = inferOutput<typeof api.sharing.access>['openings'][number]

/** That an issuer of prefinanced CESU asked whether the worker was declared. */
export type IssuerCheck = inferOutput<typeof api.sharing.access>['issuers'][number]

/** What a consumer was told of a month that it had read. */
export type Rectification = inferOutput<typeof api.sharing.access>['rectifications'][number]

/** What somebody who helps a worker looked at, or did for them. */
export type HelperAct = inferOutput<typeof api.sharing.access>['helpers'][number]

/** Who helps a worker, or a code that waits; and whom one helps. */
export type Helper = inferOutput<typeof api.representatives.list>['helpers'][number]
export type Helped = inferOutput<typeof api.representatives.list>['helped'][number]

/** What a code asks. */
export type Invitation = inferOutput<typeof api.representatives.invitation>
