/** What the address asks for, not read yet. */
export interface YearSearch {
  annee?: number
}

/** The year whose months are shown; undefined where the address names none: the one in course. */
export const yearAsked = ({ annee }: { annee?: unknown }): number | undefined => {
  const year = Number(annee)
  return Number.isInteger(year) && year >= 2000 && year <= 2099 ? year : undefined
}
