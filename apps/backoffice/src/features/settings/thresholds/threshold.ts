import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../../api.ts'

/** A threshold as its page reads it. */
export type ThresholdRow = inferOutput<typeof api.settings.thresholds>['rows'][number]
