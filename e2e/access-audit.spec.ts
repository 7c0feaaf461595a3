import { createPublicKey, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const list = (page: Page) => page.getByRole('region', { name: 'Accès aux données des salariés' })

const fileOf = async (download: Download) => readFile(await download.path(), 'utf8')

/** Whether a text was signed with the key that the platform publishes under this name. */
async function isSigned(page: Page, { text, keyId, signature }: { text: string; keyId: string; signature: string }) {
  const answer = await page.request.get('/v1/document-keys')
  const keys = (await answer.json()) as { id: string; publicKey: string }[]
  const x = keys.find(({ id }) => id === keyId)?.publicKey ?? ''
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
}

test('an auditor finds what is suspect, reads its proof, says why they look a person up, and takes a signed file away', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAfresh(page, 'backoffice', 'Sophie Claireloupe')
  await page.goto('/backoffice/acces')
  await expect(heading(page)).toHaveText('Audit des accès')
  await expect(list(page).getByText('Inexpliqué').first()).toBeVisible()
  await checkAccessibility(page)

  // By class, by consumer, by day: what is asked is in the address, and names nobody.
  await page.getByRole('combobox', { name: 'Classement' }).selectOption('Suspect')
  await expect(list(page).getByText('plus de 5 fois dans la journée').first()).toBeVisible()
  await expect(list(page).getByRole('link', { name: / à / })).toHaveCount(6)
  await page
    .getByRole('combobox', { name: 'Organisme' })
    .selectOption({ label: 'Portail national des droits sociaux (démo)' })
  await page.getByLabel('Du (jj/mm/aaaa)').fill('31/02/2026')
  await page.getByLabel('Du (jj/mm/aaaa)').press('Tab')
  await expect(page.getByText('Écrivez un jour qui existe')).toBeVisible()
  await page.getByLabel('Du (jj/mm/aaaa)').fill('01/01/2026')
  await page.getByLabel('Du (jj/mm/aaaa)').press('Tab')
  await expect(page).toHaveURL(/organisme=portail-droits-sociaux&classement=SUSPECT&du=2026-01-01$/)
  await expect(list(page).getByRole('link', { name: / à / })).toHaveCount(6)
  await checkAccessibility(page)

  // The file holds what is shown, and its signature is the platform's.
  const csv = page.waitForEvent('download')
  await button(page, 'Exporter, signé (CSV)').click()
  const text = await fileOf(await csv)
  await expect(page.getByText('Export terminé : 6 lignes')).toBeVisible()
  const [, signed = '', keyId = '', signature = ''] =
    /^(.*\n)"Signature";"Ed25519";"(k\d+)";"([\w-]+)"\n$/s.exec(text) ?? []
  expect(signed.split('\n')).toHaveLength(1 + 6 + 1 + 1)
  expect(await isSigned(page, { text: signed, keyId, signature })).toBe(true)
  const json = page.waitForEvent('download')
  await button(page, 'Exporter, signé (JSON)').click()
  const envelope = JSON.parse(await fileOf(await json))
  expect(await isSigned(page, { ...envelope, text: envelope.signed })).toBe(true)

  // From an access to what it stands on, in one click.
  await list(page).getByRole('link', { name: / à / }).first().click()
  await expect(heading(page)).toHaveText(/^Accès du /)
  await expect(page.getByRole('heading', { name: 'Ce que la personne a lu avant de répondre' })).toBeVisible()
  await expect(page.getByText('C’est celle que le journal a gardée le jour de la réponse.')).toBeVisible()
  await expect(page.getByText('La personne salariée a accepté un partage de ses données')).toBeVisible()
  await expect(page.getByText('Hélène Grandcadre a demandé')).toBeVisible()
  await checkAccessibility(page)
  await link(page, 'Voir tous les accès de ce partage').click()
  await expect(list(page).getByRole('link', { name: / à / })).toHaveCount(8)
  await button(page, 'Montrer tous les partages').click()
  await expect(page).not.toHaveURL(/partage=/)

  // A person is named to who says why, and only then.
  await list(page).getByRole('link', { name: / à / }).last().click()
  await link(page, 'Nommer la personne, en disant pourquoi').click()
  await expect(heading(page)).toHaveText('Rechercher une personne')
  await button(page, 'Rechercher, et enregistrer la raison').click()
  await expect(page.getByRole('alert').filter({ hasText: '2 informations sont à corriger' })).toBeFocused()
  await checkAccessibility(page)
  await page.getByText('Signalement du salarié').click()
  await page.getByLabel('Pourquoi vous cherchez cette personne').fill('Six refus dans la même journée, signalés.')
  await page.getByLabel('Numéro Cesu du salarié').press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: /\(Cesu \d{14}\)$/ })).toBeFocused()
  await expect(page.getByText('8 accès', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Agents de l’Urssaf' })).toBeVisible()
  await expect(page.getByText('Personne cherchée dans l’audit').first()).toBeVisible()
  expect(page.url()).not.toMatch(/raison|[A-Z]{3}/)
  await checkAccessibility(page)

  await link(page, 'Revenir aux accès').click()
  await link(page, 'qui a changé quoi').click()
  await expect(heading(page)).toHaveText('Qui a changé quoi')
  await expect(page.getByText('a mis en vigueur une version d’une finalité').first()).toBeVisible()
  await checkAccessibility(page)
})

test('an auditor finds what an agent opened, by agent and by person, and takes it away signed', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAfresh(page, 'backoffice', 'Camille Rondeau-Fictif')
  await page.goto('/backoffice/declarations')
  await page
    .getByRole('region', { name: /Déclarations/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Journal' })).toBeVisible()
  await signInAfresh(page, 'backoffice', 'Sophie Claireloupe')
  await page.goto('/backoffice/acces')
  await link(page, 'ce que les agents ont ouvert').click()
  await expect(heading(page)).toHaveText('Ce que les agents ont ouvert')
  const readings = page.getByRole('region', { name: 'Lectures des agents' })
  await page.getByRole('combobox', { name: 'Agent' }).selectOption('Camille Rondeau-Fictif')
  await expect(readings.getByText('Déclaration ouverte').first()).toBeVisible()
  await expect(page).toHaveURL(/agents\?agent=[0-9a-f-]{36}$/)
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Agent' })).toHaveValue(/^[0-9a-f-]{36}$/)
  await checkAccessibility(page)
  await page.getByRole('combobox', { name: 'Classement' }).selectOption('Suspect')
  await expect(readings.getByText('Déclaration ouverte')).toHaveCount(0)
  await checkAccessibility(page)
  await page.getByRole('combobox', { name: 'Classement' }).selectOption('Tous')
  await expect(readings.getByText('Déclaration ouverte').first()).toBeVisible()
  const csv = page.waitForEvent('download')
  await button(page, 'Exporter, signé (CSV)').click()
  const text = await fileOf(await csv)
  const [, signed = '', keyId = '', signature = ''] =
    /^(.*\n)"Signature";"Ed25519";"(k\d+)";"([\w-]+)"\n$/s.exec(text) ?? []
  expect(await isSigned(page, { text: signed, keyId, signature })).toBe(true)
  expect(signed).toContain('"Camille Rondeau-Fictif"')
})

test('an agent who is no auditor has no way there', async ({ page }) => {
  await signInAfresh(page, 'backoffice', 'Camille Rondeau-Fictif')
  await expect(link(page, 'Audit des accès')).toHaveCount(0)
  await page.goto('/backoffice/acces')
  await expect(page.getByText('le droit d’auditer les accès')).toBeVisible()
})
