import type { Locator, Page } from '@playwright/test'

/** Today in France, where the law counts its days. */
const today = () => new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date())

const monthName = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/**
 * The links to declare a month that is not late, in the order of the list: the month in course, or the one before it up to
 * the 5th. A late month is an unusual one, which its author must confirm.
 */
export function onTimeLinks(page: Page): Locator {
  const [year = 0, month = 0, day = 0] = today().split('-').map(Number)
  const ago = day <= 5 ? [0, 1] : [0]
  const names = ago.map((months) => monthName.format(new Date(Date.UTC(year, month - 1 - months))))
  return page.getByRole('link', { name: new RegExp(`^Déclarer (?:${names.join('|')})`) })
}

/** Opens the form of the first month of the list that is not late. */
export const openOnTime = (page: Page): Promise<void> => onTimeLinks(page).first().click()
