import { expect, type Locator, type Page } from '@playwright/test'

/** Today in France, where the law counts its days. */
const today = () => new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date())

const monthName = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const [YEAR = 0, MONTH = 0, DAY = 0] = today().split('-').map(Number)
const monthAgo = (months: number) => new Date(Date.UTC(YEAR, MONTH - 1 - months))

/** The month so many before the one in course, YYYY-MM. */
export const periodAgo = (months: number): string => monthAgo(months).toISOString().slice(0, 7)

/** The month before the one in course, whose declarations the demo world has in part: « 2026-10 », « octobre 2026 », late from the 6th. */
export const lastMonth = {
  period: periodAgo(1),
  name: monthName.format(monthAgo(1)),
  isLate: DAY > 5,
}

/**
 * The links to declare a month that is not late, in the order of the list: the month in course, or the one before it up to
 * the 5th. A late month is an unusual one, which its author must confirm.
 */
export function onTimeLinks(page: Page): Locator {
  const ago = lastMonth.isLate ? [0] : [0, 1]
  const names = ago.map((months) => monthName.format(monthAgo(months)))
  return page.getByRole('link', { name: new RegExp(`^Déclarer (?:${names.join('|')})`) })
}

/** Opens the form of the first month of the list that is not late. */
export const openOnTime = (page: Page): Promise<void> => onTimeLinks(page).first().click()

/** Declares a month that is not late, of 20 hours; leaves the page on its receipt, whose address it gives. */
export async function declare(page: Page): Promise<string> {
  await page.goto('/partenaires/declarer')
  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill('20')
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await page.getByRole('button', { name: 'Envoyer la déclaration' }).click()
  await expect(page.getByText(/est enregistrée sous la référence \w{13}/)).toBeVisible()
  return page.url()
}
