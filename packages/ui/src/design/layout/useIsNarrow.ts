import { useSyncExternalStore } from 'react'

const underTablet = () => window.matchMedia('(max-width: 767.98px)')

function onChange(listener: () => void): () => void {
  const query = underTablet()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** True under 768 px, where a table is shown as a list. */
export const useIsNarrow = (): boolean => useSyncExternalStore(onChange, () => underTablet().matches)
