import type { Page } from '@playwright/test'
import { choose, notEmployers, sign } from './support/consent.ts'
import { giveTitles } from './support/give-titles.ts'
import { signInAfresh, signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const happened = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })
const field = (page: Page, name: string) => page.getByRole('textbox', { name })

/** So many days ago, as a person types it. */
function ago(days: number): string {
  const at = new Date(Date.now() - days * 86_400_000)
  return new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(at)
}

async function enter(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`/mon-espace/${path}`)
  await sign(page).click()
  await choose(page, name)
}

test('a stop: the worker says it, corrects it, takes it back; and the days that cannot be are said on their field', {
  tag: '@mobile',
}, async ({ page }) => {
  await enter(page, 'emplois', 'Agathe Clairétang')
  await page.getByRole('link', { name: 'Dire un arrêt de travail, ou la fin d’un contrat' }).click()
  await expect(heading(page)).toHaveText('Arrêts et fins de contrat')
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 2 }) })
    .first()
  await card.getByRole('button', { name: /^Dire un arrêt de travail/ }).click()
  await expect(page.getByRole('heading', { name: 'Un arrêt de travail' })).toBeFocused()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await field(page, 'Premier jour de l’arrêt').fill(ago(10))
  await field(page, 'Dernier jour travaillé avant l’arrêt').fill(ago(9))
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText(/Le dernier jour travaillé ne peut pas venir après/).first()).toBeVisible()
  await checkAccessibility(page)
  await field(page, 'Dernier jour travaillé avant l’arrêt').fill(ago(11))
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(happened(page, 'l’arrêt est enregistré')).toBeFocused()
  await expect(card.getByText('dit par vous')).toBeVisible()
  await checkAccessibility(page)

  await card.getByRole('button', { name: /^Corriger/ }).click()
  await field(page, 'Dernier jour de l’arrêt (optionnel)').fill(ago(2))
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(card.getByText('Corrigé ou retiré (1)')).toBeVisible()
  await card.getByRole('button', { name: /^Retirer/ }).click()
  await expect(happened(page, 'c’est retiré')).toBeFocused()
  await expect(card.getByText('Corrigé ou retiré (2)')).toBeVisible()
  await card.getByRole('button', { name: /^Dire la fin du contrat/ }).click()
  await page.getByRole('button', { name: 'Ne rien dire' }).click()
  await expect(card.getByRole('button', { name: /^Dire un arrêt de travail/ })).toBeFocused()
})

test('an error in a month: the worker says it, the partner answers, and the worker reads why', {
  tag: '@mobile',
}, async ({ page, faults }) => {
  await enter(page, 'emplois', 'Simone Dormarais')
  const job = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: 'Mamadou Doucerive' }) })
    .filter({ hasText: 'Heures' })
    .first()
  await job.getByRole('link', { name: /^Ce n’est pas juste/ }).click()
  await expect(heading(page)).toHaveText('Signaler une erreur')
  await page.getByRole('button', { name: 'Signaler cette erreur' }).click()
  await expect(page.getByText('Choisissez ce qui n’est pas juste.')).toBeVisible()
  await page.getByText('Les heures', { exact: true }).click()
  await field(page, 'Le bon nombre d’heures (optionnel)').fill('17,5')
  await page.getByText('Le net payé', { exact: true }).click()
  await expect(field(page, 'Le bon net payé')).toHaveValue('')
  await page.getByText('Les heures', { exact: true }).click()
  await field(page, 'Le bon nombre d’heures (optionnel)').fill('17,5')
  await field(page, 'Ce que vous voulez ajouter').fill('Il manque mon mardi.')
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Signaler cette erreur' }).click()
  await expect(happened(page, 'l’erreur est signalée')).toBeFocused()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Revenir à mes emplois' }).click()
  await expect(page.getByText('Attend une réponse')).toBeVisible()
  await expect(page.getByText('17,5 h')).toBeVisible()
  await checkAccessibility(page)

  await signInAfresh(page, 'partenaires', 'Aïcha Clairbilan')
  await page.goto('/partenaires/erreurs')
  await expect(page.getByText('Il manque mon mardi.')).toBeVisible()
  await page.getByRole('button', { name: /^Répondre : Les heures, Simone Dormarais/ }).click()
  await page.getByRole('button', { name: 'Répondre', exact: true }).click()
  await expect(page.getByText(/Rien n’a changé depuis que cette erreur est signalée/)).toBeVisible()
  await forgive(faults, /422.*repairs\.answer/)
  await page.getByText('C’est juste comme c’est').click()
  await page.getByRole('button', { name: 'Répondre', exact: true }).click()
  await expect(page.getByText('Écrivez en une phrase pourquoi c’est juste.')).toBeVisible()
  await checkAccessibility(page)
  await field(page, 'Pourquoi c’est juste').fill('Le planning signé ne compte pas ce mardi.')
  await page.getByRole('button', { name: 'Répondre', exact: true }).click()
  await expect(happened(page, 'c’est maintenu')).toBeFocused()
  await checkAccessibility(page)

  await page.goto('/mon-espace/emplois')
  await expect(page.getByText('Maintenu', { exact: true })).toBeVisible()
  await expect(page.getByText(/Le planning signé ne compte pas ce mardi/)).toBeVisible()
})

