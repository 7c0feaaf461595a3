import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** After a navigation to another page: closes the menu of small screens and moves the focus to the new heading. */
export function useRouteFocus(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        document.querySelector<HTMLElement>('.fr-header__menu.fr-modal--opened .fr-btn--close')?.click()
        document.querySelector<HTMLElement>('main h1')?.focus()
      }),
    [router],
  )
}
