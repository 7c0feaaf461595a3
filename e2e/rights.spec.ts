import type { Page } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

test('an administrator opens, changes and closes accounts, says why, and reads no case', { tag: '@mobile' }, async ({
  page,
  faults,
}) => {
  await signInAs(page, 'backoffice', 'Nadia Portedroit')
  // Led to what the role may open: it reads no declaration.
  await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeVisible()
  await page.getByRole('link', { name: 'Agents et équipes' }).click()
  await expect(page.getByRole('link', { name: 'Camille Rondeau-Fictif' })).toBeVisible()
  await checkAccessibility(page)
  await page.goto('/backoffice/dossiers')
  await expect(page.getByRole('heading', { level: 1, name: 'Vous n’avez pas accès à cette page' })).toBeVisible()

  await page.goto('/backoffice/agents/ajouter')
  await page.getByRole('button', { name: 'Ouvrir le compte' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await forgive(faults, /422/)
  await checkAccessibility(page)
  await page.getByLabel('Identifiant ProConnect').fill('louis.nouveau')
  await page.getByLabel('Prénom').fill('Louis')
  await page.getByLabel('Nom', { exact: true }).fill('Nouveau-Fictif')
  await page.getByLabel('Adresse électronique de travail').fill('louis.nouveau@exemple.invalid')
  await page.getByLabel('Rôle').selectOption('Lecteur')
  await page.getByLabel('Pourquoi').fill('Arrive lundi.')
  await page.getByRole('button', { name: 'Ouvrir le compte' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Louis Nouveau-Fictif' })).toBeVisible()
  await expect(page.getByText('a ouvert le compte de Louis Nouveau-Fictif')).toBeVisible()

  await page.goto('/backoffice/agents')
  await page.getByRole('link', { name: 'Louis Nouveau-Fictif' }).click()
  await page.getByText('Certains types').click()
  await page.getByText('Mandat contesté').click()
  await expect(page.getByText('types de dossiers concernés : tous → Mandat contesté')).toBeVisible()
  await checkAccessibility(page)
  await page.getByLabel('Pourquoi', { exact: false }).first().fill('Ne traite plus que les mandats.')
  await page.getByRole('button', { name: 'Changer les droits' }).click()
  await expect(page.getByText('Les droits sont changés.')).toBeVisible()
  await expect(page.getByText('tous → Mandat contesté. Pourquoi : « Ne traite plus que les mandats. »')).toBeVisible()
  await page.getByText('Fermer le compte').first().click()
  await page.getByLabel('Ses sessions prendront fin').fill('Quitte l’Urssaf.')
  await page.getByRole('button', { name: 'Fermer le compte' }).last().click()
  await expect(page.getByText('Le compte est fermé.')).toBeVisible()
  await checkAccessibility(page)

  await page.goto('/backoffice/agents/equipes')
  await page.getByText('Changer « Équipe plateformes »').click()
  await page
    .getByRole('region', { name: 'Équipe plateformes' })
    .getByLabel('Nom de l’équipe')
    .fill('Équipe des plateformes')
  await page.getByRole('region', { name: 'Équipe plateformes' }).getByLabel('Pourquoi').fill('Nom d’usage.')
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Changer l’équipe' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Équipe des plateformes' })).toBeVisible()
})

test('an account and a team changed in two tabs: the second is refused, reads what is in force, and loses nothing typed', async ({
  page,
  faults,
}) => {
  await signInAs(page, 'backoffice', 'Nadia Portedroit')
  await page.goto('/backoffice/agents')
  await page.getByRole('link', { name: 'Basile Longregard' }).click()
  await expect(page.getByRole('button', { name: 'Changer les droits' })).toBeVisible()
  const second = await page.context().newPage()
  for (const [tab, kind] of [
    [second, 'Application suspendue'],
    [page, 'Mandat contesté'],
  ] as const) {
    await tab.goto(page.url())
    await tab.getByText('Certains types').click()
    await tab.getByText(kind, { exact: true }).click()
    await tab.getByLabel('Pourquoi', { exact: false }).first().fill(`Pour : ${kind}.`)
  }
  await page.getByRole('button', { name: 'Changer les droits' }).click()
  await expect(page.getByText('Les droits sont changés.')).toBeVisible()
  await second.getByRole('button', { name: 'Changer les droits' }).click()
  await expect(second.getByRole('alert')).toBeVisible()
  await expect(second.getByLabel('Pourquoi', { exact: false }).first()).toHaveValue('Pour : Application suspendue.')
  await expect(second.getByText('Mandat contesté → Application suspendue')).toBeVisible()
  await checkAccessibility(second)
  await second.getByText('Tous les types').click()
  await second.getByRole('button', { name: 'Changer les droits' }).click()
  await expect(second.getByText('Les droits sont changés.')).toBeVisible()

  for (const tab of [second, page]) {
    await tab.goto('/backoffice/agents/equipes')
    await tab.getByText('Changer « Équipe mandataires et logiciels »').click()
  }
  const team = (tab: Page) => tab.getByRole('region', { name: 'Équipe mandataires et logiciels' })
  await team(second).getByLabel('Pourquoi').fill('Du second onglet.')
  await team(second).getByLabel('Nom de l’équipe').fill('Équipe mandataires et logiciels (seconde)')
  await team(page).getByLabel('Pourquoi').fill('Du premier onglet.')
  await team(page).getByLabel('Nom de l’équipe').fill('Équipe mandataires et logiciels (première)')
  await team(page).getByRole('button', { name: 'Changer l’équipe' }).click()
  await expect(page.getByRole('status').filter({ hasText: '(première) » est changée' })).toBeVisible()
  await team(second).getByRole('button', { name: 'Changer l’équipe' }).click()
  await expect(team(second).getByRole('alert')).toBeVisible()
  await expect(team(second).getByLabel('Nom de l’équipe')).toHaveValue('Équipe mandataires et logiciels (seconde)')
  await expect(second.getByRole('heading', { name: 'Équipe mandataires et logiciels (première)' })).toBeVisible()
  await team(second).getByLabel('Nom de l’équipe').fill('Équipe mandataires et logiciels')
  await team(second).getByRole('button', { name: 'Changer l’équipe' }).click()
  await expect(second.getByRole('status').filter({ hasText: 'est changée' })).toBeVisible()
  await second.close()
  await forgive(faults, /409/)
})

test('a reader reads the cases of their team and changes nothing; everybody reads who may do what', async ({
  page,
}) => {
  await signInAs(page, 'backoffice', 'Basile Longregard')
  await page.goto('/backoffice/dossiers')
  const cases = page.getByRole('table')
  await expect(cases).toBeVisible()
  await expect(cases.getByText('Équipe mandataires et logiciels')).toHaveCount(0)
  await cases.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 2, name: 'Historique' })).toBeVisible()
  for (const name of ['Prendre le dossier', 'Décider', 'Enregistrer la note'])
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  await checkAccessibility(page)
  await page.goto('/backoffice/ma-journee')
  await expect(page.getByRole('heading', { level: 1, name: 'Vous n’avez pas accès à cette page' })).toBeVisible()
  await page.goto('/backoffice/droits')
  const own = page.getByRole('region', { name: 'Vos droits' })
  await expect(own).toContainText(/Équipe (des )?plateformes/)
  const row = page.getByRole('row', { name: /Prendre un dossier/ })
  await expect(row.getByRole('cell')).toHaveText(['Oui', 'Oui', 'Non', 'Non', 'Non'])
  await checkAccessibility(page)
})
