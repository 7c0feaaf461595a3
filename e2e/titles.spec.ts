import type { Locator, Page } from '@playwright/test'
import { openOnTime } from './support/months.ts'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'
import { demoTitle } from './support/titles.ts'

const TITLES = 'Titres Cesu préfinancés'

/** The numbers of the titles, in the form that is open. */
const numbers = (page: Page | Locator) => page.getByRole('textbox', { name: 'Numéros des titres' })

test('titles that are typed are judged one by one; those that pay are taken back, and given again', {
  tag: '@mobile',
}, async ({ page }) => {
  const [good, reserved, lost] = [demoTitle(1_001), demoTitle(1_041), demoTitle(9_029)]
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await openOnTime(page)
  await expect(numbers(page)).toBeHidden()
  await page.getByText(`${TITLES} (facultatif)`).click()
  await numbers(page).fill(`${good}\n${lost} ${reserved}\n0126`)
  await expect(page.getByText('4 titres lus.')).toBeVisible()
  await expect(page.getByText('4 caractères lus sur 24.')).toBeVisible()
  await expect(page.getByText('Ils sont vérifiés dès que le mois est saisi')).toBeVisible()
  await page.getByLabel('Heures du mois').fill('20')
  await expect(page.getByText('Son financeur a réservé ce titre à : ménage, repassage.')).toBeVisible()
  await expect(page.getByText('Ce titre est perdu.')).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(page.getByText('Attention : 3 titres sont refusés.')).toBeVisible()
  await page.getByRole('link', { name: 'Modifier les titres' }).click()
  await page.getByLabel('Service que paient ces titres').selectOption({ label: 'jardinage' })
  await expect(page.getByText('Ce titre ne paie pas ce service')).toBeVisible()
  await page.getByLabel('Service que paient ces titres').selectOption({ label: 'ménage, repassage' })
  await expect(page.getByText('Paie', { exact: true })).toHaveCount(2)
  await page.getByRole('button', { name: 'Aller au numéro 4' }).click()
  await page.keyboard.press('Delete')
  await expect(page.getByText('3 titres lus.')).toBeVisible()
  // Nothing that is typed is lost.
  await page.reload()
  await expect(page.getByText('3 titres lus.')).toBeVisible()
  await expect(page.getByText('40,00 €', { exact: true }).first()).toBeVisible()
  await checkAccessibility(page)

  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(page.getByText('Attention : un titre est refusé.')).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Envoyer la déclaration' }).click()
  await expect(page.getByText('2 titres paient, 1 titre refusé.').first()).toBeVisible()
  await expect(numbers(page)).toHaveValue(lost)
  await expect(page.getByText('Ce titre est perdu.')).toBeVisible()
  await checkAccessibility(page)

  // Mended, then taken back, one and all.
  await numbers(page).fill(`${demoTitle(1_002)} ${good}`)
  await page.getByRole('button', { name: 'Ajouter ces titres' }).click()
  await expect(
    page.getByText('1 titre ajouté, 1 titre déjà compté. Payé par les titres, en tout : 60,00 €.'),
  ).toBeVisible()
  await expect(numbers(page)).toHaveValue('')
  const paying = page.getByRole('group', { name: 'Titres qui paient' }).getByRole('checkbox')
  await expect(paying).toHaveCount(3)
  await page.getByRole('button', { name: 'Reprendre les titres cochés' }).click()
  await expect(page.getByText('Cochez les titres à reprendre.')).toBeVisible()
  await page.getByText('Tout cocher').click()
  await page.getByRole('button', { name: 'Reprendre 3 titres' }).click()
  await page.getByRole('button', { name: 'Ne rien changer' }).click()
  await page.getByText('Tout décocher').click()
  await paying.first().press('Space')
  await page.getByRole('button', { name: 'Reprendre 1 titre' }).click()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Reprendre', exact: true }).click()
  await expect(page.getByText('1 titre repris, 20,00 €')).toBeVisible()
  await expect(paying).toHaveCount(2)
  await page.getByText('Titres libérés (1)').click()
  await expect(page.getByText('il a été repris', { exact: false })).toBeVisible()
  await numbers(page).fill(good)
  await page.getByRole('button', { name: 'Ajouter ces titres' }).click()
  await expect(paying).toHaveCount(3)

  const receipt = page.url()
  // A correction that no longer needs them says which are released.
  await page.getByRole('link', { name: 'Corriger', exact: true }).click()
  await page.getByLabel('Heures du mois').fill('3')
  await page.getByRole('button', { name: 'Voir ce qui change' }).click()
  await expect(page.getByText(/cette correction libère \d titres?/)).toBeVisible()
  await checkAccessibility(page)

  // A cancellation says what becomes of them before; then what it released.
  await page.goto(receipt)
  await page.getByRole('link', { name: 'Annuler la déclaration' }).click()
  await expect(page.getByText('3 titres, 60,00 € :')).toBeVisible()
  await expect(page.getByText('Ils sont libérés, et pourront en payer un autre, sauf')).toBeVisible()
  await page.getByText('Ce n’est pas le bon mois').click()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Annuler cette déclaration' }).click()
  await expect(page.getByText('Succès : la déclaration est annulée.')).toBeVisible()
  const released = page.getByText('Libérés par l’annulation', { exact: true }).locator('..').locator('dd')
  await expect(released).toHaveText('3 titres, 60,00 €')
  await checkAccessibility(page)
})

test('an employer gives titles for a month that a partner declared, takes them back, and reads their year', {
  tag: '@mobile',
}, async ({ page }) => {
  await page.goto('/mon-espace/salaries')
  await page.getByRole('link', { name: 'S’identifier avec FranceConnect' }).click()
  await page.locator('button[value="employeur-0"]').click()
  await page.waitForURL('**/mon-espace/salaries')
  await page.getByRole('link', { name: 'Titres que je donne' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Titres que je donne' })).toBeVisible()
  const given = page.getByText('Titres donnés', { exact: true }).locator('..').locator('dd')
  await expect(given).toContainText('€')
  await checkAccessibility(page)
  const before = await given.innerText()

  const card = page.locator('.cesu-card').first()
  await card.getByText(/^Donner des titres pour/).click()
  await numbers(card).fill(`${demoTitle(1_021)}\n${demoTitle(9_029)}`)
  await card.getByRole('button', { name: 'Ajouter ces titres' }).click()
  await expect(card.getByText('1 titre ajouté, 1 titre refusé.')).toBeVisible()
  await expect(numbers(card)).toHaveValue(demoTitle(9_029))
  await expect(given).not.toHaveText(before)
  await checkAccessibility(page)
  await page.reload()
  await card.getByText(/titres paient ce mois/).click()
  await expect(numbers(card)).toHaveValue(demoTitle(9_029))
  const last = card.getByRole('group', { name: 'Titres qui paient' }).getByRole('checkbox').last()
  await last.press('Space')
  await card.getByRole('button', { name: 'Reprendre 1 titre' }).click()
  await card.getByRole('button', { name: 'Reprendre', exact: true }).click()
  await expect(card.getByText('1 titre repris, 20,00 €')).toBeVisible()
  await expect(given).toHaveText(before)
})
