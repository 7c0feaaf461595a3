import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { CasesUrl } from '../search.ts'
import { useViews } from './useViews.ts'

/**
 * Opens the view that one finds first, when the page is come to by an address that asks nothing; true once the list may be read. From then on,
 * nothing asked is all cases: filters that are taken off stay so.
 */
export function useFirstView(): boolean {
  const { views, isPending } = useViews()
  const isBare = useRouterState({
    select: ({ location }) => Object.keys(location.search).length === 0 && !location.state.search,
  })
  const wasRead = useRef(!isBare)
  const navigate = useNavigate()
  const first = views.find(({ isFirst }) => isFirst)
  const isLeaving = !wasRead.current && isBare && first !== undefined
  useEffect(() => {
    if (!isLeaving) return
    const search = { ...first.asked, vue: first.id } as unknown as CasesUrl
    void navigate({ to: '/dossiers', search, replace: true })
  }, [isLeaving, first, navigate])
  if (!isBare || (!isPending && first === undefined)) wasRead.current = true
  return wasRead.current
}
