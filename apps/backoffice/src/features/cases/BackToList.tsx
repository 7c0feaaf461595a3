import { BackLink } from '@cesu/ui/app'
import { useRouterState } from '@tanstack/react-router'
import { listOf } from './openedFrom.ts'
import { type CasesUrl, casesSearch } from './search.ts'

/** The way back to the list as it was left; in a new tab, to that which the address says. */
export function BackToList() {
  const raw = useRouterState({ select: ({ location }) => location.search })
  return (
    <BackLink to="/dossiers" search={listOf(casesSearch.read(raw)) as CasesUrl}>
      Revenir aux dossiers
    </BackLink>
  )
}
