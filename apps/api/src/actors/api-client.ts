import type { LiveClient } from '@cesu/db'
import type { Partner } from '@cesu/db/model'
import { clientPermissions, type PermissionOf, type Scope } from '@cesu/domain/permissions'
import type { Acting } from './acting.ts'
import { countedAs, programBudgets } from './program-budgets.ts'

/** A program of a partner: the tenant of everything it does is its partner. */
export interface ApiClient {
  readonly kind: 'API_CLIENT'
  readonly id: string
  readonly name: string
  /** The key under which its token was given. */
  readonly keyId: string
  readonly partnerId: string
  readonly partner: Pick<Partner, 'id' | 'name' | 'kind'>
  readonly permissions: readonly PermissionOf<'API_CLIENT'>[]
}

/** The actor that an application is, with the scopes of its token and the key of it; never more than it may have now. */
export const clientActor = (
  { id, name, partner, scopes }: LiveClient,
  { keyId, asked }: { keyId: string; asked: readonly Scope[] },
): ApiClient => ({
  ...{ kind: 'API_CLIENT', id, name, keyId, partnerId: partner.id, partner },
  permissions: clientPermissions(scopes.filter((scope) => asked.includes(scope))),
})

export const apiClient: Acting<ApiClient> = {
  pool: 'api',
  context: ({ partnerId, id }) => ({ kind: 'partner', partnerId, actorId: id, actorKind: 'API_CLIENT' }),
  // Two programs of one partner are not colleagues: each has its keys and its pages.
  holder: ({ id }) => id,
  // All the programs of a partner read within one budget: twenty keys are no way around it.
  account: ({ partnerId }) => partnerId,
  counts: countedAs,
  budgets: programBudgets,
}
