import type { Locator, Page, Route } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

const persons = (page: Page) => page.getByLabel('Adresse électronique de votre client')
const send = (page: Page) => page.getByRole('button', { name: /^Demander (?:le mandat|\d+ mandats)$/ })
const requests = (page: Page) => page.getByRole('region', { name: 'Demandes de mandat' })
const mandates = (page: Page) => page.getByRole('region', { name: 'Mandats reçus' })

/** An address that no other journey of this world asks. */
const addressOf = (page: Page, name: string): string => `${name}.${page.viewportSize()?.width ?? 0}@exemple.invalid`

/** Asks one person, and opens the page of the request. */
async function ask(page: Page, email: string): Promise<void> {
  await page.goto('/partenaires/mandats/demander')
  await persons(page).fill(email)
  await send(page).click()
  await page.getByRole('status').getByRole('link', { name: email }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Suivi' })).toBeVisible()
}

test('three persons are asked from a spreadsheet: the line that is refused stays, is corrected, and nobody is asked twice', {
  tag: '@mobile',
}, async ({ page }) => {
  const [first, second, third] = ['un', 'deux', 'trois'].map((name) => addressOf(page, name)) as [
    string,
    string,
    string,
  ]
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  await page.goto('/partenaires/mandats/demandes')
  await expect(page.getByText('Votre organisme n’a encore demandé aucun mandat.')).toBeVisible()
  await checkAccessibility(page)
  await requests(page).getByRole('link', { name: 'Demander un mandat' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Demander un mandat' })).toBeFocused()
  await send(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'une information est à corriger' })).toBeFocused()
  await checkAccessibility(page)

  await persons(page).fill(`Adresse\tRéférence\n${first}\tC-1\n${second} chez lui\tC-2\n${third}`)
  await expect(page.getByText('3 personnes lues.')).toBeVisible()
  await page.getByText('Proposer un contrat', { exact: true }).click()
  await send(page).click()
  const verdicts = page.getByRole('status').filter({ hasText: '2 demandes envoyées, 1 ligne à corriger' })
  await expect(verdicts).toBeFocused()
  await expect(persons(page)).toHaveValue(`${second} chez lui;C-2`)
  await expect(page.getByText(`« ${second} chez lui;C-2 » : Saisissez une adresse comme nom@exemple.fr.`)).toBeVisible()
  await checkAccessibility(page)

  await page.reload()
  await expect(persons(page)).toHaveValue(`${second} chez lui;C-2`)
  await expect(page.getByLabel('Proposer un contrat', { exact: true })).toBeChecked()
  await persons(page).fill(`${second};C-2\n${first}`)
  await send(page).click()
  await expect(page.getByText('1 demande envoyée, 1 déjà demandé')).toBeVisible()
  await expect(persons(page)).toHaveValue('')
  await page.getByRole('status').getByRole('link', { name: first }).click()
  await expect(page.getByText('C-1', { exact: true })).toBeVisible()
  await expect(page.getByText('Proposer un contrat', { exact: true })).toBeVisible()

  await page.goto('/partenaires/mandats/demandes')
  await page.getByLabel('Adresse ou référence').fill('c-2')
  await expect(page.getByText(/^1\sdemande$/)).toBeVisible()
  await expect(requests(page).getByRole('link')).toHaveText(second)
  expect(page.url()).not.toContain('c-2')
  await checkAccessibility(page)
})

test('one address is all there is to type, from the list to the request, by keyboard', async ({ page }) => {
  const email = addressOf(page, 'clavier')
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  await page.goto('/partenaires/mandats')
  await expect(page.getByText(/^\d+\smandats$/)).toBeVisible()
  await press(page, page.getByRole('link', { name: 'Demander un mandat' }), 'Enter')
  await expect(persons(page)).toBeVisible()
  await press(page, persons(page), null)
  await page.keyboard.type(email)
  await press(page, send(page), 'Enter')
  const done = page.getByRole('status').filter({ hasText: 'Succès : 1 demande envoyée' })
  await expect(done).toBeFocused()
  await press(page, done.getByRole('link', { name: email }), 'Enter')
  await expect(page.getByText(/^Demandée par Samir Beaupré-Fictif/)).toBeVisible()
})

/** Presses Tab up to an element, then a key on it. */
async function press(page: Page, target: Locator, key: string | null): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      if (key !== null) await page.keyboard.press(key)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error('60 presses of Tab do not reach the element')
}

test('a request is sent to another address, then withdrawn, and its person can be asked again', {
  tag: '@mobile',
}, async ({ page }) => {
  const [wrong, right] = [addressOf(page, 'fautif'), addressOf(page, 'juste')]
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  await ask(page, wrong)
  await expect(page.getByText('Relance, sans réponse d’ici là')).toBeVisible()
  await checkAccessibility(page)
  const field = page.getByLabel('Nouvelle adresse électronique')
  const correct = page.getByRole('button', { name: 'Envoyer à la nouvelle adresse' })
  await field.fill(wrong)
  await correct.click()
  await expect(field).toBeFocused()
  await expect(page.getByText('C’est déjà l’adresse de cette demande.')).toBeVisible()
  await field.fill(right)
  await correct.click()
  await expect(page.getByRole('status').filter({ hasText: `La demande repart à ${right}.` })).toBeFocused()
  await expect(page.getByText(/adresse corrigée une fois/)).toBeVisible()
  await expect(field).toHaveValue('')

  await page.getByRole('button', { name: 'Retirer la demande' }).click()
  await expect(page.getByRole('button', { name: 'Oui, retirer' })).toBeFocused()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Oui, retirer' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'La demande est retirée.' })).toBeFocused()
  await expect(field).toHaveCount(0)
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Demander de nouveau' }).click()
  await expect(persons(page)).toHaveValue(right)
  expect(page.url()).toMatch(/\/mandats\/demander$/)
  await send(page).click()
  await page.getByRole('status').getByRole('link', { name: right }).click()
  await expect(page.getByText('Envoyée', { exact: true })).toBeVisible()
})

