import type { Page } from '@playwright/test'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const decision = (page: Page) => page.getByRole('form', { name: 'Décider' })
/** Chooses a decision, of which this is how its name begins, and the first reason that is proposed for it. */
const propose = (page: Page, choice: string) =>
  decision(page)
    .getByRole('list', { name: new RegExp(`^Motifs proposés : ${choice}`) })
    .getByRole('button')
    .first()
    .click()

test('[ux J1] an agent corrects the declaration of a case: figures checked as its partner’s are, before and after read, then done', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAfresh(page, 'backoffice', 'Julien Patiencier')
  await page.goto('/backoffice/dossiers?type=DECLARATION_ANOMALY&statut=NEW')
  await page
    .getByRole('link', { name: /^Dossier \d+$/ })
    .last()
    .click()
  await expect(decision(page)).toBeVisible()
  await propose(page, 'Corriger la déclaration')
  const part = page.getByRole('region', { name: 'Ce que la déclaration devient' })
  const hours = part.getByLabel('Heures du mois')
  await expect(hours).toHaveValue(/\d/)
  // Nothing is decided before what changes was read.
  await button(page, 'Enregistrer').click()
  await expect(decision(page).getByRole('link', { name: /^Remplissez la correction/ })).toBeVisible()
  await hours.fill('800')
  await part.getByRole('button', { name: 'Voir ce qui change' }).click()
  await expect(part.getByText('Erreur : cette correction ne peut pas être enregistrée')).toBeVisible()
  await checkAccessibility(page)
  await hours.fill('37,25')
  await expect(part.getByText('Erreur : cette correction ne peut pas être enregistrée')).toHaveCount(0)
  await part.getByRole('button', { name: 'Voir ce qui change' }).click()
  await expect(part.getByText('Cotisations dues').first()).toBeVisible()
  await expect(part.getByText('Ce qui est déclaré').first()).toBeVisible()
  // The estimate beside the form and the calculation that will be made say the same cost.
  const estimated = await part.getByText(/^Estimation : coût total/).innerText()
  const [cost = ''] = /[\d\s]+,\d\d/.exec(estimated) ?? []
  const said = await part.innerText()
  const calculated = said.slice(said.lastIndexOf('Coût total pour l’employeur')).slice(0, 150)
  expect(calculated).toMatch(/Écart|\t/)
  expect(calculated).toContain(cost.trim())
  await checkAccessibility(page)
  // Typed, it stays: the page is loaded again, and the correction with it.
  await page.reload()
  await expect(hours).toHaveValue('37,25')
  await part.getByRole('button', { name: 'Voir ce qui change' }).click()
  await expect(part.getByText('Cotisations dues').first()).toBeVisible()
  await button(page, 'Enregistrer').click()
  await expect(page.getByText(/^Corrigé, par Julien Patiencier/)).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Lire ses versions, leur calcul et son journal' }).click()
  await expect(page.getByText(/^Version 2, en vigueur : Correction, .*Julien Patiencier$/)).toBeVisible()
})

test('[security R7] a leak is said in one page, with its legal delay; what was notified is its decision', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAfresh(page, 'backoffice', 'Julien Patiencier')
  await page.goto('/backoffice/dossiers')
  await page.getByRole('link', { name: 'Signaler une fuite ou un incident' }).click()
  await expect(heading(page)).toHaveText('Ouvrir un dossier de fuite ou d’incident')
  await button(page, 'Ouvrir le dossier').click()
  await expect(page.getByRole('link', { name: 'Écrivez ce qui s’est passé.' })).toBeVisible()
  await checkAccessibility(page)
  await page.getByLabel(/^Ce qui s’est passé/).fill('Un fichier de paie envoyé à la mauvaise adresse.')
  await page.getByLabel(/^Jour où l’Urssaf l’a su/).fill('02/11/2026')
  await page.getByLabel(/^Heure \(/).fill('14:05')
  await page.getByLabel(/^Combien de personnes/).fill('1 200')
  await page.getByText('Des salariés', { exact: true }).click()
  await page.getByText('Heures, salaires, cotisations', { exact: true }).click()
  await button(page, 'Ouvrir le dossier').click()
  await expect(heading(page)).toHaveText(/^Dossier \d+ : fuite ou incident/)
  await expect(page.getByText(/^Avant le 05\/11\/2026 à 14:05/)).toBeVisible()
  await expect(page.getByText('Personnes concernées')).toBeVisible()
  await propose(page, 'La CNIL et les personnes sont prévenues')
  await checkAccessibility(page)
  await button(page, 'Enregistrer').click()
  await expect(page.getByText(/^CNIL et personnes prévenues, par Julien Patiencier/)).toBeVisible()
})
