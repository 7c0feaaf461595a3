import type { Page } from '@playwright/test'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const rows = (page: Page) => page.getByRole('link', { name: /^Dossier \d+$/ })
const views = (page: Page) => page.getByRole('navigation', { name: 'Vues des dossiers' })
const panel = (page: Page) => page.locator('.case-view-panel > summary')

const opened = async (page: Page, name: string, path: string) => {
  await signInAfresh(page, 'backoffice', name)
  await page.goto(path)
}

test('[ux A6 A7 J6 J7] a list is kept under a name with its columns, shared, found first, changed and removed, both ways', {
  tag: '@mobile',
}, async ({ page, browser }) => {
  const list = '/backoffice/dossiers?type=DECLARATION_ANOMALY.MANDATE_DISPUTED&statut='
  const tag = page.locator('.cesu-tag').filter({ hasText: 'Mandat contesté' })
  // Over no row: what its values hide a part of while they are open is no smaller target.
  await opened(page, 'Hélène Grandcadre', `${list}ESCALATED`)
  await expect(page.getByText('Aucun dossier', { exact: false }).first()).toBeVisible()
  await tag.locator('summary').click()
  await checkAccessibility(page)
  await page.goto(`${list}TOUS`)
  await expect(rows(page).first()).toBeVisible()
  // A value is changed for another in its tag, in two clicks, and keeps the focus.
  await tag.locator('summary').click()
  await tag.getByRole('button', { name: 'Décès signalé' }).click()
  await expect(page).toHaveURL(/type=DECLARATION_ANOMALY\.DEATH_REPORTED/)
  await expect(page.locator('.cesu-tag summary').filter({ hasText: 'Décès signalé' })).toBeFocused()

  await panel(page).click()
  await button(page, 'Enregistrer').click()
  await expect(page.getByText('Donnez-lui un nom.')).toBeVisible()
  await page.getByLabel('Nom de la nouvelle vue').fill('Anomalies et décès')
  await checkAccessibility(page)
  await button(page, 'Enregistrer').click()
  await expect(page.getByText('La vue « Anomalies et décès » est enregistrée.')).toBeVisible()
  const link = views(page).getByRole('link', { name: /^Anomalies et décès/ })
  await expect(link).toHaveAttribute('aria-current', 'page')
  await expect(link).toHaveText(/\(\d+\+?\)/)

  // The columns are of the view: hidden, it says that it has changed; saved, it has them.
  await button(page, 'Choisir les colonnes').click()
  await page.locator('.cesu-column-choice').getByText('En jeu (€)', { exact: true }).click()
  await expect(panel(page)).toHaveText('Vue « Anomalies et décès », modifiée')
  await panel(page).click()
  await page.getByText(/^Partager avec l’équipe/).click()
  await page.getByText('Ouvrir les dossiers sur cette vue').click()
  await expect(page.getByText(/^Le menu ouvre désormais les dossiers/)).toBeVisible()
  await button(page, 'Enregistrer les changements').click()
  await expect(panel(page)).toHaveText('Vue « Anomalies et décès »')

  // Found first from the menu; filters taken off stay so.
  await page.goto('/backoffice/dossiers')
  await expect(page).toHaveURL(/vue=/)
  await expect(link).toHaveAttribute('aria-current', 'page')
  await views(page).getByRole('link', { name: 'Tous', exact: true }).click()
  await expect(page).toHaveURL(/vue=toutes/)

  const colleague = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  await opened(colleague, 'Camille Rondeau-Fictif', '/backoffice/dossiers')
  await views(colleague)
    .getByRole('link', { name: /^Anomalies et décès.*équipe$/ })
    .click()
  await expect(rows(colleague).first()).toBeVisible()
  await panel(colleague).click()
  await expect(colleague.getByText(/^Partagée avec l’équipe par Hélène Grandcadre/)).toBeVisible()
  await expect(button(colleague, 'Retirer la vue')).toHaveCount(0)
  await checkAccessibility(colleague)

  // Shared no more, then removed: its list stays open.
  await link.click()
  await panel(page).click()
  await page.getByText('Ouvrir les dossiers sur cette vue').click()
  await expect(page.getByText(/^Le menu n’ouvre plus les dossiers/)).toBeVisible()
  await page.getByText(/^Partager avec l’équipe/).click()
  await button(page, 'Enregistrer les changements').click()
  await expect(page.getByText('La vue « Anomalies et décès » est enregistrée.')).toBeVisible()
  await colleague.goto('/backoffice/dossiers')
  await expect(rows(colleague).first()).toBeVisible()
  await expect(views(colleague).getByRole('link', { name: /^Anomalies et décès/ })).toHaveCount(0)
  await panel(page).click()
  await button(page, 'Retirer la vue').click()
  await expect(page.getByText(/^La vue « Anomalies et décès » est retirée/)).toBeVisible()
  await expect(link).toHaveCount(0)
  await expect(page).toHaveURL(/type=DECLARATION_ANOMALY/)
})

