import type { AppRouter } from '@cesu/api/router'
import { apiLink, createQueryClient } from '@cesu/ui/app'
import { createTRPCClient, httpLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'

export const queryClient = createQueryClient()

/** The API's procedures as query and mutation options; their types come from the router. */
export const api = createTRPCOptionsProxy<AppRouter>({
  client: createTRPCClient<AppRouter>({ links: [httpLink(apiLink)] }),
  queryClient,
})
