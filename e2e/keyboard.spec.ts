import type { Locator, Page } from '@playwright/test'
import { onTimeLinks } from './support/months.ts'
import { expect, test } from './support/test.ts'

/** Presses Tab until the element has the focus: what a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('60 presses of Tab do not reach the element')
}

/** Declares a month with the keyboard, up to the button that sends it. */
async function typeMonth(page: Page, hours: string): Promise<void> {
  await page.goto('/partenaires/')
  const way = page.getByRole('link', { name: 'S’identifier avec ProConnect' })
  await way.waitFor()
  await tabTo(page, way)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Aïcha Clairbilan' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'À faire ce mois-ci' })).toBeVisible()
  const pair = onTimeLinks(page).first()
  await pair.waitFor()
  await tabTo(page, pair)
  await page.keyboard.press('Enter')
  const field = page.getByLabel('Heures du mois')
  await field.waitFor()
  await tabTo(page, field)
  await page.keyboard.type(hours)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Envoyer la déclaration' }).waitFor()
}

/** Sends with the keyboard. */
async function send(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Envoyer la déclaration' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/est enregistrée sous la référence/)).toBeVisible()
}

test('a month is declared with the keyboard alone', { tag: '@browsers' }, async ({ page }) => {
  await typeMonth(page, '19,5')
  await send(page)
  await expect(page.getByText('19,50 h (19 h 30)').first()).toBeVisible()
})

test('[finding A10] an unusual month too, once confirmed', async ({ page }) => {
  await typeMonth(page, '176')
  await tabTo(page, page.getByRole('checkbox'))
  await page.keyboard.press('Space')
  await send(page)
  await expect(page.getByText('176,00 h').first()).toBeVisible()
})
