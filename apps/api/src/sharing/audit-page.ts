import { type AccessFilter, countAccesses, listAccesses } from '@cesu/db'
import { sharingRhythms } from '@cesu/domain/sharing'
import type { Call } from '../call.ts'
import type { Audited } from './audit-classed.ts'
import { accessRow } from './audit-row.ts'

/** The accesses of all consumers that a filter keeps, the last first. */
export const auditedAccesses = (
  { tx }: Pick<Call<'AGENT'>, 'tx'>,
  filter: AccessFilter,
): Pick<Audited<ReturnType<typeof accessRow>>, 'find' | 'count'> => ({
  find: async (after, limit) =>
    (await listAccesses(tx, filter, { after, limit, rhythms: sharingRhythms })).map(accessRow),
  count: (bound) => countAccesses(tx, filter, bound),
})
