import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** An agreement with the versions of its purposes. */
export type Agreement = inferOutput<typeof api.sharing.catalogue>['agreements'][number]

/** One version of a purpose. */
export type Purpose = Agreement['purposes'][number]

/** What one agent asked and another answers. */
export type Approval = NonNullable<Purpose['approval']>