test('a partner declares a stop for an employer, and takes it back', { tag: '@mobile' }, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  await page
    .locator('.cesu-list')
    .getByRole('link', { name: /^Déclarer / })
    .first()
    .click()
  await page.getByRole('link', { name: 'déclarer un arrêt de travail' }).click()
  await expect(heading(page)).toHaveText('Déclarer un arrêt de travail')
  await expect(page.getByText('Aucun arrêt n’a été déclaré pour ce contrat.')).toBeVisible()
  await field(page, 'Premier jour de l’arrêt').fill(ago(10))
  await field(page, 'Dernier jour travaillé avant l’arrêt').fill(ago(11))
  await page.getByRole('button', { name: 'Déclarer cet arrêt' }).click()
  await expect(happened(page, 'L’arrêt est déclaré.')).toBeFocused()
  await expect(page.getByText(/^Enregistré, dit le/)).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Retirer cet arrêt' }).click()
  await expect(page.getByText(/^Retiré, dit le/)).toBeVisible()
})

test('an employer says the end of a contract: the worker confirms nothing that is not said, and the contract ends', {
  tag: '@mobile',
}, async ({ page }) => {
  await page.goto('/mon-espace/salaries')
  await sign(page).click()
  await page.getByRole('button').filter({ hasNotText: notEmployers }).filter({ hasText: / / }).first().click()
  await expect(heading(page)).toHaveText('Mes salariés')
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 2 }) })
    .first()
  await card.getByRole('button', { name: /^Dire la fin du contrat/ }).click()
  await field(page, 'Dernier jour du contrat').fill(ago(-30))
  await page.getByLabel('Façon dont il se termine').selectOption('Démission')
  await field(page, 'Dernier jour travaillé et payé').fill(ago(-25))
  await page.getByRole('combobox', { name: 'Préavis' }).selectOption('Travaillé')
  await field(page, 'Premier jour du préavis').fill(ago(-1))
  await field(page, 'Dernier jour du préavis').fill(ago(-30))
  await page.getByRole('combobox', { name: 'Préavis' }).selectOption('Ne pas le dire')
  await expect(field(page, 'Premier jour du préavis')).toHaveCount(0)
  const save = page.getByRole('button', { name: 'Enregistrer' })
  const route = page.getByLabel('Façon dont il se termine')
  const severance = field(page, 'Indemnité de licenciement')
  await expect(severance).toHaveCount(0)
  await route.selectOption('Licenciement pour faute lourde')
  await page.getByRole('combobox', { name: 'Prévoyance gardée' }).selectOption('Oui')
  await save.click()
  await expect(page.getByText(/Après une faute lourde, le salarié ne garde pas la prévoyance/).first()).toBeVisible()
  await checkAccessibility(page)
  await route.selectOption('Licenciement')
  await severance.fill('0')
  await expect(page.getByText(/Ce montant doit dépasser 0 €/).first()).toBeVisible()
  await severance.fill('1 200,50')
  await checkAccessibility(page)
  // What another way of ending does not owe is asked for no more, and not kept.
  await route.selectOption('Démission')
  await expect(severance).toHaveCount(0)
  await save.click()
  await expect(happened(page, 'la fin du contrat est enregistrée')).toBeFocused()
  await expect(card.getByText('Démission')).toBeVisible()
  await expect(card.getByText('Indemnité de licenciement')).toHaveCount(0)
  await expect(card.getByText('Prévoyance gardée')).toBeVisible()

  const correct = card.getByRole('button', { name: /^Corriger/ })
  const said = async (sum: string) => {
    await correct.click()
    await route.selectOption('Licenciement')
    await severance.fill(sum)
    await save.click()
    await expect(page.getByRole('button', { name: /^(Enregistrer|Envoi)/ })).toHaveCount(0)
    // What is stored, and not what was typed.
    await page.reload()
    await expect(card.getByText('Licenciement', { exact: true })).toBeVisible()
  }
  const kept = card.getByText(/^1\s200,50\s€ bruts$/)
  await said('1 200,50')
  await expect(kept).toBeVisible()
  await said('')
  await expect(kept).toHaveCount(0)
  await said('1 200,50')
  await expect(kept).toBeVisible()
  await correct.click()
  await expect(severance).toHaveValue(/^1\s?200,50$/)
  await page.getByRole('button', { name: 'Ne rien dire' }).click()
  await expect(card.getByText('Corrigé ou retiré (3)')).toBeVisible()
  await expect(card.getByText('Travaillé', { exact: true })).toHaveCount(0)
  await expect(card.getByRole('button', { name: /^Dire la fin du contrat/ })).toHaveCount(0)
  await checkAccessibility(page)
})

