import type { Page } from '@playwright/test'
import { choose, sign } from './support/consent.ts'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const WHY = /^Pourquoi, en vos mots/

/** Opens the proof of the first access to what the worker of this journey lets be read: the oldest of all. */
async function openProof(page: Page): Promise<void> {
  await page.goto('/backoffice/acces?organisme=portail-droits-sociaux')
  const list = page.getByRole('region', { name: 'Accès aux données des salariés' })
  await list.getByRole('link', { name: / à / }).last().click()
  await expect(heading(page)).toHaveText(/^Accès du /)
}

/** What the worker reads of their shares. */
async function readAsWorker(page: Page, name: string): Promise<void> {
  await page.goto('/mon-espace/partages')
  await sign(page).click()
  await choose(page, name)
  await expect(heading(page)).toHaveText('Mes partages')
}

test('Urssaf suspends what a worker lets, who reads by whom and why, then takes it up again', {
  tag: '@mobile',
}, async ({ page, context }) => {
  await signInAfresh(page, 'backoffice', 'Hélène Grandcadre')
  await openProof(page)
  await expect(page.getByText('En cours', { exact: true })).toBeVisible()
  await page.getByText('Suspendre ce partage').click()
  await button(page, 'Suspendre maintenant').click()
  await expect(page.getByText('Dites pourquoi : la personne qui relira')).toBeVisible()
  await checkAccessibility(page)
  await page.getByLabel('Raison').first().selectOption({ label: 'une vérification en cours' })
  await page.getByLabel(WHY).first().fill('Lectures de nuit, à vérifier avec l’organisme.')
  await button(page, 'Suspendre maintenant').click()
  await expect(page.getByText('Le partage est suspendu : rien ne part plus.')).toBeVisible()
  await expect(page.getByText('Suspendu par l’Urssaf. Raison : une vérification en cours')).toBeVisible()
  await expect(page.getByText('« Lectures de nuit, à vérifier avec l’organisme. »')).toBeVisible()
  await checkAccessibility(page)
  const proof = page.url()

  const worker = await context.newPage()
  await readAsWorker(worker, 'Agathe Clairétang')
  await expect(worker.getByText('Suspendu par l’Urssaf')).toBeVisible()
  await expect(worker.getByText('Raison : une vérification en cours. Rien ne part pendant ce temps.')).toBeVisible()
  await expect(button(worker, /^Reprendre/)).toHaveCount(0)
  await expect(worker.getByText('Lectures de nuit')).toHaveCount(0)
  await checkAccessibility(worker)

  await page.goto(proof)
  await page.getByText('Reprendre ce partage').click()
  await page.getByLabel(WHY).first().fill('L’organisme a expliqué ces lectures.')
  await button(page, 'Reprendre maintenant').click()
  await expect(page.getByText('Le partage a repris')).toBeVisible()
  await expect(page.getByText('En cours', { exact: true })).toBeVisible()

  await expect(page.getByText('Annuler ce partage, avec une autre personne')).toBeVisible()
  await checkAccessibility(page)

  await worker.reload()
  await expect(worker.getByText('En cours', { exact: true })).toBeVisible()
  await worker.getByRole('link', { name: /^Portail national/ }).click()
  await expect(worker.getByText('Prochain rappel le ')).toBeVisible()
  await checkAccessibility(worker)
})
