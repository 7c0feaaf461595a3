import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(max-width: 767.98px)')

/** True under 768 px, where a table is shown as a list. */
export const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => query.matches,
  )
