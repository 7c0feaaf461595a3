import { gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { checkAccessibility, expect, isIcon, test } from './support/test.ts'

const simulator = '/mon-espace/estimer'

/** Thirteen hours at 13.50 € net, paid leave included, in November 2026. */
const thirteenHours = `${simulator}?montant=13.5&heures=13&mois=2026-11&conges=oui`

/** The two amounts of a row, for an hour and for the month, with plain spaces. */
async function amounts(page: Page, row: string): Promise<string[]> {
  const table = page.getByRole('table', { name: 'Salaire et coût' })
  const cells = await table.getByRole('row', { name: row }).getByRole('cell').allTextContents()
  return cells.map((cell) => cell.replace(/\s/g, ' '))
}

const result = (page: Page) => page.getByRole('region', { name: 'Résultat' })

test('[finding T1] a net for an hour leads to the cost, to what is given back, to each line and to the year', {
  tag: ['@browsers', '@mobile'],
}, async ({ page }) => {
  await page.goto('/')
  const calls: string[] = []
  page.on('request', (request) => calls.push(request.url()))
  await page.getByRole('link', { name: /estimer le coût/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Estimer le coût d’une personne employée chez vous')
  await checkAccessibility(page)
  await page.getByLabel('Mois travaillé').selectOption('Novembre 2026')
  await page.getByRole('group', { name: 'congés payés' }).getByText('Oui').click()
  await page.getByLabel('Montant, en euros').fill('13,50')
  await page.getByLabel('Heures du mois').fill('13')
  await page.getByRole('button', { name: 'Voir le résultat' }).click()
  await expect(result(page)).toBeFocused()
  expect(await amounts(page, 'Salaire net')).toEqual(['13,50 €', '175,50 €'])
  expect(await amounts(page, 'Coût total')).toEqual(['23,39 €', '304,07 €'])
  expect(await amounts(page, 'Coût après crédit')).toEqual(['11,69 €', '152,03 €'])
  await expect(page.getByText(/^Il vous reste 152,03\s€ à payer, soit 11,69\s€ pour une heure\.$/)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Résultat : salaire net 175,50/ })).toBeAttached()
  await page.getByText('Voir chaque cotisation').click()
  await expect(page.getByText('Vieillesse plafonnée').first()).toBeVisible()
  await expect(page.getByText('Déduction forfaitaire par heure')).toBeVisible()
  await expect(page.getByText(/^CSS L241-10 I bis 1° ;.* \(fiabilité A\)$/)).toBeVisible()
  await page.getByText('Voir l’année 2026 mois par mois').click()
  await expect(page.getByRole('table', { name: '2026, en euros' }).getByRole('row')).toHaveCount(13)
  await checkAccessibility(page)
  const elsewhere = calls.filter((url) => !(/^\/(?:mon-espace|commun)\//.test(new URL(url).pathname) || isIcon(url)))
  expect(elsewhere).toEqual([])
})

test('a cost leads back to the pay; one that no pay gives has its two neighbours', async ({ page }) => {
  await page.goto(`${thirteenHours}&connu=reste`)
  await page.getByLabel('Montant que vous connaissez').selectOption('Coût total')
  await page.getByText('pour le mois', { exact: true }).click()
  await page.getByLabel('Montant, en euros').fill('304,07')
  await expect.poll(() => amounts(page, 'Salaire net')).toEqual(['13,50 €', '175,50 €'])
  await page.goto(`${simulator}?connu=cout&par=mois&montant=500.01&heures=30&mois=2026-03`)
  await expect(page.getByText('aucun salaire ne donne exactement ce montant')).toBeVisible()
  expect(await amounts(page, 'Coût total')).toEqual(['16,67 €', '500,00 €'])
  await checkAccessibility(page)
  await page.getByRole('link', { name: /calculer avec 500,02/ }).click()
  await expect.poll(() => amounts(page, 'Coût total')).toEqual(['16,67 €', '500,02 €'])
  await expect(page.getByText('aucun salaire ne donne')).toBeHidden()
})

test('what cannot be computed, is too low or provisional says so, and what to do', { tag: '@mobile' }, async ({
  page,
}) => {
  await page.goto(`${simulator}?montant=5&heures=13&mois=2026-11`)
  await expect(page.getByText('ce salaire est sous le minimum légal')).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Calculer avec ce minimum' }).click()
  await expect(page.getByText('ce salaire est sous le minimum légal')).toBeHidden()
  await expect(result(page)).toBeFocused()
  await page.getByLabel('Mois travaillé').selectOption('Mars 2022')
  await page.getByLabel('Lieu du travail').selectOption('La Réunion (974)')
  await expect(page.getByText('ce calcul est provisoire')).toBeVisible()
  await page.getByText('Voir chaque cotisation').click()
  await expect(page.getByText('Vieillesse plafonnée').first()).toBeVisible()
  await expect(page.getByText('Déduction forfaitaire par heure Provisoire')).toBeVisible()
  await page.getByLabel('Heures du mois').fill('175')
  await expect(page.getByText('des heures supplémentaires ?')).toBeVisible()
  await page.getByLabel('Lieu du travail').selectOption('Mayotte (976)')
  await expect(result(page)).toContainText('Adressez-vous à la caisse de sécurité sociale de Mayotte.')
  await checkAccessibility(page)
})

test('[finding L18] in a year whose tables are not known, the month of today is estimated and says that it is prolonged', async ({
  page,
}) => {
  await page.clock.setFixedTime('2027-03-16T09:00:00Z')
  await page.goto(`${simulator}?montant=13.5&heures=13&conges=oui`)
  await expect(page.getByLabel('Mois travaillé')).toHaveValue('2027-03')
  await expect(page.getByText('Barèmes connus de janvier 2019 à décembre 2026, puis prolongés')).toBeVisible()
  await expect(page.getByText('ce calcul est provisoire, barème prolongé')).toBeVisible()
  await page.getByText('Voir chaque cotisation').click()
  await expect(page.getByText(/; provisoire, barème prolongé ;/).first()).toBeVisible()
  await checkAccessibility(page)
  await page.getByLabel('Mois travaillé').selectOption('Décembre 2026')
  await expect(page.getByText('ce calcul est provisoire')).toBeHidden()
})

test('a form that is not filled leads to what is missing, and keeps what was typed', async ({ page }) => {
  await page.goto(simulator)
  await page.getByLabel('Heures du mois').fill('beaucoup')
  await page.getByRole('button', { name: 'Voir le résultat' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toBeFocused()
  await expect(page).toHaveTitle(/^Erreur – /)
  await checkAccessibility(page)
  await alert.getByRole('link', { name: /montant/ }).click()
  await page.keyboard.type('12')
  await alert.getByRole('link', { name: /heures/ }).click()
  await expect(page.getByLabel('Heures du mois')).toHaveValue('beaucoup')
  await page.getByLabel('Heures du mois').fill('26h30')
  await expect(alert).toBeHidden()
  await expect.poll(() => amounts(page, 'Salaire net')).toEqual(['12,00 €', '318,00 €'])
})

test('the year meets the ceiling of the household, later with a child', { tag: '@mobile' }, async ({ page }) => {
  await page.goto(`${simulator}?connu=cout&par=mois&montant=3000&heures=150&mois=2026-01`)
  const warning = page.getByText(/vous atteignez le plafond du crédit d’impôt/)
  await expect(warning).toContainText('avec le même travail chaque mois depuis janvier 2026')
  await expect(warning).toContainText('en avril 2026')
  await page.getByLabel('Enfants à charge').selectOption('1')
  await expect(warning).toContainText('en mai 2026')
  await page.getByLabel('Début du travail').selectOption('Octobre 2026')
  await expect(warning).toBeHidden()
  await expect(page.getByText(/il en reste 4\s500,00\s€/)).toBeVisible()
  await page.getByLabel('Travail fait').selectOption('Jardinage')
  await expect(warning).toContainText('en novembre 2026')
  await expect(warning).toContainText('depuis octobre 2026')
  await checkAccessibility(page)
})

test('[finding L14] the headline takes the ceiling of the year in', async ({ page }) => {
  await page.goto(`${simulator}?connu=cout&par=mois&montant=5000&heures=150&mois=2026-11`)
  const cost = await amounts(page, 'Coût total')
  expect(await amounts(page, 'Coût après crédit d’impôt estimé')).toEqual(cost)
  await expect(
    page.getByText(
      'Ce mois ne donne plus de crédit d’impôt : le plafond de l’année est atteint, si le même travail est payé chaque mois depuis janvier 2026.',
    ),
  ).toBeVisible()
  await page.getByLabel('Mois travaillé').selectOption('Janvier 2026')
  await expect.poll(() => amounts(page, 'Coût après crédit d’impôt estimé')).not.toEqual(cost)
})

test('[finding L12] at 70, a long month says that the deduction costs less, and takes it', async ({ page }) => {
  await page.goto(`${simulator}?connu=brut&montant=12.5&heures=150&mois=2024-03&exoneration=70-ans`)
  await expect(page.getByText(/soit 81,76\s€ de moins/)).toBeVisible()
  await checkAccessibility(page)
  const [, cost] = await amounts(page, 'Coût total')
  await page.getByRole('link', { name: 'Calculer avec la déduction' }).click()
  await expect(page.getByRole('radio', { name: 'La déduction par heure' })).toBeChecked()
  await expect.poll(async () => (await amounts(page, 'Coût total'))[1]).not.toBe(cost)
  await expect(page.getByText(/81,76/)).toBeHidden()
})

test('the address is the estimate: back undoes a choice, a copied link gives the same', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${simulator}?mois=2026-11`)
  await page.getByLabel('Montant, en euros').fill('13,50')
  await page.getByLabel('Heures du mois').fill('13')
  await page.keyboard.press('Tab')
  await page.getByLabel('Mois travaillé').selectOption('Mars 2026')
  await expect(page).toHaveURL(`${simulator}?montant=13.5&heures=13&mois=2026-03`)
  await page.getByLabel('Lieu du travail').selectOption('Alsace-Moselle (57, 67, 68)')
  await expect(page).toHaveURL(/lieu=alsace-moselle/)
  const cost = await amounts(page, 'Coût total')
  await page.getByRole('button', { name: 'Copier le lien' }).click()
  await expect(page.getByText('Lien copié')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await page.goBack()
  await expect(page.getByLabel('Lieu du travail')).toHaveValue('METRO')
  await expect.poll(() => amounts(page, 'Coût total')).not.toEqual(cost)
  await page.goBack()
  await expect(page).toHaveURL(`${simulator}?montant=13.5&heures=13&mois=2026-11`)
  await page.goto(link)
  await expect.poll(() => amounts(page, 'Coût total')).toEqual(cost)
  await page.goto(`${simulator}?montant=-3&heures=1e9&mois=2026-13&lieu=lune&enfants=1.5&nom=Dupont`)
  await expect(page.getByText('Écrivez un montant et un nombre d’heures')).toBeVisible()
})

test('[finding T1] once loaded, it works without a network', { tag: '@browsers' }, async ({ page, context }) => {
  await page.goto(simulator)
  await page.getByLabel('Montant, en euros').waitFor()
  // Loaded means its icons too, which a style asks for when it is first drawn.
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('link', { name: /Voir un exemple/ }).click()
  await expect.poll(() => amounts(page, 'Salaire net')).toEqual(['13,50 €', '175,50 €'])
  await page.getByRole('link', { name: 'Mentions légales' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mentions légales' })).toBeFocused()
  await expect(page.getByText('Estimer et vérifier ne déposent aucun cookie.')).toBeVisible()
  await checkAccessibility(page)
  expect(await context.cookies()).toEqual([])
})

test('on paper: the question, the result and every detail, without the form', async ({ page }) => {
  await page.goto(`${thirteenHours}&enfants=2`)
  await page.getByRole('heading', { name: 'Sur l’année 2026' }).waitFor()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  // The theme follows the system a little later: who prints has had it for long.
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark')
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(page.getByText(/^Salaire net de 13,50\s€ pour une heure, congés payés compris\./)).toBeVisible()
  await expect(page.getByText('Vieillesse plafonnée').first()).toBeVisible()
  await expect(page.getByRole('table', { name: '2026, en euros' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Voir le résultat' })).toBeHidden()
  await expect(page.getByLabel('Enfants à charge')).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'light')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('details[open]')).toHaveCount(0)
})

test('the keyboard is enough, and the result is one jump away', { tag: '@browsers' }, async ({ page }) => {
  await page.goto(simulator)
  await page.getByLabel('Montant, en euros').focus()
  await page.keyboard.type('13,50')
  await page.keyboard.press('Tab')
  await page.keyboard.type('13')
  await page.keyboard.press('Enter')
  await expect(result(page)).toBeFocused()
  await page.reload()
  await page.getByLabel('Montant, en euros').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au résultat' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(result(page)).toBeFocused()
})

test('the page needs at most 180 kB of script, compressed, before anything is done', async ({ page }) => {
  const scripts: Promise<number>[] = []
  const weigh = (response: Response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length))
  }
  page.on('response', weigh)
  await page.goto(thirteenHours, { waitUntil: 'networkidle' })
  // What comes later is not before anything is done.
  page.off('response', weigh)
  const sizes = await Promise.all(scripts)
  expect(sizes.length).toBeGreaterThan(2)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(180_000)
})
