import type { Page } from '@playwright/test'
import { declare, openOnTime, periodAgo } from './support/months.ts'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

/** Types other hours in the correction that is open, and asks what changes. */
async function retype(page: Page, hours: string): Promise<void> {
  await page.getByLabel('Heures du mois').fill(hours)
  await page.getByRole('button', { name: 'Voir ce qui change' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vérifier la correction' })).toBeVisible()
}

test('[finding U5] a declaration is corrected: what changes is read before, and stays readable after', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await declare(page)
  await expect(page.getByText(/Correction et annulation jusqu’au \d{2}\/\d{2}\/\d{4} \(délai provisoire/)).toBeVisible()
  await page.getByRole('link', { name: 'Corriger', exact: true }).click()
  await expect(page.getByLabel('Heures du mois')).toHaveValue('20,00')
  await expect(page.getByLabel('Mois travaillé')).toHaveCount(0)
  await checkAccessibility(page)
  await retype(page, '20')
  await expect(page.getByText('Rien ne diffère de la version en vigueur.')).toBeVisible()
  await checkAccessibility(page)
  await page.goBack()
  await retype(page, '22')
  await expect(page.getByText('Heures du mois').first()).toBeVisible()
  await expect(page.getByText('Cotisations dues').first()).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Enregistrer la correction' }).click()
  await expect(page.getByText('la correction est enregistrée : la version 2 est en vigueur')).toBeVisible()
  await expect(page.getByText('Corrigée', { exact: true })).toBeVisible()
  await expect(page.getByText('22,00 h (22 h 00)').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Historique' })).toBeVisible()
  await checkAccessibility(page)
})

test('[finding U5] a declaration is cancelled with its reason, and its month can be declared again', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await declare(page)
  await page.getByRole('link', { name: 'Annuler la déclaration' }).click()
  const cancel = page.getByRole('button', { name: 'Annuler cette déclaration' })
  await cancel.click()
  await expect(page.getByText('Choisissez une réponse.')).toBeVisible()
  await page.getByText('Une autre raison').click()
  await cancel.click()
  await expect(page.getByText('Écrivez ce qu’il faut savoir.')).toBeVisible()
  await checkAccessibility(page)
  // Back to a reason that says all: no text is asked for any more.
  await page.getByText('Ce n’est pas le bon mois').click()
  await cancel.click()
  await expect(page.getByText('Succès : la déclaration est annulée.')).toBeVisible()
  await expect(page.getByText('Raison : Ce n’est pas le bon mois')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Corriger', exact: true })).toHaveCount(0)
  await checkAccessibility(page)
  await page.getByRole('link', { name: /^Déclarer de nouveau/ }).click()
  await expect(page.getByLabel('Heures du mois')).toHaveValue('')
  await expect(page.getByText('Déclarez-vous une autre paie de ce mois ?')).toHaveCount(0)
})

test('a correction typed while another is registered is compared with the new version, and nothing typed is lost', async ({
  page,
  context,
  faults,
}) => {
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  const receipt = await declare(page)
  await page.getByRole('link', { name: 'Corriger', exact: true }).click()
  await retype(page, '25')
  await expect(page.getByRole('button', { name: 'Enregistrer la correction' })).toBeVisible()

  const other = await context.newPage()
  await other.goto(receipt)
  await other.getByRole('link', { name: 'Corriger', exact: true }).click()
  await retype(other, '30')
  await other.getByRole('button', { name: 'Enregistrer la correction' }).click()
  await expect(other.getByText('la version 2 est en vigueur')).toBeVisible()
  await other.close()

  await page.getByRole('button', { name: 'Enregistrer la correction' }).click()
  await forgive(faults, /412/)
  await expect(page.getByText('cette déclaration a changé pendant votre saisie')).toBeVisible()
  await expect(page.getByText('30 heures').first()).toBeVisible()
  await expect(page.getByText('25 heures').first()).toBeVisible()
  await checkAccessibility(page)
  await page.getByText('J’ai vérifié les points signalés').click()
  await page.getByRole('button', { name: 'Enregistrer la correction' }).click()
  await expect(page.getByText('la version 3 est en vigueur')).toBeVisible()
})

test('[finding U8] [finding U14] a month that is declared is marked and opens its declaration; another pay of it is confirmed', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  await page.goto('/partenaires/declarer')
  await openOnTime(page)
  const period = await page.getByLabel('Mois travaillé').inputValue()
  const form = page.url()
  const [year, month] = period.split('-')
  await page.getByRole('button', { name: 'Modifier les dates' }).click()
  await page.getByLabel('Dernier jour travaillé').fill('')
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(page.getByText('Saisissez le jour, par exemple 30/11/2026.').first()).toBeVisible()
  await page.getByLabel('Dernier jour travaillé').fill(`31/02/${year}`)
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(page.getByText('Saisissez un jour qui existe, par exemple 30/11/2026.').first()).toBeVisible()
  await checkAccessibility(page)
  await page.getByLabel('Dernier jour travaillé').fill(`10/${month}/${year}`)
  await page.getByLabel('Jour du paiement').fill(`10.${month}.${year}`)
  await page.getByLabel('Heures du mois').fill('10')
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await page.getByRole('button', { name: 'Envoyer la déclaration' }).click()
  await expect(page.getByText(/est enregistrée sous la référence/)).toBeVisible()
  const receipt = page.url()

  await page.goto(form)
  await page.getByLabel('Mois travaillé').selectOption(period)
  await expect(page.getByLabel('Mois travaillé')).toContainText('déjà déclaré')
  await expect(page.getByRole('link', { name: /^déclaration \w{13}$/ })).toBeVisible()
  await page.getByLabel('Heures du mois').fill('12')
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  const opened = page.getByRole('link', { name: /^Ouvrir la déclaration \w{13}$/ })
  await expect(opened).toBeVisible()
  await checkAccessibility(page)
  await opened.click()
  await expect(page).toHaveURL(receipt)

  await page.goto(form)
  await page.getByLabel('Mois travaillé').selectOption(period)
  const another = page.getByRole('group', { name: 'Déclarez-vous une autre paie de ce mois ?' })
  await another.getByText('Oui').click()
  await expect(page.getByText(`Du 11/${month}/${year} au `)).toBeVisible()
  await another.getByText('Non').click()
  await expect(page.getByText(/^Tout \p{L}+ \d{4}, payé le /u)).toBeVisible()
  await another.getByText('Oui').click()
  await page.getByLabel('Heures du mois').fill('12')
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(page.getByText('Autre paie du même mois', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Envoyer la déclaration' }).click()
  await expect(page.getByText(/est enregistrée sous la référence/)).toBeVisible()
  await expect(page.getByText('Plusieurs paies d’un salarié dans le mois').first()).toBeVisible()
})

test('[finding U5] after the delay an agent is asked, once: the declaration says that the request waits', async ({
  page,
}) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await page.goto(`/partenaires/declarations?mois=${periodAgo(4)}`)
  await page
    .getByRole('link', { name: /^\d{7}[A-Z]\d{5}$/ })
    .first()
    .click()
  const ask = page.getByRole('link', { name: 'Demander un changement à l’Urssaf' })
  await ask.click()
  await page.getByText('La corriger').click()
  await page.getByRole('textbox').fill('Deux heures de moins.')
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await expect(page.getByText('Succès : votre demande est envoyée')).toBeVisible()
  const waits = page.getByText(/Changement demandé à l’Urssaf le \d{2}\/\d{2}\/\d{4}/)
  await expect(waits).toBeVisible()
  await expect(ask).toHaveCount(0)
  await checkAccessibility(page)
  await page.reload()
  await expect(waits).toBeVisible()
  await expect(ask).toHaveCount(0)
})
