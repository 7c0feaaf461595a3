import type { Permission } from '@cesu/domain/permissions'
import { z } from 'zod'

/** What every front-end is told of who is signed in; `permissions` holds those of some roles. */
export const signedInOutput = <P extends Permission>(permissions: Readonly<Record<string, readonly P[]>>) => ({
  /** A page says it with each of its requests: one that was opened for somebody else does nothing. */
  id: z.string(),
  name: z.string(),
  /** A front-end shows only what these allow. */
  permissions: z.array(z.enum([...new Set(Object.values(permissions).flat())])),
  demo: z.boolean(),
  /** The session closes after so many minutes without a request. */
  idleMinutes: z.int(),
  /** The legal day in France, YYYY-MM-DD. */
  today: z.string(),
})
