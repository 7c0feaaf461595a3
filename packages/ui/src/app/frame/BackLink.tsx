import { Link, type LinkProps, useRouter, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** True for a page that was opened from its list: the way back is then the list as it was left. */
    fromList?: boolean
    /** True once the last case that waited is decided. */
    allDone?: boolean
  }
}

type BackLinkProps = Pick<LinkProps, 'to' | 'params' | 'search'> & { children: ReactNode }

/** The way back to the list or the step before, above the heading; finds a list with its search, filters and page. */
export function BackLink({ children, ...destination }: BackLinkProps) {
  const router = useRouter()
  const isFromList = useRouterState({ select: ({ location }) => location.state.fromList === true })
  return (
    <p className="fr-mb-1w cesu-no-print">
      <Link
        className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
        {...destination}
        onClick={(event) => {
          if (!isFromList || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          router.history.back()
        }}
      >
        {children}
      </Link>
    </p>
  )
}
