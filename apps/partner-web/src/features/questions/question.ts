import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** One question of an agent. */
export type Question = inferOutput<typeof api.questions.list>['rows'][number]
