import type { CaseKind, CaseStatus } from '@cesu/domain/cases'
import { createContext, useContext, useMemo, useState } from 'react'

/** A case that is chosen, to act on it with others. */
export interface Chosen {
  id: string
  number: number
  version: number
  kind: CaseKind
  status: CaseStatus
  /** Who holds it; null when nobody does. */
  assigneeName: string | null
  /** Whether it is oneself. */
  isOwn: boolean
}

interface Kept {
  list: string
  chosen: ReadonlyMap<string, Chosen>
}

/** What was chosen last in this tab, for who opens a case of the list and comes back to it. */
let last: Kept | null = null

/**
 * The cases of one list that are chosen, whatever page of it is open; of another list, asked in other words, none is. A case that changed
 * since it was chosen is said so when it is acted on: it is chosen as it was read.
 */
export function useSelection(list: string) {
  const [kept, setKept] = useState<Kept | null>(last)
  const chosen = kept?.list === list ? kept.chosen : none
  return useMemo(() => {
    const set = (entries: Iterable<readonly [string, Chosen]>) => {
      last = { list, chosen: new Map(entries) }
      setKept(last)
    }
    return {
      chosen,
      add: (cases: readonly Chosen[]) => set([...chosen, ...cases.map((one) => [one.id, one] as const)]),
      remove: (ids: readonly string[]) => set([...chosen].filter(([id]) => !ids.includes(id))),
      clear: () => set([]),
    }
  }, [chosen, list])
}

const none: ReadonlyMap<string, Chosen> = new Map()

export type Selection = ReturnType<typeof useSelection>

/** A selection; frozen while other lines than those shown are on their way, which are not those that would be chosen. */
export type OpenSelection = Selection & { isFrozen: boolean }

/** The selection of the list, for its lines; null for who may choose none. */
export const SelectionContext = createContext<OpenSelection | null>(null)

export const useChosen = (): OpenSelection | null => useContext(SelectionContext)
