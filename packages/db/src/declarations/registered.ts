import type { Declaration } from '../model.ts'

/** When a declaration was registered: its rank among those of its household. */
export type Registered = Pick<Declaration, 'submittedAt' | 'id'>

/** After every declaration. */
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** A rank as SQL compares it: those before a declaration, or all of them. */
export const rankOf = (before: Registered | null): readonly [instant: string, id: string] =>
  before === null ? ['infinity', LAST_ID] : [before.submittedAt.toISOString(), before.id]
