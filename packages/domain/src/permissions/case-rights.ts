import type { CaseKind } from '@cesu/db/model'
import type { PermissionOf } from './holders.ts'

/** Which cases the rights of an account are about: those of some teams and of some kinds; null is every one. */
export interface CaseScope {
  readonly teamIds: readonly string[] | null
  readonly kinds: readonly CaseKind[] | null
}

/** What a scope asks of a case. */
export interface ScopedCase {
  readonly teamId: string
  readonly kind: CaseKind
}

/** The permissions that are about one case at a time. */
export type CasePermission = Extract<PermissionOf<'AGENT'>, `cases.${string}`>

/** What an account may, and about which cases. */
export interface CaseRights {
  readonly permissions: readonly string[]
  readonly scope: CaseScope
}

/** Every team, every kind. */
export const everyCase: CaseScope = { teamIds: null, kinds: null }

/** Whether a case is of the teams and of the kinds of a scope. */
export const isInScope = ({ teamIds, kinds }: CaseScope, { teamId, kind }: ScopedCase): boolean =>
  (teamIds === null || teamIds.includes(teamId)) && (kinds === null || kinds.includes(kind))

/**
 * Whether an account may this about this case: the permission, and the scope. The one question that operations and buttons ask, and
 * that the database asks again (policies `in_scope` and `handled`, trigger `case_holder_may`).
 */
export const mayOnCase = ({ permissions, scope }: CaseRights, permission: CasePermission, about: ScopedCase): boolean =>
  permissions.includes(permission) && isInScope(scope, about)
