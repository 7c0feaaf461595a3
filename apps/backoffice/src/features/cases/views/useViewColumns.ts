import { type HiddenColumns, useHiddenColumns } from '@cesu/ui/list'
import { type CasesUrl, casesSearch, joined, NO_COLUMN, valuesOf } from '../search.ts'

/** The columns of the list: those that its address says, as a view’s does; else those that this browser keeps. */
export function useViewColumns(url: CasesUrl, onRefine: (change: Partial<CasesUrl>) => void): HiddenColumns {
  const ofBrowser = useHiddenColumns(casesSearch.name)
  if (url.masquees === undefined) return ofBrowser
  const hidden = valuesOf(url.masquees).filter((column) => column !== NO_COLUMN)
  const say = (columns: readonly string[]) => onRefine({ masquees: joined(columns) ?? NO_COLUMN })
  return {
    hidden,
    choose: (column, isShown) => {
      const others = hidden.filter((one) => one !== column)
      say(isShown ? others : [...others, column])
    },
    showAll: () => say([]),
    kept: 'Votre choix est dans l’adresse, et dans la vue quand vous l’enregistrez.',
  }
}
