import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** A title that paid the worker. */
export type Title = inferOutput<typeof api.titles.listReceived>['rows'][number]

/** What is to be remitted, of electronic titles or of paper ones. */
export type ToRemit = inferOutput<typeof api.titles.listReceived>['toRemit'][number]
