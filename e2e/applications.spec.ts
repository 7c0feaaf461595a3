import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { ageProofs } from './support/age-proofs.ts'
import { type ApplicationFile, programOf } from './support/application.ts'
import { signInAfresh, signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

const create = (page: Page) => page.getByRole('button', { name: 'Créer l’application' })

/** A key that another tool has made: its public half. */
async function anotherKey(): Promise<JsonWebKey> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const { publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  return crypto.subtle.exportKey('jwk', publicKey)
}

/** What the application asked, from its page and back: what is there, what a filter leaves, what fails. */
async function readRequests(page: Page, faults: string[]): Promise<void> {
  await page.getByRole('link', { name: 'Voir ses demandes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Demandes de « Paie du soir »' })).toBeVisible()
  // A request is written once it is answered: a page opened at that instant may come before it.
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('GET /v1/declarations').first()).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await page.getByText('Ce qui est consommé de vos limites').click()
  await expect(page.getByText('Personnes lues cette heure')).toBeVisible()
  await checkAccessibility(page)
  await page.getByLabel('Issue').selectOption('En panne (5xx)')
  await expect(page.getByText('Aucune demande').first()).toBeVisible()
  await checkAccessibility(page)
  await page.route('**/trpc/partner/applications.requests*', (route) => route.abort())
  await page.getByLabel('Issue').selectOption('Refusées (4xx)')
  await expect(page.getByRole('alert').filter({ hasText: 'Réessayer' })).toBeVisible()
  await page.unroute('**/trpc/partner/applications.requests*')
  // The browser tells of the network that this test has cut, and of nothing else.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('ERR_FAILED')))
  await page.getByLabel('Issue').selectOption('Toutes')
  await expect(page.getByText('GET /v1/declarations').first()).toBeVisible()
  await page.getByRole('link', { name: 'Revenir à l’application' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Paie du soir' })).toBeVisible()
}

test('an administrator creates an application; its file asks for a token and reads; its key, then itself, are stopped', {
  tag: '@mobile',
}, async ({ page, faults }) => {
  await signInAs(page, 'partenaires', 'Inès Clédesol')
  await page.goto('/partenaires/applications')
  await expect(page.getByText('Votre organisme n’a encore aucune application.')).toBeVisible()
  await expect(page.getByText('Lire les déclarations')).toBeVisible()
  await checkAccessibility(page)

  await page.getByRole('link', { name: 'Créer une application' }).click()
  await create(page).click()
  const summary = page.getByRole('alert').filter({ hasText: '2 informations sont à corriger' })
  await expect(summary).toBeFocused()
  await checkAccessibility(page)
  await page.getByLabel('Nom de l’application').fill('Paie du soir')
  const writes = page.getByText('Envoyer, corriger et annuler des déclarations')
  await writes.click()
  await page.getByText('Lire les déclarations').click()
  await page.getByText('Lire les contrats').click()
  await writes.click()
  await page.getByText('Coller une clé publique').click()
  await expect(page.getByLabel('Clé publique, au format JWK')).toBeVisible()
  await page.getByText('Générer une clé dans ce navigateur').click()
  await page.getByLabel('Durée').selectOption('90 jours')
  const downloading = page.waitForEvent('download')
  await create(page).click()
  const file: ApplicationFile = JSON.parse(await readFile(await (await downloading).path(), 'utf8'))
  await expect(page.getByRole('heading', { level: 1, name: 'L’application est créée' })).toBeVisible()
  await expect(page.getByText(file.client_id)).toBeVisible()
  await checkAccessibility(page)

  const program = await programOf(file)
  await program.signIn('declarations:read employments:read')
  const call = () => program.read('/declarations?limit=5')
  expect(await call()).toMatchObject({ status: 200, body: { rows: { length: 5 } } })
  await expect(program.signIn('declarations:write')).rejects.toMatchObject({ error: 'invalid_scope' })

  await page.getByRole('link', { name: 'Voir l’application' }).click()
  const leaving = page.getByRole('alert').filter({ hasText: 'Avez-vous le fichier de la clé privée ?' })
  await expect(leaving).toBeFocused()
  await checkAccessibility(page)
  await leaving.getByRole('button', { name: 'Rester' }).click()
  const again = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger de nouveau' }).click()
  expect(JSON.parse(await readFile(await (await again).path(), 'utf8'))).toEqual(file)
  await page.getByRole('button', { name: 'J’ai le fichier' }).click()
  await page.getByRole('link', { name: 'Voir l’application' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Paie du soir' })).toBeVisible()
  await expect(page.getByText(/Utilisée le/)).toBeVisible()
  await checkAccessibility(page)

  await readRequests(page, faults)

  await page.getByText('Coller une clé publique').click()
  const field = page.getByLabel('Clé publique, au format JWK')
  await field.fill(JSON.stringify(file.private_key))
  await page.getByRole('button', { name: 'Ajouter la clé' }).click()
  await expect(page.getByText(/porte une clé privée/)).toBeVisible()
  await expect(field).toBeFocused()
  await field.fill(JSON.stringify(await anotherKey()))
  await page.getByRole('button', { name: 'Ajouter la clé' }).click()
  await expect(page.getByRole('heading', { name: 'La clé est enregistrée' })).toBeVisible()
  await expect(page.getByText('Cette application a deux clés en service, le maximum.')).toBeVisible()
  await checkAccessibility(page)

  const first = page.getByRole('listitem').filter({ hasText: file.private_key.kid })
  await first.getByRole('button', { name: /^Révoquer/ }).click()
  await page.getByRole('button', { name: 'Ne rien changer' }).click()
  await expect(first.getByRole('button', { name: /^Révoquer/ })).toBeFocused()
  expect((await call()).status).toBe(200)
  await first.getByRole('button', { name: /^Révoquer/ }).click()
  await expect(page.getByRole('button', { name: 'Oui, révoquer' })).toBeFocused()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Oui, révoquer' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'La clé est révoquée.' })).toBeFocused()
  await expect(first.getByText(/^Révoquée le/)).toBeVisible()
  expect((await call()).status).toBe(401)

  await page.getByRole('button', { name: 'Arrêter Paie du soir' }).click()
  await page.getByRole('button', { name: 'Oui, arrêter' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'L’application est arrêtée.' })).toBeFocused()
  await expect(page.getByText('Arrêtée', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/^En service/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Ajouter la clé' })).toHaveCount(0)
  await expect(program.signIn('declarations:read')).rejects.toMatchObject({ error: 'invalid_client' })
  await checkAccessibility(page)
})

test('who declares has no applications to look after: the page says who has', async ({ page }) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await expect(page.getByRole('link', { name: 'Applications' })).toHaveCount(0)
  await page.goto('/partenaires/applications')
  await expect(page.getByText('le rôle d’administrateur')).toBeVisible()
})

test('an application that asked nothing says so, and one that is suspended says why', async ({ page }) => {
  await signInAs(page, 'partenaires', 'Inès Clédesol')
  await page.goto('/partenaires/applications/nouvelle')
  await page.getByLabel('Nom de l’application').fill('Jamais servie')
  await page.getByText('Lire les déclarations').click()
  const downloading = page.waitForEvent('download')
  await create(page).click()
  const file: ApplicationFile = JSON.parse(await readFile(await (await downloading).path(), 'utf8'))
  await page.getByRole('button', { name: 'J’ai le fichier' }).click()
  await page.goto(`/partenaires/applications/${file.client_id}/demandes`)
  await expect(page.getByText('Cette application n’a rien demandé depuis 30 jours.')).toBeVisible()
  await checkAccessibility(page)

  const program = await programOf(file)
  await program.signIn('declarations:read')
  for (let turn = 0; turn < 20; turn += 1) {
    await program.read(`/declarations/${crypto.randomUUID()}/2026-10/${crypto.randomUUID()}`)
  }
  await page.goto(`/partenaires/applications/${file.client_id}`)
  await expect(page.getByText(/^Attention : cette application est suspendue depuis le/)).toBeVisible()
  await expect(page.getByText(/employeurs dont votre organisme n’a jamais eu le mandat/)).toBeVisible()
  await checkAccessibility(page)
})

test('a key asks for a recent proof of identity: given in another tab, by the same person, with nothing typed lost nor sent', {
  tag: '@mobile',
}, async ({ page, context, baseURL, faults }) => {
  await signInAfresh(page, 'partenaires', 'Inès Clédesol')
  await page.goto('/partenaires/applications/nouvelle')
  await page.getByLabel('Nom de l’application').fill('Paie prouvée')
  await page.getByText('Lire les déclarations').click()
  await ageProofs(baseURL, 'Clédesol')
  await create(page).click()
  const alert = page.getByRole('alert')
  await expect(alert.filter({ hasText: 'Pour créer une application ou lui donner une clé' })).toBeFocused()
  await expect(alert).toHaveCount(1)
  await forgive(faults, /401/)
  await checkAccessibility(page)

  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Confirmer mon identité avec ProConnect (nouvel onglet)' }).click()
  const tab = await opened
  await tab.getByRole('button', { name: 'Odette Fortpont' }).click()
  await expect(tab.getByText('Vous vous êtes identifié avec un autre compte')).toBeVisible()
  await checkAccessibility(tab)
  await tab.getByRole('link', { name: 'Recommencer' }).click()
  await tab.getByText('Sans second facteur').click()
  await checkAccessibility(tab)
  await tab.getByRole('button', { name: 'Inès Clédesol' }).click()
  await expect(tab.getByText('Il faut un second facteur')).toBeVisible()
  await tab.getByRole('link', { name: 'Recommencer' }).click()
  await tab.getByRole('button', { name: 'Inès Clédesol' }).click()
  await expect(tab.getByRole('heading', { level: 1, name: 'Votre identité est confirmée' })).toBeVisible()
  await checkAccessibility(tab)
  await tab.close()

  await expect(alert.filter({ hasText: 'Votre identité est confirmée' })).toBeFocused()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Revenir où j’en étais' }).click()
  await expect(create(page)).toBeFocused()
  await expect(page.getByLabel('Nom de l’application')).toHaveValue('Paie prouvée')
  await create(page).click()
  await expect(page.getByRole('heading', { level: 1, name: 'L’application est créée' })).toBeVisible()
})
