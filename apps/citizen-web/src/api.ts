import type { CitizenRouter } from '@cesu/api/citizen'
import type { PublicRouter } from '@cesu/api/public'
import { connect } from '@cesu/ui/app'

/** What a person can do for themselves: the types of its router and its address are here and nowhere else. */
export const { api, client, queryClient, Connected } = connect<CitizenRouter>('/trpc/citizen')

/** What anyone can do, without an account. */
export const { api: publicApi, client: publicClient } = connect<PublicRouter>('/trpc/public')
