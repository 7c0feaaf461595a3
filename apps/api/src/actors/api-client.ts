import type { LiveClient } from '@cesu/db'
import type { Partner } from '@cesu/db/model'
import { clientPermissions, type PermissionOf, presencePermissions, type Scope } from '@cesu/domain/permissions'
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
  /** The employer in whose presence it acts, who is then all that it reaches; null when it acts alone. */
  readonly presentEmployerId: string | null
  /** The grant, or the purpose, that its token reads; neither for a token that reads no worker. */
  readonly sharing: { readonly grant?: string | undefined; readonly purpose?: string | undefined }
  readonly partner: Pick<Partner, 'id' | 'name' | 'kind'>
  readonly permissions: readonly PermissionOf<'API_CLIENT'>[]
}

/** What a token says: the key under which it was asked, its scopes, and the employer who was present. */
interface Token {
  keyId: string
  asked: readonly Scope[]
  presentEmployerId: string | null
  sharing: ApiClient['sharing']
}

/** The actor that an application is by its token; never more than it may have now. */
export function clientActor({ id, name, partner, scopes }: LiveClient, token: Token): ApiClient {
  const { keyId, asked, presentEmployerId, sharing } = token
  const given = scopes.filter((scope) => asked.includes(scope))
  return {
    ...{ kind: 'API_CLIENT', id, name, keyId, partnerId: partner.id, partner, presentEmployerId },
    sharing,
    permissions: presentEmployerId === null ? clientPermissions(given) : presencePermissions(given),
  }
}

export const apiClient: Acting<ApiClient> = {
  pool: 'api',
  context: ({ partnerId, id, presentEmployerId }) => ({
    ...{ kind: 'partner', partnerId, actorId: id, actorKind: 'API_CLIENT', presentEmployerId },
  }),
  // Two programs of one partner are not colleagues: each has its keys and its pages.
  holder: ({ id }) => id,
  within: ({ presentEmployerId }) => presentEmployerId,
  // All the programs of a partner read within one budget: twenty keys are no way around it.
  account: ({ partnerId }) => partnerId,
  counts: countedAs,
  budgets: programBudgets,
}
