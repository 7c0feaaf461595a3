import { QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { PropsWithChildren } from 'react'
import { SessionNotices } from '../frame/SessionNotices.tsx'
import { apiLink } from './apiLink.ts'
import { createQueryClient } from './queryClient.ts'

/**
 * The API of a front-end at its address: its procedures as query and mutation options, the cache of their answers, the bare
 * client, for a write whose key is known when it is sent, and what stands above the pages that call it.
 */
export function connect<Router extends AnyTRPCRouter>(url: string) {
  const queryClient = createQueryClient()
  // What the API sends is plain JSON: no transformer, which the options would have to name for a router that had one.
  const link = httpLink<Router>({ ...apiLink, url } as never)
  const client = createTRPCClient<Router>({ links: [link] })
  const Connected = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={queryClient}>
      <SessionNotices />
      {children}
    </QueryClientProvider>
  )
  return { queryClient, client, api: createTRPCOptionsProxy<Router>({ client, queryClient }), Connected }
}
