/** The commands that a role may be granted on a table. */
export const commands = ['select', 'insert', 'update', 'delete'] as const
export type Command = (typeof commands)[number]

/**
 * Which rows a command reaches: those of the context's partner (or of its agent, or of its person), all of them under the
 * role's own kind of context, all of them whatever the context, or none of them (the privilege alone, which a foreign key
 * needs to lock a row).
 */
export type Reach = 'own' | 'all' | 'always' | 'never'

/** The rows reached, and the columns when not all of them. */
export type Right = Reach | readonly [Reach, ...columns: string[]]
export type Rights = Partial<Record<Command, Right>>

/** The rows that a right reaches, and the columns when not all of them. */
export function readRight(right: Right | undefined): { reach: Reach; columns: readonly string[] | null } | null {
  if (right === undefined) return null
  if (typeof right === 'string') return { reach: right, columns: null }
  const [reach, ...columns] = right
  return { reach, columns }
}

export const everything = { select: 'always', insert: 'always', update: 'always', delete: 'always' } as const
export const backoffice = { cesu_agent: { select: 'all' }, cesu_auditor: { select: 'all' } } as const
/** The person of a tenant works for nobody: what a worker reaches of their own work is in own-work-rules.test.ts. */
export const ofOwnWork = { cesu_citizen: { select: 'never' } } as const
export const forgotten = { select: ['all', 'expires_at'], delete: 'all' } as const