test('[money journeys] a worker reads which titles to remit before when, remits them in two clicks, and paper ones go by post', {
  tag: '@mobile',
}, async ({ page, baseURL, faults }) => {
  await page.goto('/mon-espace/titres')
  await sign(page).click()
  await choose(page, 'Agathe Clairétang')
  await expect(page.getByText('Vous n’avez reçu aucun titre.')).toBeVisible()
  await checkAccessibility(page)
  const [until, late] = ['2027-02-28', '2026-01-15']
  const kinds = [true, true, true, false].map((electronic) => ({ electronic, until }))
  await giveTitles(baseURL, { familyName: 'Clairétang' }, [...kinds, { electronic: true, until: late }])

  await page.goto('/mon-espace/emplois')
  const menu = page.getByRole('button', { name: 'Menu' })
  if (await menu.isVisible()) await menu.click()
  await page.getByRole('link', { name: 'Mes titres Cesu' }).click()
  await expect(page.getByRole('heading', { name: 'À remettre : 3 titres dématérialisés, 15,00 €' })).toBeVisible()
  await expect(page.getByText('leur émetteur les reçoit par courrier')).toBeVisible()
  await expect(page.getByText('Votre employeur vous doit toujours cette somme.')).toBeVisible()
  await checkAccessibility(page)

  // The network is cut: nothing is lost, and the same button does it once.
  await page.route('**/titles.remit*', (route) => route.abort(), { times: 1 })
  const one = page.getByRole('button', { name: /^Remettre celui-ci seul/ }).first()
  await one.click()
  await expect(page.getByRole('alert')).toBeVisible()
  await checkAccessibility(page)
  await forgive(faults, /titles\.remit|Failed to load resource|ERR_FAILED/)
  await one.click()
  await expect(page.getByRole('status').filter({ hasText: 'Succès : le titre est remis' })).toBeFocused()
  await page.getByRole('button', { name: 'Remettre ces 2 titres' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Succès : 2 titres sont remis' })).toBeFocused()
  await expect(page.getByText('Son émetteur n’a pas encore dit qu’il l’a payé.')).toHaveCount(3)
  await expect(page.getByRole('heading', { name: 'À remettre' })).toHaveCount(0)
  await checkAccessibility(page)
})
