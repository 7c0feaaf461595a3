import type { Page } from '@playwright/test'
import { openOnTime } from './support/months.ts'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

/** Opens the form of a month that is not late, types its hours, and goes to the check. */
async function checkMonth(page: Page, hours: string): Promise<void> {
  await page.goto('/partenaires/declarer')
  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill(hours)
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(page.getByText('Ce que chacun paie')).toBeVisible()
}

/** Sends what was checked; returns the page of the receipt and its reference. */
async function send(page: Page): Promise<{ url: string; reference: string }> {
  await page.getByRole('button', { name: 'Envoyer la déclaration' }).click()
  await expect(page.getByText(/est enregistrée sous la référence \w{13}/)).toBeVisible()
  const [reference] = /\d{7}[A-Z]\d{5}/.exec(await page.locator('main h1').innerText()) ?? []
  if (reference === undefined) throw new Error('the heading of a receipt gives its reference')
  return { url: page.url(), reference }
}

const confirmation = (page: Page) => page.getByRole('checkbox', { name: 'J’ai vérifié les points signalés' })

test('a partner’s employee declares a month and reads every line back', { tag: ['@browsers', '@mobile'] }, async ({
  page,
}) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await expect(page.getByRole('heading', { level: 1, name: 'À faire ce mois-ci' })).toBeVisible()
  await checkAccessibility(page)

  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill('20')
  await expect(page.getByText('Coût total pour l’employeur')).toBeVisible()
  await checkAccessibility(page)

  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(page.getByText('Ce que chacun paie')).toBeVisible()
  await expect(confirmation(page)).toHaveCount(0)
  await checkAccessibility(page)
  const { reference } = await send(page)
  await expect(page.getByText('Vieillesse plafonnée').first()).toBeVisible()
  await expect(page.getByText('CSS D242-4').first()).toBeVisible()
  await checkAccessibility(page)

  await page.goto('/partenaires/declarations')
  await expect(page.getByRole('link', { name: reference })).toBeVisible()
  await checkAccessibility(page)
})

test('[finding A10] an unusual month is sent once its author has said that it is right', async ({ page }) => {
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  await checkMonth(page, '175')
  await expect(page.getByText('Les heures dépassent un mois complet : 174 heures').first()).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Envoyer la déclaration' }).click()
  await expect(page.getByText('Vérifiez les points signalés, puis cochez cette case.')).toBeVisible()
  await expect(confirmation(page)).toBeFocused()
  await checkAccessibility(page)
  await page.getByText('J’ai vérifié les points signalés').click()
  await expect(confirmation(page)).toBeChecked()
  await send(page)
})

