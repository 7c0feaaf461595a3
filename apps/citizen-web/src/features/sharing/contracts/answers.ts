import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../../api.ts'

type Contracts = inferOutput<typeof api.contracts.list>

/** One contract of the person, as a worker or as an employer. */
export type Contract = Contracts['asWorker'][number]

/** What one side says of it. */
export type Said = Contract['events'][number]

/** Something said to be wrong. */
export type Repair = inferOutput<typeof api.repairs.list>['asWorker'][number]

/** Which side the person is of a contract. */
export type Side = Said['side']
