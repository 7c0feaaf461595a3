import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { focusField } from '../../design/layout/focusField.ts'

/**
 * After a navigation to another page: closes the menu of small screens and moves the focus to the new
 * heading, or to the field that the address names.
 */
export function useRouteFocus(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        document.querySelector<HTMLElement>('.fr-header__menu.fr-modal--opened .fr-btn--close')?.click()
        if (toLocation.hash) focusField(toLocation.hash)
        else document.querySelector<HTMLElement>('main h1')?.focus()
      }),
    [router],
  )
}