test('[finding U1] by the hour or for the month: what is typed is converted, both ways, and what is chosen is sent', async ({
  page,
}) => {
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill('20')
  const hourly = page.getByLabel('Salaire net par heure, en euros')
  const monthly = page.getByLabel('Salaire net total du mois, en euros')
  await hourly.fill('')
  await expect(hourly).toHaveValue('')
  await page.getByText('Total du mois', { exact: true }).click()
  await expect(monthly).toHaveValue('')
  await page.getByText('Par heure', { exact: true }).click()
  await hourly.fill('15,13')
  await page.getByText('Total du mois', { exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Total du mois' })).toBeChecked()
  await expect(hourly).toHaveCount(0)
  await expect(monthly).toHaveValue('302,60')
  await page.getByText('Par heure', { exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Par heure' })).toBeChecked()
  await expect(hourly).toHaveValue('15,13')
  await page.getByText('Total du mois', { exact: true }).click()
  // A total that no rate gives comes back as it was typed.
  await monthly.fill('310,01')
  await page.getByText('Par heure', { exact: true }).click()
  await expect(hourly).toHaveValue('15,50')
  await page.reload()
  await expect(hourly).toHaveValue('15,50')
  await page.getByText('Total du mois', { exact: true }).click()
  await expect(monthly).toHaveValue('310,01')
  await monthly.fill('310')
  await page.getByText('Par heure', { exact: true }).click()
  await expect(hourly).toHaveValue('15,50')
  // Hours edited between lose nothing of what was typed: 21 times 15.50 € is another total.
  await page.getByLabel('Heures du mois').fill('21')
  await page.getByText('Total du mois', { exact: true }).click()
  await expect(monthly).toHaveValue('310,00')
  await checkAccessibility(page)

  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  const declared = page.getByText('Salaire net total', { exact: true }).first().locator('..')
  await expect(declared).toContainText('310,00 €')
  await expect(page.getByText('21,00 h (21 h 00)').first()).toBeVisible()
  await send(page)
  await expect(declared).toContainText('310,00 €')
})

test('[finding U7] a draft that comes back says so, and the contract can be taken again', async ({ page }) => {
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  await openOnTime(page)
  const hours = page.getByLabel('Heures du mois')
  const resumed = page.getByText('Brouillon repris', { exact: false })
  await expect(resumed).toHaveCount(0)
  await hours.fill('33')
  await page.reload()
  await expect(resumed).toBeVisible()
  await expect(hours).toHaveValue('33,00')
  await hours.fill('')
  await expect(hours).toHaveValue('')
  await hours.fill('33')
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Repartir du contrat' }).click()
  await expect(resumed).toHaveCount(0)
  await expect(hours).toHaveValue('')
  await page.reload()
  await expect(resumed).toHaveCount(0)
  await expect(hours).toHaveValue('')
})

test('[finding L7] a bonus without hours is declared with what it pays; the receipt cites the law, and the caps', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  await openOnTime(page)
  const question = page.getByText('Aucune heure ce mois-ci : que paie-t-il ?')
  await expect(question).toHaveCount(0)
  await page.getByLabel('Heures du mois').fill('0')
  await expect(question).toBeVisible()
  await page.getByText('Une prime', { exact: true }).click()
  await expect(page.getByLabel('Salaire net total du mois, en euros')).toHaveValue('')
  // Opened again as it was left, then changed and changed back: nothing is chosen any more.
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Une prime' })).toBeChecked()
  await page.getByLabel('Heures du mois').fill('20')
  await expect(question).toHaveCount(0)
  await page.getByLabel('Heures du mois').fill('0')
  await expect(page.getByRole('radio', { name: 'Une prime' })).not.toBeChecked()
  await page.getByText('Une prime', { exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Une prime' })).toBeChecked()
  await page.getByLabel('Salaire net total du mois, en euros').fill('500')
  await expect(page.getByText('Coût total pour l’employeur')).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(page.getByText('Ce que paie ce mois sans heures', { exact: true })).toBeVisible()
  await checkAccessibility(page)
  await send(page)
  await expect(page.getByText('aucune : ce mois paie une prime')).toBeVisible()
  // [finding L16] the cap of occupational health; [finding L17] no press, no shop on a receipt.
  await expect(
    page.getByText(/^2,70.%, plafonné à 5,00.€$/).or(page.getByText(/× 2,70.%, plafonné à 5,00.€/)),
  ).toBeVisible()
  for (const secondary of [/moneyvox/i, /francetransactions/i, /FEPEM/, /OpenFisca/i, /Mon-entreprise/]) {
    await expect(page.getByText(secondary)).toHaveCount(0)
  }
  await expect(page.getByText(/arrêté du 30 décembre 2025, code risque 95\.0ZA/i)).toBeVisible()
  await checkAccessibility(page)
})

test('every reason to refuse comes at once, with its remedy, and nothing typed is lost', { tag: '@mobile' }, async ({
  page,
}) => {
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill('401')
  await page.getByLabel('Salaire net par heure, en euros').fill('3')
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(page.getByText('Les heures dépassent le maximum possible').first()).toBeVisible()
  await expect(page.getByText('sous le salaire minimum').first()).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Revenir à la saisie' }).click()
  await expect(page.getByLabel('Heures du mois')).toHaveValue('401,00')
})

test('a second partner sees nothing of the first, by list and by address', async ({
  page,
  browser,
  baseURL,
  faults,
}) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await checkMonth(page, '18')
  const { url, reference } = await send(page)

  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await signInAs(other, 'partenaires', 'Odette Fortpont')
  await other.goto(url)
  await expect(other.getByText('Cette déclaration n’existe pas, ou vous n’y avez pas accès')).toBeVisible()
  await expect(other.getByText(reference)).toHaveCount(0)
  await other.goto('/partenaires/declarations')
  await other.getByLabel('Nom, numéro Cesu ou référence').fill(reference)
  await expect(other.getByText(/Aucune déclaration/).first()).toBeVisible()
  await other.context().close()
  expect(faults).toEqual([])
})

test('an agent sees the same declaration: who, versions, lines, sources, trail', { tag: '@mobile' }, async ({
  page,
  context,
}) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await checkMonth(page, '180')
  await page.getByText('J’ai vérifié les points signalés').click()
  const { url, reference } = await send(page)
  await signInAs(page, 'backoffice', 'Camille Rondeau-Fictif')
  await expect(page.getByRole('heading', { level: 1, name: 'Déclarations' })).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: reference }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText(reference)
  expect(new URL(page.url()).pathname.split('/').slice(-3)).toEqual(new URL(url).pathname.split('/').slice(-3))
  await expect(page.getByText('Léa Vifargent').first()).toBeVisible()
  await expect(page.getByText('CSS D242-4').first()).toBeVisible()
  await expect(page.getByText('A envoyé la déclaration')).toBeVisible()
  await expect(page.getByText('Plus de 174 heures').first()).toBeVisible()
  await checkAccessibility(page)

  const itsCase = page.getByRole('main').locator('a[href*="/dossiers/"]')
  const number = (await itsCase.textContent()) ?? ''
  await itsCase.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Dossier ${number} : anomalie de déclaration`)
  await expect(page.getByText('Plus de 174 heures').first()).toBeVisible()
  // The newest case is the last one due.
  await page.goto('/backoffice/dossiers?statut=NEW&sens=desc&lignes=100')
  await expect(page.getByRole('link', { name: `Dossier ${number}`, exact: true })).toBeVisible()
  await checkAccessibility(page)

  await context.clearCookies()
  await signInAs(page, 'backoffice', 'Sophie Claireloupe')
  await page.getByRole('link', { name: reference }).click()
  await page.getByText(/^Consultations \(\d+\)$/).click()
  const trail = page.getByRole('listitem').filter({ hasText: 'A consulté la déclaration' })
  await expect(trail.filter({ hasText: 'Camille Rondeau-Fictif (Urssaf)' })).toBeVisible()
  await expect(trail.filter({ hasText: 'Sophie Claireloupe (Urssaf)' })).toBeVisible()
})

test('a session that is over is said once, and nothing typed is lost', async ({ page, context, faults }) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await checkMonth(page, '180')
  await page.getByText('J’ai vérifié les points signalés').click()
  await context.clearCookies()
  await page.getByRole('button', { name: 'Envoyer la déclaration' }).click()
  const said = page.getByRole('alert')
  await expect(said.filter({ hasText: 'votre session a expiré' })).toBeFocused()
  await expect(said).toHaveCount(1)
  await forgive(faults, /401/)
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Se reconnecter et revenir à cette page' }).click()
  await page.getByRole('button', { name: 'Léa Vifargent' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vérifier la déclaration' })).toBeVisible()
  await expect(page.getByText('180,00 h (180 h 00)').first()).toBeVisible()

  await page.goto('/partenaires/declarations')
  const rows = page.getByRole('link', { name: /^\d{7}[A-Z]\d{5}$/ })
  await expect(rows.first()).toBeVisible()
  await expect(page.getByText('Les lignes affichées sont celles d’avant.')).toHaveCount(0)
  await context.clearCookies()
  await page.getByRole('combobox', { name: 'État' }).selectOption('Annulée')
  await expect(said.filter({ hasText: 'votre session a expiré' })).toBeFocused()
  await expect(page.getByText('Les lignes affichées sont celles d’avant.')).toBeVisible()
  await expect(rows.first()).toBeVisible()
  await forgive(faults, /401/)
})

test('a reader may look and not declare; an auditor has no cases', { tag: '@mobile' }, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Noé Calmevent')
  // The page that the home leads to: its heading, not that of the shell which it takes the place of.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Déclarations')
  await checkAccessibility(page)
  await signInAs(page, 'backoffice', 'Sophie Claireloupe')
  await page.goto('/backoffice/dossiers')
  await expect(page.getByText('Vous n’avez pas accès')).toBeVisible()
  await checkAccessibility(page)
})

test('the public pages are accessible', { tag: '@mobile' }, async ({ page }) => {
  for (const path of ['/', '/partenaires/', '/backoffice/']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await checkAccessibility(page)
  }
  await page.goto('/sign-in/partner')
  await expect(page.getByRole('heading', { name: /Qui êtes-vous/ })).toBeVisible()
  await checkAccessibility(page)
})
