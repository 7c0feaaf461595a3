import { scopes } from '@cesu/domain/permissions'
import { capitalised } from '@cesu/domain/shared'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** What the administrator reads: habilitations and applications. */
export type Applications = inferOutput<typeof api.applications.list>
export type Application = Applications['applications'][number]
export type Key = Application['keys'][number]
export type Scope = Application['scopes'][number]

/** What an application, or a key, is called in each state. */
export const stateLabels: Record<Application['state'], string> = {
  IN_USE: 'En service',
  SUSPENDED: 'Suspendue par l’Urssaf',
  REVOKED: 'Arrêtée',
  EXPIRED: 'Expirée',
}

/** The same, of a key. */
export const keyStateLabels: Record<Key['state'], string> = {
  IN_USE: 'En service',
  REVOKED: 'Révoquée',
  EXPIRED: 'Expirée',
}

/** What is allowed, in words: « Lire vos déclarations ». */
export const scopeLabel = (scope: Scope): string => capitalised(scopes[scope].label)

/** The beginning of a key's thumbprint: enough to tell two of them apart. */
export const shortKey = (id: string): string => `${id.slice(0, 8)}…`
