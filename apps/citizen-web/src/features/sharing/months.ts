import { month } from '@cesu/ui/design'

/** « de septembre 2026 », « d’octobre 2026 ». */
export const ofMonth = (value: string): string => {
  const text = month(value)
  return /^[ao]/.test(text) ? `d’${text}` : `de ${text}`
}

/** « octobre 2026 », or « d’août 2026 à octobre 2026 ». */
export const monthsText = (first: string, last: string): string =>
  first === last ? month(first) : `${ofMonth(first)} à ${month(last)}`
