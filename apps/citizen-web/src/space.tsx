import { ServiceNotices } from '@cesu/ui/app'
import { useQuery } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { Acting } from './Acting.tsx'
import { api, Connected as ToApi } from './api.ts'

/** What the pages of a person need once they sign in: loaded apart, for whoever estimates or verifies does not. */
export { client, queryClient } from './api.ts'

export const Connected = ({ children }: PropsWithChildren) => (
  <ToApi>
    <State />
    <Acting />
    {children}
  </ToApi>
)

const State = () => <ServiceNotices query={useQuery({ ...api.service.state.queryOptions(), networkMode: 'online' })} />
