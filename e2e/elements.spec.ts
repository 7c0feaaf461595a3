import type { Page } from '@playwright/test'
import { openOnTime } from './support/months.ts'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

/** Adds an element of the month by its name, as from the keyboard: chosen, added, and its field has the focus. */
async function add(page: Page, name: string): Promise<void> {
  await page.getByLabel('Ajouter un élément').selectOption(name)
  await page.getByRole('button', { name: 'Ajouter', exact: true }).press('Enter')
  await expect(page.getByLabel(name)).toBeFocused()
}

/** The version of the receipt that is open, as the server keeps it. */
async function storedVersion(page: Page) {
  const [employerId, period, id] = new URL(page.url()).pathname.split('/').slice(-3)
  const input = encodeURIComponent(JSON.stringify({ employerId, period, id }))
  const answer = await page.evaluate(
    async (address) => (await fetch(address)).json(),
    `/trpc/partner/declarations.get?input=${input}`,
  )
  return answer.result.data.versions[0]
}

const fact = (page: Page, name: string) => page.getByText(name, { exact: true }).first().locator('..')

test('overtime, presence, a deposit and kilometres are declared, counted, and read back as they were stored', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill('20')
  await expect(page.getByLabel('Heures supplémentaires à 25 %')).toHaveCount(0)
  await checkAccessibility(page)

  // The pay by the hour becomes that of the month: 20 hours at 15,00 €, to which the premium is then added.
  await page.getByLabel('Salaire net par heure, en euros').fill('15,00')
  await add(page, 'Heures supplémentaires à 25 %')
  await expect(page.getByRole('radio', { name: 'Total du mois' })).toBeChecked()
  await expect(page.getByLabel('Salaire net total du mois, en euros')).toHaveValue('300,00')
  await page.getByLabel('Heures supplémentaires à 25 %').fill('2')
  await add(page, 'Heures de présence responsable')
  await page.getByLabel('Heures de présence responsable').fill('3')
  await page.getByRole('button', { name: 'Au salaire du contrat, majorations comprises' }).click()
  await add(page, 'Acompte déjà versé')
  await page.getByLabel('Acompte déjà versé').fill('50')
  await add(page, 'Frais kilométriques')
  await page.getByLabel('Frais kilométriques').fill('12,34')
  await expect(fact(page, 'Reste à verser au salarié')).toBeVisible()
  await checkAccessibility(page)

  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(page.getByText('Ce que chacun paie')).toBeVisible()
  await expect(fact(page, 'Heures supplémentaires à 25 %')).toContainText('2 heures')
  await expect(fact(page, 'Heures de présence responsable')).toContainText('3 heures')
  await expect(page.getByText('Prime', { exact: true })).toHaveCount(0)
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Envoyer la déclaration' }).click()
  await expect(page.getByText(/est enregistrée sous la référence \w{13}/)).toBeVisible()

  await expect(fact(page, 'Heures supplémentaires à 25 %')).toContainText('2 heures')
  await expect(fact(page, 'Heures de présence responsable')).toContainText('3 heures')
  await expect(fact(page, 'Frais kilométriques')).toContainText('12,34 €')
  await expect(fact(page, 'Frais remboursés')).toContainText('12,34 €')
  await expect(fact(page, 'Reste à verser au salarié')).toBeVisible()
  await expect(page.getByText('Réduction', { exact: false }).first()).toBeVisible()
  await checkAccessibility(page)
  const version = await storedVersion(page)
  expect(version.elements).toEqual({
    overtimeHours25: 2,
    presenceHours: 3,
    depositCents: 5_000,
    mileageCents: 1_234,
  })
  expect(version.hoursHundredths).toBe(2_000)
  expect(version.netPaidCents).toBe(version.netCents - version.withholdingCents + 1_234)
  const rest = (version.netPaidCents - 5_000) / 100
  await expect(fact(page, 'Reste à verser au salarié')).toContainText(
    new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 }).format(rest),
  )

  const reference = /\d{7}[A-Z]\d{5}/.exec(await page.locator('main h1').innerText())?.[0] ?? ''
  await signInAs(page, 'backoffice', 'Camille Rondeau-Fictif')
  await page.getByRole('link', { name: reference }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(reference)
  const kept = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Versions' }) })
  await expect(kept.getByText('Heures de présence responsable', { exact: true }).locator('..')).toContainText(
    '3 heures',
  )
  await expect(kept.getByText('Reste à verser au salarié', { exact: true })).toBeVisible()
  await expect(kept.getByText('Prime', { exact: true })).toHaveCount(0)
  await checkAccessibility(page)
})

test('an element comes back with the draft, is removed for good, and the contract has none', async ({ page }) => {
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill('20')
  await add(page, 'Prime')
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(page.getByText('Saisissez un montant en euros, par exemple 12,50.').first()).toBeVisible()
  await page.getByLabel('Prime').fill('80')
  await add(page, 'Repas fournis')
  await page.getByLabel('Repas fournis').fill('3')
  await add(page, 'Logement fourni')
  await page.reload()
  await expect(page.getByLabel('Prime')).toHaveValue('80,00')
  await expect(page.getByLabel('Repas fournis')).toHaveValue('3')
  await page.getByRole('button', { name: 'Retirer : Prime' }).press('Enter')
  await expect(page.getByLabel('Prime')).toHaveCount(0)
  await expect(page.getByLabel('Ajouter un élément')).toBeFocused()
  await page.getByRole('button', { name: 'Retirer : Logement fourni' }).click()
  await page.reload()
  await expect(page.getByLabel('Prime')).toHaveCount(0)
  await expect(page.getByLabel('Repas fournis')).toHaveValue('3')

  await page.getByRole('button', { name: 'Repartir du contrat' }).click()
  await expect(page.getByLabel('Repas fournis')).toHaveCount(0)
  await page.getByLabel('Heures du mois').fill('20')
  await add(page, 'Prime')
  await expect(page.getByLabel('Prime')).toHaveValue('')
  await page.getByLabel('Prime').fill('80')
  await page.getByRole('button', { name: 'Retirer : Prime' }).click()
  await add(page, 'Repas fournis')
  await page.getByLabel('Repas fournis').fill('2')
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(fact(page, 'Repas fournis')).toContainText('2 repas')
  await expect(page.getByText('Prime', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Envoyer la déclaration' }).click()
  await expect(page.getByText(/est enregistrée sous la référence \w{13}/)).toBeVisible()
  expect((await storedVersion(page)).elements).toEqual({ mealsProvided: 2 })
})
