import type { Page } from '@playwright/test'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('an agent opens the persons of a case, one value revealed at a time; another page asks why, in words', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAfresh(page, 'backoffice', 'Julien Patiencier')
  await page.goto('/backoffice/dossiers?type=DECLARATION_ANOMALY&statut=NEW')
  await page
    .getByRole('link', { name: /^Dossier \d+$/ })
    .first()
    .click()
  await expect(heading(page)).toHaveText(/^Dossier \d+/)
  await button(page, /^Prendre ce dossier|^Prendre le dossier|^Prendre$/)
    .first()
    .click()
  await expect(page.getByText(/Tenu par Julien Patiencier/)).toBeVisible()
  const persons = page.getByRole('heading', { name: 'Les personnes du dossier' }).locator('+ ul')
  await persons.getByRole('listitem').filter({ hasText: 'Salarié' }).getByRole('link').click()
  await expect(heading(page)).toHaveText('Fiche salarié')
  await checkAccessibility(page)
  await button(page, 'Ouvrir la fiche, et enregistrer la raison').click()
  await expect(page.getByRole('link', { name: 'Choisissez une raison.' })).toBeVisible()
  await button(page, 'Ouvrir à partir du dossier qui m’est confié').click()
  await expect(heading(page)).toHaveText(/^Salarié : /)
  await expect(page.getByRole('heading', { name: 'Mois déclarés' })).toBeVisible()
  await button(page, /^Afficher : numéro de sécurité sociale/).click()
  await expect(button(page, /^Masquer : numéro de sécurité sociale/)).toBeVisible()
  await expect(page.locator('dt', { hasText: 'Numéro de sécurité sociale' }).locator('+ dd')).toContainText(/\d{13}/)
  await checkAccessibility(page)

  await page.getByRole('region', { name: 'Contrats' }).getByRole('link').first().click()
  await expect(heading(page)).toHaveText('Fiche employeur')
  await page.getByText('La personne appelle ou écrit').click()
  await page.getByLabel('Pourquoi, en une phrase').fill('Elle demande quels mois sont déclarés.')
  await button(page, 'Ouvrir la fiche, et enregistrer la raison').click()
  await expect(heading(page)).toHaveText(/^Employeur : /)
  await expect(page.getByRole('region', { name: 'Chronologie' })).toContainText(
    'Elle demande quels mois sont déclarés.',
  )
  await expect(page.getByRole('region', { name: 'Mandats' }).getByRole('link').first()).toBeVisible()
  await checkAccessibility(page)
  // Reloaded within the thirty minutes, nothing is asked again.
  await page.reload()
  await expect(heading(page)).toHaveText(/^Employeur : /)
  await page.getByRole('region', { name: 'Mandats' }).getByRole('link').first().click()
  await expect(heading(page)).toHaveText('Fiche partenaire')
})

test('the field of the header finds a case and persons, masked; an agent reads their own consultations, who audits checks one', async ({
  page,
  browser,
}) => {
  await signInAfresh(page, 'backoffice', 'Julien Patiencier')
  const search = page.getByRole('textbox', { name: 'Rechercher', exact: true })
  // A field of text, for the lists have search fields of their own.
  await search.fill('Dossier 20')
  await search.press('Enter')
  await expect(page.getByRole('region', { name: 'Dossiers' }).getByRole('link')).toHaveText('Dossier 20')
  await search.fill('herb')
  await search.press('Enter')
  const employers = page.getByRole('region', { name: 'Employeurs' })
  await expect(employers.getByRole('link').first()).toHaveText(/^\S… Herb/)
  expect(page.url()).not.toContain('herb')
  await checkAccessibility(page)
  await search.fill('2 69 05 49 588 157 80')
  await search.press('Enter')
  await page.getByText('La personne appelle ou écrit').click()
  await page.getByLabel('Pourquoi, en une phrase').fill('Elle appelle sans son numéro Cesu.')
  await button(page, 'Chercher, et enregistrer la raison').click()
  await expect(page.getByText('Aucun salarié n’a ce numéro.')).toBeVisible()
  await checkAccessibility(page)
  await search.fill('herb')
  await search.press('Enter')
  await employers.getByRole('link').first().click()
  await page.getByText('Contrôle demandé').click()
  await page.getByLabel('Pourquoi, en une phrase').fill('Contrôle du mois par ma responsable.')
  await button(page, 'Ouvrir la fiche, et enregistrer la raison').click()
  await expect(heading(page)).toHaveText(/^Employeur : /)
  await page.getByRole('link', { name: 'Mes consultations' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Contrôle du mois par ma responsable.' }).first()).toBeVisible()
  await expect(page.locator('dt', { hasText: 'Personnes ouvertes, cette heure' })).toBeVisible()
  await checkAccessibility(page)

  const auditor = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  await signInAfresh(auditor, 'backoffice', 'Sophie Claireloupe')
  await auditor.goto('/backoffice/acces/agents?agents=x')
  await expect(auditor.getByText('un filtre de l’adresse ne se lit pas (agents)')).toBeVisible()
  const opening = auditor.getByRole('row').filter({ hasText: 'Contrôle du mois par ma responsable.' }).first()
  await opening.getByRole('button', { name: /^Contrôler/ }).click()
  await opening.getByLabel('Ce que vous avez vérifié').fill('La responsable confirme ce contrôle.')
  await checkAccessibility(auditor)
  await opening.getByRole('button', { name: 'Justifiée', exact: true }).click()
  await expect(opening.getByText('Contrôle : justifiée')).toBeVisible()
})
