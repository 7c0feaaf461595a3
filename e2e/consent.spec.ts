import type { Page } from '@playwright/test'
import { addressOf, askMandate, choose, notEmployers, openLink, sign } from './support/consent.ts'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

/** Two persons of the demo whom Urssaf does not know: one for each size of screen. */
const newcomer = (page: Page) =>
  page.viewportSize()?.width === 320 ? 'Bastien Premierjour' : 'Ariane, Lucie Neuvevoie'

test('a person reads a request, gives the mandate in one click, reads the receipt, and stops it in two', {
  tag: '@mobile',
}, async ({ page, faults }) => {
  const email = addressOf(page, 'nouveau')
  await askMandate(page, { email })
  await openLink(page, email)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mandatis à domicile (démo) vous demande un mandat')
  await checkAccessibility(page)
  await sign(page).click()
  await choose(page, newcomer(page))

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Donner mandat à Mandatis à domicile (démo)')
  await expect(page.getByText('modifier votre compte bancaire')).toBeVisible()
  await checkAccessibility(page)
  const give = page.getByRole('button', { name: 'Donner mandat à' })
  const [accept, refuse] = [await give.boundingBox(), await page.getByRole('button', { name: 'Refuser' }).boundingBox()]
  expect(refuse?.height).toBe(accept?.height)
  expect(refuse?.width).toBe(accept?.width)

  // Without an address nothing is given, and each field says what it wants.
  await give.click()
  const summary = page.getByRole('alert').filter({ hasText: 'à corriger' })
  await expect(summary).toBeFocused()
  await checkAccessibility(page)
  await forgive(faults, /422 .*mandates\.give/)
  await page.getByLabel('Numéro et rue').fill('3 rue des Essais')
  await page.getByLabel('Code postal').fill('97500')
  await page.getByLabel('Commune').fill('Saint-Pierre')
  await give.click()
  await expect(page.getByText('Saisissez un code postal de métropole').first()).toBeVisible()
  await forgive(faults, /422 .*mandates\.give/)
  await page.getByLabel('Code postal').fill('44000')
  await page.getByLabel('Commune').fill('Nantes')
  // Both ways: another duration, and back.
  await page.getByRole('radio', { name: /^1 mois/ }).check({ force: true })
  await page.getByRole('radio', { name: /^12 mois/ }).check({ force: true })
  await give.click()
  await expect(page.getByText('Succès : vous avez donné mandat')).toBeVisible()
  await checkAccessibility(page)

  await page.getByRole('link', { name: 'Lire le mandat et son reçu' }).click()
  await page.getByText(/^Reçu n° /).click()
  await expect(page.getByText('faible (eIDAS 1)')).toBeVisible()
  await checkAccessibility(page)

  await page.getByRole('link', { name: 'Revenir à mes mandats' }).click()
  await expect(page.getByText('Actif jusqu’au')).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: /^Arrêter/ }).click()
  await page.getByRole('button', { name: 'Garder le mandat' }).click()
  await expect(page.getByText('Actif jusqu’au')).toBeVisible()
  await page.getByRole('button', { name: /^Arrêter/ }).click()
  await page.getByRole('button', { name: 'Arrêter le mandat' }).click()
  await expect(page.getByRole('heading', { name: 'Terminés' })).toBeVisible()
  const stopped = page
    .getByRole('status')
    .filter({ hasText: 'Succès : le mandat de Mandatis à domicile (démo) est arrêté' })
  await expect(stopped).toBeFocused()
  await checkAccessibility(page)
  await page.reload()
  await expect(stopped).toBeVisible()

  await page.goto('/demo/messages')
  await expect(page.getByRole('heading', { name: 'Vous avez donné mandat à Mandatis' }).first()).toBeVisible()
})

test('a link is refused, disputed, worth nothing once answered, and told to another person as nothing', {
  tag: '@mobile',
}, async ({ page }) => {
  const email = addressOf(page, 'refus')
  await askMandate(page, { email })
  await openLink(page, email)
  const link = page.url()
  await sign(page).click()
  await choose(page, 'Chloé Autrecôte')
  await page.getByRole('button', { name: 'Refuser' }).click()
  await expect(page.getByText(/^Succès : la demande de .* est refusée$/)).toBeVisible()
  await page.goto('/mon-espace/')
  await page.goto(link)
  await expect(page.getByText('Information : cette demande est close')).toBeVisible()

  const another = addressOf(page, 'autre')
  await askMandate(page, { email: another, employerNumber: 'D9000000000000' })
  await openLink(page, another)
  await sign(page).click()
  await choose(page, 'Chloé Autrecôte')
  await expect(page.getByText('Attention : ce mandat est adressé à une autre personne')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Donner mandat' })).toHaveCount(0)
  await checkAccessibility(page)

  await page.goto('/mon-espace/demande#incomplet')
  await expect(page.getByText('Attention : ce lien ne mène à aucune demande')).toBeVisible()
  await checkAccessibility(page)
})

test('a known employer is asked nothing again, by the keyboard alone; the partner has the same receipt', async ({
  page,
}) => {
  const email = addressOf(page, 'connu')
  await askMandate(page, { email })
  await openLink(page, email)
  await sign(page).press('Enter')
  const persona = page.getByRole('button').filter({ hasNotText: notEmployers }).first()
  const name = (await persona.textContent())?.trim() ?? ''
  await persona.press('Enter')
  await expect(page.getByText('Ce que nous savons déjà')).toBeVisible()
  await expect(page.getByLabel('Code postal')).toHaveCount(0)
  await page.getByRole('button', { name: 'Donner mandat à' }).press('Enter')
  await expect(page.getByText('Succès : vous avez donné mandat')).toBeVisible()
  await page.getByRole('link', { name: 'Voir mes mandats' }).press('Enter')
  await expect(page.getByText('Actif jusqu’au').first()).toBeVisible()

  // The partner has the same receipt.
  await signInAfresh(page, 'partenaires', 'Odette Fortpont')
  await page.goto('/partenaires/mandats')
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByRole('heading', { name: 'Le reçu' })).toBeVisible()
  await expect(page.getByText('faible (eIDAS 1)')).toBeVisible()
  await checkAccessibility(page)
})
