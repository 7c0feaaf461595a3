import type { Page } from '@playwright/test'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const asking = (page: Page) => page.getByRole('form', { name: 'Poser une question' })
const asked = (page: Page) => page.getByRole('region', { name: 'Questions et réponses' })
const typed = (page: Page) => asking(page).getByRole('textbox', { name: /^Votre question/ })

/** Who declares for each partner of the team. */
const declarants: Record<string, string> = {
  'Mandatis à domicile (démo)': 'Odette Fortpont',
  'PaieClaire logiciels (démo)': 'Aïcha Clairbilan',
}

test('an agent asks the partner, who answers once; the case is back, and nothing typed is lost on either side', {
  tag: '@mobile',
}, async ({ page, browser }) => {
  await signInAfresh(page, 'backoffice', 'Julien Patiencier')
  await page.goto('/backoffice/dossiers?type=DECLARATION_ANOMALY&statut=NEW')
  await page
    .getByRole('row')
    .filter({ hasText: /Mandatis|PaieClaire/ })
    .getByRole('link', { name: /^Dossier \d+$/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Dossier \d+/)
  const number = (await page.getByRole('heading', { level: 1 }).innerText()).replace(/\D/g, '')
  const partner = await page
    .locator('dt', { hasText: /^Partenaire$/ })
    .first()
    .locator('+ dd')
    .innerText()

  // Nothing is sent of nobody; a question that was ready follows the person, one's own words stay.
  await button(page, 'Envoyer la question').click()
  await expect(asking(page).getByRole('link', { name: 'Choisissez à qui vous posez la question.' })).toBeVisible()
  await asking(page)
    .getByText(/\(employeur\)$/)
    .click()
  await asking(page).getByLabel('Question toute prête').selectOption('Confirmer ce qui est déclaré')
  await expect(typed(page)).toHaveValue(/nos contrôles relèvent/)
  await asking(page)
    .getByText(/\(partenaire\)$/)
    .click()
  await expect(typed(page)).toHaveValue('')
  await typed(page).fill('Mes mots.')
  await asking(page)
    .getByText(/\(salarié\)$/)
    .click()
  await expect(typed(page)).toHaveValue('Mes mots.')
  await asking(page)
    .getByText(/\(partenaire\)$/)
    .click()
  // One's own words come back once a ready question is taken off.
  await asking(page).getByLabel('Question toute prête').selectOption('Corriger si c’est une erreur')
  await expect(typed(page)).toHaveValue(/nos contrôles relèvent/)
  await asking(page).getByLabel('Question toute prête').selectOption('À écrire moi-même')
  await expect(typed(page)).toHaveValue('Mes mots.')
  await asking(page).getByLabel('Question toute prête').selectOption('Confirmer ce qui est déclaré')
  await asking(page)
    .getByText(/^Ce que lira/)
    .click()
  await checkAccessibility(page)
  await page.reload()
  await expect(typed(page)).toHaveValue(/nos contrôles relèvent/)
  await button(page, 'Envoyer la question').click()
  await expect(page.getByText(/^La question est posée\. Réponse attendue au plus tard le/)).toBeVisible()
  await expect(page.getByText('Attend une réponse', { exact: true }).first()).toBeVisible()
  await expect(asked(page)).toContainText('Réponse attendue au plus tard le')
  await expect(typed(page)).toHaveValue('')
  await checkAccessibility(page)

  const staff = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  await signInAfresh(staff, 'partenaires', declarants[partner] ?? partner)
  await staff.goto('/partenaires/questions?etat=ATTEND')
  const answer = staff.getByRole('textbox', { name: /^Votre réponse/ })
  await staff.getByRole('button', { name: `Répondre à la question du dossier ${number}` }).click()
  await expect(staff.getByRole('heading', { name: `Dossier ${number}` })).toBeFocused()
  await button(staff, 'Envoyer la réponse').click()
  await expect(staff.getByText('Écrivez votre réponse, puis envoyez-la.')).toBeVisible()
  await answer.fill('Oui.\nQuarante heures.')
  await checkAccessibility(staff)
  // Closed and opened again, what is typed is there.
  await button(staff, 'Fermer sans répondre').click()
  await staff.getByRole('button', { name: `Répondre à la question du dossier ${number}` }).click()
  await expect(answer).toHaveValue('Oui.\nQuarante heures.')
  await button(staff, 'Envoyer la réponse').click()
  await expect(staff.getByText(`Votre réponse au dossier ${number} est envoyée.`)).toBeVisible()
  await staff.goto('/partenaires/questions')
  await expect(staff.getByText('Quarante heures.')).toBeVisible()
  await checkAccessibility(staff)

  await page.goto('/backoffice/ma-journee')
  await expect(page.getByText(/Réponse reçue/).first()).toBeVisible()
  await page.goto('/backoffice/dossiers?statut=IN_PROGRESS&agent=moi')
  await page
    .getByRole('row')
    .filter({ hasText: 'Réponse reçue' })
    .getByRole('link', { name: `Dossier ${number}` })
    .click()
  await expect(asked(page)).toContainText('Quarante heures.')
  await expect(page.getByRole('form', { name: 'Décider' })).toBeVisible()
})

test('[ux J8] the same decision for many cases, a verdict for each, and undone at once', { tag: '@mobile' }, async ({
  page,
  faults,
}) => {
  await signInAfresh(page, 'backoffice', 'Yves Largevue')
  await page.goto('/backoffice/dossiers?type=DECLARATION_ANOMALY&statut=NEW')
  await page.getByRole('combobox', { name: 'Équipe' }).selectOption('Équipe mandataires et logiciels')
  await expect(page).toHaveURL(/equipe=/)
  const chosen = page.getByRole('checkbox', { name: /^Choisir le dossier/ })
  const whole = page.getByText(/^Choisir (le|les \d+) dossiers? de cette page/)
  await expect(page.getByRole('region', { name: 'Dossiers' })).toHaveAttribute('aria-busy', 'false')
  const count = await chosen.count()
  // Chosen one by one, and let go.
  await chosen.first().check()
  await expect(page.getByText('1 dossier choisi', { exact: true })).toBeVisible()
  await chosen.first().uncheck()
  await expect(page.getByText(/dossiers? choisis?$/)).toHaveCount(0)
  await whole.click()
  await expect(chosen.first()).toBeChecked()
  await whole.click()
  await expect(chosen.first()).not.toBeChecked()
  // Three clicks, and nothing typed.
  await whole.click()
  const together = page.getByRole('form', { name: 'Décider ensemble' })
  await expect(together.getByText('Annuler la déclaration', { exact: true })).toHaveCount(0)
  await together.getByText('La déclaration est juste', { exact: true }).click()
  await checkAccessibility(page)
  await together.getByRole('button', { name: /^Décider/ }).click()
  await expect(page.getByText(new RegExp(`^${count}\\sdossiers? décidés?, sur ${count}\\.`))).toBeVisible()
  await expect(page.getByText(/ne correspond à ces filtres/)).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: /^Annuler : rouvrir ce qui est décidé/ }).click()
  await expect(page.getByText(new RegExp(`^${count}\\sdossiers? rouverts?, à vous, sur ${count}\\.`))).toBeVisible()
  await button(page, 'Fermer').click()
  await page.goto('/backoffice/dossiers?statut=IN_PROGRESS&agent=moi&type=DECLARATION_ANOMALY')
  await expect(page.getByRole('checkbox', { name: /^Choisir le dossier/ })).toHaveCount(count)

  // What a colleague holds is refused, said line by line, and nothing of it changes.
  await page.goto('/backoffice/dossiers?statut=IN_PROGRESS&type=DECLARATION_ANOMALY')
  const held = page.getByRole('row').filter({ hasText: 'Julien Patiencier' })
  await held.getByRole('checkbox').first().check()
  await together.getByText('La déclaration est juste', { exact: true }).click()
  await together.getByRole('button', { name: /^Décider/ }).click()
  await expect(page.getByText('Aucun dossier décidé, sur 1. 1 non fait.')).toBeVisible()
  await page.getByText('Lire pourquoi').click()
  await expect(page.getByText(/Ce n’est pas possible dans l’état de ce dossier/)).toBeVisible()
  await checkAccessibility(page)
  await forgive(faults, /409 \(Conflict\).*cases\.decide/)
})
