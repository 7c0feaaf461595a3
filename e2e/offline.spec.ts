import type { Page } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

/** What the browser itself writes in its console when it has no network. */
const noNetwork = /ERR_INTERNET_DISCONNECTED|Failed to fetch|Unable to preload/

const references = (page: Page) => page.getByRole('link', { name: /^\d{7}[A-Z]\d{5}$/ })

/** The network is there again: what failed is asked once more. */
async function comeBack(page: Page): Promise<void> {
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Réessayer' }).click()
}

/** Reads the declaration again before it is sent; so many hours always ask for a confirmation. */
async function verify(page: Page, hours: string): Promise<void> {
  await page.getByLabel('Heures du mois').fill(hours)
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await page.getByText('J’ai vérifié les points signalés').click()
}

test('[finding U2] what is sent without a network fails at once, and is never sent later by itself', async ({
  page,
  context,
}) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('declarations.submit')) sent.push(request.postData() ?? '')
  })
  await page
    .getByRole('link', { name: /^Déclarer \p{Letter}+ \d{4}/u })
    .first()
    .click()
  await verify(page, '180')

  await context.setOffline(true)
  const send = page.getByRole('button', { name: 'Envoyer la déclaration' })
  await send.click()
  const refusal = page.getByRole('alert').filter({ hasText: 'Vous êtes hors ligne. Rien n’est envoyé.' })
  await expect(refusal).toBeFocused()
  await expect(send).toHaveText('Envoyer la déclaration')
  await checkAccessibility(page)

  await page.getByRole('link', { name: 'Modifier : Heures du mois' }).click()
  await expect(page.getByLabel('Heures du mois')).toHaveValue('180,00')
  await context.setOffline(false)
  await verify(page, '181')
  expect(sent).toEqual([])
  await send.click()
  await expect(page.getByText(/est enregistrée sous la référence/)).toBeVisible()
  await expect(page.getByText('181,00 h (181 h 00)').first()).toBeVisible()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toContain('"hours":181')
})

test('[finding U9] without a network a list says so, keeps its rows, and is read again on demand', {
  tag: '@mobile',
}, async ({ page, context, faults }) => {
  // Of a partner whose declarations no journey cancels.
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  await page.goto('/partenaires/declarations')
  await expect(references(page).first()).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('combobox', { name: 'État' }).selectOption('Annulée')
  const alert = page.getByRole('alert').filter({ hasText: 'la liste n’a pas pu être actualisée' })
  await expect(alert).toBeVisible()
  await expect(references(page).first()).toBeVisible()
  await checkAccessibility(page)
  // It has failed again before the network is there: else the page would ask once more by itself.
  const failed = page.waitForEvent('requestfailed')
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await failed
  await expect(alert).toBeVisible()

  await comeBack(page)
  await expect(page.getByText('Aucune déclaration ne correspond à ces filtres.')).toBeVisible()
  await expect(alert).toHaveCount(0)
  await page.getByRole('button', { name: 'Effacer les filtres' }).click()
  await expect(references(page).first()).toBeVisible()
  await forgive(faults, noNetwork)
})

test('[finding U9] a list opened without a network says so instead of waiting for ever', async ({
  page,
  context,
  faults,
}) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await page.goto('/partenaires/declarations')
  await page.goto((await references(page).first().getAttribute('href')) ?? '')
  const back = page.getByRole('link', { name: 'Revenir aux déclarations' })
  const loaded = page.waitForResponse(/\/DeclarationsPage-[^/]+\.js$/)
  await back.focus()
  await (await loaded).finished()
  await context.setOffline(true)
  await back.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Déclarations' })).toBeVisible()
  await expect(page.getByText('Vous êtes hors ligne. Rien n’est envoyé. Vérifiez votre connexion.')).toBeVisible()
  await expect(page.getByText('Chargement…')).toHaveCount(0)
  await checkAccessibility(page)

  await comeBack(page)
  await expect(references(page).first()).toBeVisible()
  await forgive(faults, noNetwork)
})

test('[finding U9] a page that is not loaded yet throws nobody out, and is asked again on demand', async ({
  page,
  context,
  faults,
}) => {
  await signInAs(page, 'backoffice', 'Camille Rondeau-Fictif')
  const reference = (await references(page).first().textContent()) ?? ''
  await context.setOffline(true)
  await page.getByRole('link', { name: reference }).click()
  const sentence = page.getByText('Vous êtes hors ligne. Rien n’est envoyé. Vérifiez votre connexion.')
  await expect(page.getByRole('heading', { level: 1, name: 'La page n’a pas pu être affichée' })).toBeVisible()
  await expect(sentence).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(sentence).toBeVisible()

  await comeBack(page)
  await expect(page.getByRole('heading', { level: 1, name: `Déclaration ${reference}` })).toBeVisible()
  await forgive(faults, noNetwork)
})
