import { useState } from 'react'

/** Columns hidden rather than shown: one that a later version adds is seen by everybody. */
export interface HiddenColumns {
  hidden: readonly string[]
  choose: (columnId: string, isShown: boolean) => void
  showAll: () => void
  /** Where the choice is kept, as it is said. */
  kept: string
}

/** What a person hid of a list: kept in this browser, list by list, front-end by front-end. */
export function useHiddenColumns(list: string): HiddenColumns {
  const key = `colonnes-masquees:${import.meta.env.BASE_URL}${list}`
  const [hidden, setHidden] = useState(() => localStorage.getItem(key)?.split(',') ?? [])
  const keep = (columns: string[]) => {
    setHidden(columns)
    if (columns.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, columns.join())
  }
  return {
    hidden,
    choose: (columnId, isShown) => {
      const others = hidden.filter((column) => column !== columnId)
      keep(isShown ? others : [...others, columnId])
    },
    showAll: () => keep([]),
    kept: 'Votre choix est gardé dans ce navigateur.',
  }
}
