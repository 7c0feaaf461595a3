import { ServiceNotices } from '@cesu/ui/app'
import { useQuery } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { api, Connected as ToApi } from './api.ts'
import { concerns } from './cuts.ts'

/** What stands above the pages that call the API: of the session, then what Urssaf has suspended. */
export const Connected = ({ children }: PropsWithChildren) => (
  <ToApi>
    <State />
    {children}
  </ToApi>
)

const State = () => {
  const query = useQuery({ ...api.service.state.queryOptions(), networkMode: 'online' })
  return <ServiceNotices query={query} concerns={concerns} />
}
