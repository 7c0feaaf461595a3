import type { Page } from '@playwright/test'
import { choose } from './support/consent.ts'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

/** The worker of this journey, whom no other one asks, and who declares them. */
const WORKER = 'Agathe Clairétang'
const DECLARANT = 'Aïcha Clairbilan'

const EXAMPLE = '/exemples/france-travail/'
const told = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

/** Those of the example, and no others: this worker has let nobody else of that name. */
const readings = (page: Page) => page.getByRole('heading', { level: 3, name: /^France Travail/ })

/** The partner corrects the last month of the worker, in its own browser. */
async function correct(page: Page, hours: string): Promise<void> {
  await signInAs(page, 'partenaires', DECLARANT)
  await page.goto('/partenaires/declarations')
  await page.getByRole('searchbox').fill('Agathe Clairétang')
  await page.getByRole('row').filter({ hasText: WORKER }).first().getByRole('link').first().click()
  await page.getByRole('link', { name: 'Corriger', exact: true }).click()
  await page.getByLabel('Heures du mois').fill(hours)
  await page.getByRole('button', { name: 'Voir ce qui change' }).click()
  await page.getByRole('button', { name: 'Enregistrer la correction' }).click()
  await expect(page.getByText('la correction est enregistrée')).toBeVisible()
}

test('dites-le-nous une fois : asked, shown, let, read, corrected by the partner, told, stopped, refused, and each step seen', {
  tag: '@mobile',
}, async ({ page, browser, baseURL }) => {
  await page.goto(EXAMPLE)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mon actualisation du mois')
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Remplir avec mes données Urssaf' }).click()
  await choose(page, WORKER)

  // What leaves is read before, to the hour; who leaves without a word comes back with nothing.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Utiliser vos données Urssaf avec France Travail/)
  await expect(page.getByRole('cell', { name: '75,50 h' })).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Revenir sans répondre' }).click()
  await expect(told(page, 'Rien n’a été partagé.')).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Remplir avec mes données Urssaf' }).click()
  await page.getByRole('button', { name: 'Utiliser mes données Urssaf pour cette démarche' }).click()
  await expect(told(page, 'Vous laissez cet organisme lire ces données.')).toBeVisible()
  await page.getByRole('button', { name: 'Lire mes données' }).click()
  await expect(page.getByRole('cell', { name: '75,50 h' })).toBeVisible()
  // A number of its own, and nobody's name.
  await expect(page.getByRole('cell', { name: /^n° / }).first()).toBeVisible()
  await expect(page.getByText('Jolivallon')).toHaveCount(0)
  await checkAccessibility(page)

  const partner = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 1366, height: 768 } })
  await correct(await partner.newPage(), '74,5')
  await partner.close()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('a changé : relisez.')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.getByRole('button', { name: 'Lire mes données' }).click()
  await expect(page.getByRole('cell', { name: '74,50 h' })).toBeVisible()
  await checkAccessibility(page)

  // The worker sees both readings and what was told, stops, and the next reading is refused.
  await page.goto('/mon-espace/acces')
  await expect(readings(page)).toHaveCount(2)
  await expect(page.getByText('France Travail (démo) a été prévenu que le mois')).toBeVisible()
  await checkAccessibility(page)
  await page.goto('/mon-espace/partages')
  await page.getByRole('button', { name: /^Ne plus utiliser mes données.* France Travail/ }).click()
  await page.getByRole('button', { name: 'Arrêter le partage', exact: true }).click()
  await expect(told(page, 'est arrêté')).toBeVisible()
  // A link does nothing; a form that was open before is answered by a refusal.
  await page.goto(`${EXAMPLE}lire`)
  await expect(page.getByText('Ce partage n’est pas en cours')).toHaveCount(0)
  await page.request.post(`${EXAMPLE}lire`, { headers: { origin: new URL(page.url()).origin } })
  await page.goto(EXAMPLE)
  await expect(told(page, 'Vous avez arrêté ce partage')).toBeVisible()
  await expect(told(page, 'Ce partage n’est pas en cours')).toBeVisible()
  await expect(page.getByText('Vous avez arrêté le partage.')).toBeVisible()
  await checkAccessibility(page)
  await page.goto('/mon-espace/acces')
  await expect(readings(page)).toHaveCount(3)
  await expect(page.getByText('Refusé').first()).toBeVisible()
  await checkAccessibility(page)
})

test('the other two examples: what the law provides for is answered by yes or no; what is only shown is shown', async ({
  page,
}) => {
  await page.goto('/exemples/assurance-maladie/')
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Vérifier mes droits' }).click()
  await choose(page, WORKER)
  await expect(page.getByRole('button', { name: 'J’ai compris, continuer' })).toBeVisible()
  await page.getByRole('button', { name: 'J’ai compris, continuer' }).click()
  await page.getByRole('button', { name: 'Lire mes données' }).click()
  await expect(page.getByRole('cell', { name: 'Oui' }).first()).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Dernier jour travaillé' })).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'J’ai fini ma démarche' }).click()
  await expect(told(page, 'La démarche est finie')).toBeVisible()

  await page.goto('/exemples/portail-droits-sociaux/')
  await page.getByRole('link', { name: 'Voir mes emplois' }).click()
  await page.getByRole('button', { name: 'Utiliser mes données Urssaf pour cette démarche' }).click()
  await page.getByRole('button', { name: 'Lire mes données' }).click()
  await expect(page.getByRole('columnheader', { name: 'Net payé' })).toBeVisible()
  await expect(page.getByRole('cell', { name: /€$/ }).first()).toBeVisible()
  await checkAccessibility(page)
})
