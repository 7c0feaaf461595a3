import type { Page } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

test('[finding R14] a wrong address, even one that cannot be read, leads to a page with a way out', {
  tag: '@mobile',
}, async ({ page, faults }) => {
  for (const [path, status, title] of [
    ['/nimporte', 404, 'Cet élément n’existe pas'],
    ['/%zz', 400, 'La demande ne peut pas être lue'],
    ['/v1/estimates', 405, 'Cette adresse ne s’appelle pas de cette façon'],
    ['/demo-identity/interaction/nimporte', 404, 'Cet élément n’existe pas'],
  ] as const) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(status)
    await forgive(faults, /Failed to load resource/)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText('L’adresse demandée est abîmée.')).toHaveCount(status === 400 ? 1 : 0)
    await checkAccessibility(page)
    await page.getByRole('link', { name: 'Revenir à l’accueil' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Plateforme Cesu' })).toBeVisible()
  }
})

test('a damaged address inside an application is no page, and says nothing of our fields', async ({ page }) => {
  for (const [application, name, paths] of [
    [
      'partenaires',
      'Léa Vifargent',
      ['declarations/x/2026-10/y', 'declarer/x/y', 'corriger/x/2026-10/y/verifier', 'changer/x/y/z/annuler'],
    ],
    ['backoffice', 'Camille Rondeau-Fictif', ['declarations/x/2026-10/y']],
  ] as const) {
    await signInAs(page, application, name)
    for (const path of paths) {
      await page.goto(`/${application}/${path}`)
      await expect(page.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible()
      await expect(page.getByRole('main')).not.toContainText('employerId')
    }
    // The same page whatever the address.
    await checkAccessibility(page)
    await page.getByRole('link', { name: 'Revenir à l’accueil' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^(À faire|Décl)/ })).toBeVisible()
  }
})

/** Opens the list of declarations from the menu, which small screens hold behind a button. */
async function openFromMenu(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: 'Déclarations', exact: true })
  const menu = page.getByRole('button', { name: 'Menu' })
  await expect(link.or(menu).first()).toBeVisible()
  if ((page.viewportSize()?.width ?? 0) < 992) await menu.click()
  await link.click()
}

/** From now on the scripts that are asked for are gone: the server says so itself. */
const loseScripts = (page: Page) =>
  page.route('**/assets/*.js', (route) => route.continue({ url: new URL('gone.js', route.request().url()).href }))

/** From now on the page of the partners begins with another script, as one that was built again does. */
const buildAgain = (page: Page) =>
  page.route(/\/partenaires\/$/, async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    await route.fulfill({ response, body: html.replace(/(<script type="module"[^>]* src=")[^"]+/, '$1/newer.js') })
  })

test('a page that went away with a new version says so, and comes once reloaded', async ({ page, faults }) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await expect(page.getByRole('heading', { level: 1, name: 'À faire ce mois-ci' })).toBeVisible()
  await loseScripts(page)
  await openFromMenu(page)
  await expect(page.getByRole('heading', { level: 1, name: 'La page n’a pas pu être affichée' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'À faire ce mois-ci' })).toBeVisible()

  await buildAgain(page)
  await openFromMenu(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Une nouvelle version est en ligne' })).toBeFocused()
  await checkAccessibility(page)
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Recharger la page' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Déclarations' })).toBeVisible()
  await forgive(faults, /404|dynamically imported|a newer front-end is online/)
})

test('a front-end whose first script does not come says so instead of staying blank', async ({ page, faults }) => {
  await loseScripts(page)
  await page.goto('/partenaires/declarations?statut=CANCELLED')
  await expect(page.getByRole('heading', { level: 1, name: 'La page n’a pas pu être chargée' })).toBeVisible()
  await expect(page.getByText('Une nouvelle version est peut-être en ligne')).toBeVisible()
  await checkAccessibility(page)
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Recharger la page' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  expect(new URL(page.url()).search).toBe('?statut=CANCELLED')
  await forgive(faults, /404/)
})