test('a colleague was quicker: what the request has become is told, and what was typed stays', async ({
  page,
  context,
  faults,
}) => {
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  await ask(page, addressOf(page, 'deux-mains'))
  const colleague = await context.newPage()
  await colleague.goto(page.url())
  for (const [who, email] of [
    [colleague, 'premiere'],
    [page, 'seconde'],
  ] as const) {
    await who.getByLabel('Nouvelle adresse électronique').fill(addressOf(page, email))
    await who.getByRole('button', { name: 'Envoyer à la nouvelle adresse' }).click()
    if (who === colleague) await expect(who.getByText('La demande repart')).toBeVisible()
  }
  const told = page.getByRole('alert').filter({ hasText: 'cette demande de mandat a changé' })
  await expect(told).toContainText(`À présent, cette demande est envoyée à ${addressOf(page, 'premiere')}.`)
  await expect(page.getByLabel('Nouvelle adresse électronique')).toHaveValue(addressOf(page, 'seconde'))
  await forgive(faults, /409/)
  await checkAccessibility(page)

  await colleague.getByRole('button', { name: 'Retirer la demande' }).click()
  await colleague.getByRole('button', { name: 'Oui, retirer' }).click()
  await expect(colleague.getByText('La demande est retirée.')).toBeVisible()
  await page.getByRole('button', { name: 'Retirer la demande' }).click()
  await page.getByRole('button', { name: 'Oui, retirer' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'cette demande est « retirée »' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Retirer la demande' })).toHaveCount(0)
  await forgive(faults, /409/)
})

test('a mandate that is suspended says so, is ended in two clicks, and another one is asked', {
  tag: '@mobile',
}, async ({ page }) => {
  // Nobody declares for its employer: no other journey meets it.
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  await page.goto('/partenaires/mandats')
  await page.getByRole('combobox', { name: 'État' }).selectOption('Suspendu')
  await expect(page.getByText(/^1\smandat$/)).toBeVisible()
  await checkAccessibility(page)
  await mandates(page).getByRole('link').click()
  await expect(page.getByText('Attention : ce mandat est suspendu')).toBeVisible()
  await expect(page.getByText(/donné avant les reçus signés/)).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: /^Mettre fin au mandat/ }).click()
  await expect(page.getByRole('button', { name: 'Oui, mettre fin' })).toBeFocused()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Oui, mettre fin' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Le mandat est arrêté.' })).toBeFocused()
  await expect(page.getByText(/^Information : ce mandat est arrêté depuis le/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Mettre fin/ })).toHaveCount(0)
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Demander un nouveau mandat' }).click()
  await expect(persons(page)).toHaveValue('')
  expect(new URL(page.url()).search).toBe('')
})

test('who only reads follows the mandates, and asks nobody', async ({ page }) => {
  await signInAs(page, 'partenaires', 'Clara Lointaine')
  await page.goto('/partenaires/mandats')
  await expect(page.getByText(/^\d+\smandats$/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Demander un mandat' })).toHaveCount(0)
  await mandates(page).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 2, name: 'Le reçu' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Mettre fin/ })).toHaveCount(0)
  await page.goto('/partenaires/mandats/demander')
  await expect(page.getByText('le droit de demander un mandat')).toBeVisible()
  await checkAccessibility(page)
})

test('without a network or an answer, nothing is sent by itself and nothing typed is lost', async ({
  page,
  context,
  faults,
}) => {
  const email = addressOf(page, 'coupure')
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  await page.goto('/partenaires/mandats/demander')
  await persons(page).fill(email)
  await context.setOffline(true)
  await send(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Vous êtes hors ligne. Rien n’est envoyé.' })).toBeFocused()
  await checkAccessibility(page)
  await context.setOffline(false)

  // The answer is lost on its way: the same lines sent again are the same act.
  const lost = async (route: Route) => {
    await route.fetch()
    await route.abort('connectionreset')
  }
  await page.route('**/trpc/partner/mandates.request', lost)
  await send(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'le service ne répond pas' })).toBeFocused()
  await expect(persons(page)).toHaveValue(email)
  await page.unroute('**/trpc/partner/mandates.request', lost)
  await send(page).click()
  await expect(page.getByText('Succès : 1 demande envoyée')).toBeVisible()
  await forgive(faults, /ERR_CONNECTION_RESET/)

  await persons(page).fill(addressOf(page, 'session'))
  const cookies = await context.cookies()
  await context.clearCookies()
  await send(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'votre session a expiré' })).toBeFocused()
  await forgive(faults, /401/)
  await context.addCookies(cookies)
  await page.reload()
  await expect(persons(page)).toHaveValue(addressOf(page, 'session'))
})
