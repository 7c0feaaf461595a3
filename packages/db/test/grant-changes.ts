import type { Role } from '../src/index.ts'
import type { roleCommands } from './role-commands.ts'
import { idOf, justNow } from './row-values.ts'
import { insertion, type Row, tenant } from './two-tenants.ts'

const a = tenant('a')
/** The grant in force of the first tenant, and another of the same worker, not for long: for a purpose that has none in force. */
export const granted = a.existing['sharing_grant']?.['id']
export const otherGrant = idOf('a', 'grant', 9)
export const consented = { answered_at: justNow, notice: 'Ce que vous autorisez.' }

/** Why somebody else than its worker stopped it. */
const reasonOf = (status: string, suspendedBy: string): Row => {
  if (status === 'INVALIDATED') return { reason: 'ERROR' }
  return status === 'SUSPENDED' && suspendedBy !== 'WORKER' ? { reason: 'SECURITY' } : {}
}

/** What a grant says with its status. */
export const standing = (status: string, suspendedBy = 'WORKER'): Row => ({
  status,
  suspended_by: status === 'SUSPENDED' ? suspendedBy : null,
  ...reasonOf(status, suspendedBy),
  ended_at: ['PRESENTED', 'ACTIVE', 'SUSPENDED'].includes(status) ? null : justNow,
})

const changing = (changes: Row, id: unknown) => {
  const columns = Object.keys(changes).map((column, index) => `${column} = $${index + 2}`)
  return {
    text: `UPDATE sharing_grant SET ${columns.join(', ')} WHERE id = $1`,
    values: [id, ...Object.values(changes)],
  }
}
const made = (changes: Row) =>
  insertion('sharing_grant', { ...a.fresh['sharing_grant'], ...consented, id: otherGrant, ...changes })
/** Sets the one in force aside, that another may be. */
const setAside = changing(standing('CLOSED'), granted)

type Teller = Role | 'cesu_owner'
/** A role by itself; or in another context, after what else is there. */
type Who = Teller | { role: Teller; context?: string; before?: readonly ReturnType<typeof insertion>[] }

/** Changes the other grant, made as `from`, in the name of a role: the rows changed, or what stopped it. */
export const grantChanges =
  ({ told }: Pick<ReturnType<typeof roleCommands>, 'told'>) =>
  async (who: Who, changes: Row, from: Row): Promise<number | string> => {
    const { before = [], ...as } = typeof who === 'string' ? { role: who } : who
    const { count, stopped } = await told({ ...changing(changes, otherGrant), ...as }, setAside, made(from), ...before)
    return stopped ?? count
  }
