import { isProving } from '../scripts/trials.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

test('@mobile the documentation of the API is read, followed and searched by keyboard', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'API pour les programmes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'API : déclarer depuis un programme' })).toBeVisible()
  await checkAccessibility(page)

  // What is too wide scrolls by keyboard.
  const program = page.getByRole('region', { name: 'Programme : déclarer', exact: true })
  await program.focus()
  await expect(program).toBeFocused()
  await expect(program).toContainText("cesu.POST('/v1/declarations'")

  await page.getByRole('link', { name: 'Les opérations' }).click()
  await page
    .getByRole('navigation', { name: 'Sommaire' })
    .getByRole('link', { name: 'Corriger une déclaration' })
    .click()
  await expect(page.getByRole('heading', { level: 3, name: 'Corriger une déclaration' })).toBeInViewport()
  await checkAccessibility(page)
  // They are alike in every operation: those of one, or of all of them in `npm run prove`.
  const ofOne = page.locator('[id="declarations.correct"] ~ details > summary')
  const ofAll = page.getByText(/^(?:Champs de la réponse|Statuts et codes|Exemple de réponse)$/)
  for (const summary of isProving() ? await ofAll.all() : (await ofOne.all()).slice(0, 3)) {
    await summary.focus()
    await page.keyboard.press('Enter')
  }
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'declaration.changed' }).first().click()
  await expect(page.getByRole('rowheader', { name: 'declaration.changed' })).toBeInViewport()
})
