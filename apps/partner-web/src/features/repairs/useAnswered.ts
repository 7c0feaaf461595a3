import { useNavigate } from '@tanstack/react-router'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was answered a moment ago; another one each time. */
    repairAnswered?: { outcome: 'CORRECTED' | 'MAINTAINED'; at: number }
  }
}

/** Says, on the list, what was answered. */
export function useAnswered() {
  const navigate = useNavigate()
  return (outcome: 'CORRECTED' | 'MAINTAINED') =>
    void navigate({
      ...{ to: '.', search: true, replace: true, resetScroll: false },
      state: (kept) => ({ ...kept, repairAnswered: { outcome, at: Date.now() } }),
    })
}