test('[ux A9 A17] what is chosen is still so after a case was looked at; a new tab knows its list; who holds what is left aside is said', async ({
  page,
  context,
}) => {
  await opened(page, 'Camille Rondeau-Fictif', '/backoffice/dossiers?type=DECLARATION_ANOMALY')
  const boxes = page.getByRole('checkbox', { name: /^Choisir le dossier/ })
  await page.getByText(/^Choisir les \d+ dossiers de cette page/).click()
  const count = await boxes.count()
  await expect(page.getByText(`${count} dossiers choisis`)).toBeVisible()
  await expect(page.getByText(/^Prendre ensemble laisse de côté .* tenus? par /)).toBeVisible()
  await rows(page).first().click()
  await expect(heading(page)).toHaveText(/^Dossier \d+/)
  await page.getByRole('link', { name: 'Revenir aux dossiers' }).click()
  await expect(page.getByText(`${count} dossiers choisis`)).toBeVisible()
  await checkAccessibility(page)
  // Another list has none of them.
  await button(page, 'Retirer Anomalie de déclaration').click()
  await expect(page.getByText(/dossiers? choisis?$/)).toHaveCount(0)

  await page.goto('/backoffice/dossiers?type=DECLARATION_ANOMALY')
  await expect(rows(page).first()).toBeVisible()
  const [, second = ''] = await rows(page).allInnerTexts()
  // The address of a row says of which list it is: a tab opened from it has no other memory.
  const address = await rows(page).first().getAttribute('href')
  const other = await context.newPage()
  await other.goto(address ?? '')
  const around = other.getByRole('navigation', { name: 'Dossiers de la liste' })
  await expect(around).toContainText('Précédent : aucun')
  await around.getByRole('link', { name: /^Suivant/ }).click()
  await expect(heading(other)).toContainText(second)
  await checkAccessibility(other)
  await other.getByRole('link', { name: 'Revenir aux dossiers' }).click()
  await expect(other).toHaveURL(/dossiers\?type=DECLARATION_ANOMALY$/)
  await expect(rows(other).first()).toBeVisible()
})

test('[ux BO-20] each figure of the steering opens the list that it counts; the period moves both ways; the menu counts', {
  tag: '@mobile',
}, async ({ page }) => {
  await opened(page, 'Idriss Bonregard', '/backoffice/pilotage?semaines=26')
  await expect(page.getByRole('heading', { name: 'Semaine par semaine' })).toBeVisible()
  await page.getByText(/^Les mêmes chiffres en tableau/).click()
  await checkAccessibility(page)
  const period = page.getByText(/^Du \d{2}\/\d{2}\/\d{4} au/)
  const now = await period.textContent()
  await button(page, 'Période précédente').click()
  await expect(period).not.toHaveText(now ?? '')
  await button(page, 'Période suivante').click()
  await expect(period).toHaveText(now ?? '')
  await expect(button(page, 'Période suivante')).toBeDisabled()

  const figure = page.getByRole('link', { name: /: dossiers ouverts$/ })
  const count = (await figure.textContent())?.match(/^[\d\s]+/)?.[0].trim() ?? ''
  await figure.click()
  await expect(page.getByText(new RegExp(`^${count}\\sdossiers?`))).toBeVisible()
  await expect(page.locator('.cesu-tag').filter({ hasText: /^Ouverts du/ })).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: /^Retirer Ouverts du/ }).click()
  await expect(page).not.toHaveURL(/ouvert=/)
  const held = (
    await views(page)
      .getByRole('link', { name: /^Mes dossiers/ })
      .textContent()
  )?.match(/\((.*)\)/)?.[1]
  const counted = page
    .getByRole('banner')
    .locator('a')
    .filter({ hasText: new RegExp(`^Dossiers.*, ${held} à vous$`) })
  await expect(counted).toHaveCount(held === '0' ? 0 : 1)
})
