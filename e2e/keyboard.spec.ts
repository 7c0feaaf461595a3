import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

/** Presses Tab until the element has the focus: what a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('60 presses of Tab do not reach the element')
}

test('a month is declared with the keyboard alone', async ({ page }) => {
  await page.goto('/partenaires/')
  const way = page.getByRole('link', { name: 'S’identifier avec ProConnect' })
  await way.waitFor()
  await tabTo(page, way)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Aïcha Clairbilan' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Déclarer' })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: /^Déclarer \p{Letter}+ \d{4}/u }).first())
  await page.keyboard.press('Enter')
  const hours = page.getByLabel('Heures du mois')
  await hours.waitFor()
  await tabTo(page, hours)
  await page.keyboard.type('26,5')
  await page.keyboard.press('Enter')
  const send = page.getByRole('button', { name: 'Envoyer la déclaration' })
  await send.waitFor()
  const confirmation = page.getByRole('checkbox')
  if ((await confirmation.count()) > 0) {
    await tabTo(page, confirmation)
    await page.keyboard.press('Space')
  }
  await tabTo(page, send)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/est enregistrée sous la référence/)).toBeVisible()
  await expect(page.getByText('26,50 h (26 h 30)').first()).toBeVisible()
})
