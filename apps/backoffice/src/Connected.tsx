import { ServiceNotices } from '@cesu/ui/app'
import { useQuery } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { api, Connected as ToApi } from './api.ts'
import { MenuNews } from './menu/MenuNews.tsx'

/** What stands above the pages that call the API: of the session, what Urssaf has suspended, and what comes of the cases that one holds. */
export const Connected = ({ children }: PropsWithChildren) => (
  <ToApi>
    <State />
    <MenuNews />
    {children}
  </ToApi>
)

const State = () => <ServiceNotices query={useQuery({ ...api.service.state.queryOptions(), networkMode: 'online' })} />
