import type { Page } from '@playwright/test'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
/** Titles of 20,00 € of 2026, by their serial numbers: one that was lost, one that nobody registered, one to register. */
const lost = '012600000000902920002031'
const unknown = '012600000000000120002016'
const another = '012600000000007720002068'

/** Why an issuer is stopped, or put in force again: the habilitations beside it ask why too. */
const ISSUER_REASON = /^Pourquoi\. (Ses titres ne sont plus|Ses fichiers de titres)/

/** Where a file is chosen. */
const fileField = (page: Page) => page.locator('input[type=file]')

/** Opens a page of the issuer’s, and waits for its title. */
async function open(page: Page, path: string, title: string): Promise<void> {
  await page.goto(`/partenaires${path}`)
  await expect(heading(page)).toHaveText(title)
}

test('the staff of an issuer read their titles, send a file, control, take a day; suspended, they are told what still holds', {
  tag: '@mobile',
}, async ({ page, browser, faults }) => {
  test.slow()
  await signInAfresh(page, 'partenaires', 'Basile Carnetcheque')
  await expect(heading(page)).toHaveText('Titres')
  await expect(page.getByText(/\d+\stitres/).first()).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('combobox', { name: 'État' }).selectOption('LOST')
  await expect(page.getByText('1 titre', { exact: true }).first()).toBeVisible()
  await page.getByLabel('Ouvrir un titre par son numéro').fill('???')
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  await expect(page.getByText('Donnez le numéro entier du titre, sans autre signe.')).toBeVisible()
  await page.getByLabel('Ouvrir un titre par son numéro').fill(lost.replaceAll(/(.{4})/g, '$1 '))
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click()
  await expect(page.getByText('dit perdu : « Carnet perdu. »')).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'un fichier' }).click()
  await expect(page.getByText('Lecture finie.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ligne 31' })).toBeVisible()
  await checkAccessibility(page)
  const taken = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger le verdict de chaque ligne' }).click()
  expect((await taken).suggestedFilename()).toBe('verdicts.ndjson')
  await page.goto(`/partenaires/titres/${unknown}`)
  await expect(page.getByText('Erreur : cet élément n’existe pas')).toBeVisible()
  await forgive(faults, /404/)

  await open(page, '/controle', 'Contrôle')
  await expect(page.getByText('Aucun écart : tout concorde au centime.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Enregistrés en tout \d+ [\d\s]+,00/ })).toBeVisible()
  await checkAccessibility(page)
  const day = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger la journée (CSV)' }).click()
  expect((await day).suggestedFilename()).toMatch(/^rapprochement-.*\.csv$/)

  await open(page, '/fichiers', 'Fichiers')
  await page.getByText('Envoyer un fichier', { exact: true }).click()
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await expect(page.getByText('Choisissez un fichier.')).toBeVisible()
  const csv = `numero;millesime;valeur;siret_financeur;part_financeur\n${another};2026;20,00;99900001100018;12,00\n`
  const file = { name: 'titres.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await fileField(page).setInputFiles(file)
  // Cut on its way, it is sent again by the page.
  await page.route('**/lignes/titres', (route) => route.abort(), { times: 1 })
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await expect(page.getByText('Fichier reçu : il est lu dans la minute')).toBeVisible()
  await forgive(faults, /ERR_FAILED/)
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Voir le fichier' }).click()
  await expect(heading(page)).toHaveText('titres.csv')

  const office = await browser.newContext()
  const agent = await office.newPage()
  await signInAfresh(agent, 'backoffice', 'Hélène Grandcadre')
  await agent.goto('/backoffice/habilitations')
  await agent.getByRole('link', { name: 'Titres du Quartier (démo)' }).first().click()
  await agent.getByText('Suspendre l’émetteur', { exact: true }).first().click()
  await agent.getByLabel(ISSUER_REASON).fill('Le compte cantonné n’est pas reconstitué.')
  await agent.getByRole('button', { name: 'Suspendre l’émetteur' }).click()
  await expect(agent.getByText('L’émetteur est suspendu.')).toBeVisible()
  await checkAccessibility(agent)

  await open(page, '/attend', 'Ce qui attend')
  await expect(page.getByText('Votre habilitation est suspendue.')).toBeVisible()
  await expect(page.getByText('1 ligne refusée à corriger, puis à renvoyer.')).toBeVisible()
  await checkAccessibility(page)
  await open(page, '/fichiers', 'Fichiers')
  await page.getByText('Envoyer un fichier', { exact: true }).click()
  await fileField(page).setInputFiles({ ...file, buffer: Buffer.from(`${csv}\n`) })
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await expect(page.getByText('Aucun titre ne peut être émis')).toBeVisible()
  await checkAccessibility(page)
  await forgive(faults, /403/)

  await agent.getByText('Rétablir l’émetteur', { exact: true }).first().click()
  await agent.getByLabel(ISSUER_REASON).fill('Le compte est reconstitué.')
  await agent.getByRole('button', { name: 'Rétablir l’émetteur' }).click()
  await expect(agent.getByText('L’émetteur est rétabli.')).toBeVisible()
  await office.close()
  // Who leads them sends none, and is told who does; their habilitation says what it is for.
  await signInAfresh(page, 'partenaires', 'Solène Carnetcheque')
  await open(page, '/fichiers', 'Fichiers')
  await expect(page.getByText('Ceux qui ont le rôle « Déclarant » les envoient')).toBeVisible()
  await open(page, '/habilitation', 'Habilitation')
  await expect(page.getByText('Pour enregistrer et suivre de vrais titres Cesu préfinancés')).toBeVisible()
  await checkAccessibility(page)
  // Another kind of partner has none of it.
  await signInAfresh(page, 'partenaires', 'Inès Clédesol')
  await page.goto('/partenaires/titres')
  await expect(page.getByText('le droit de lire les titres d’un émetteur')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Titres', exact: true })).toHaveCount(0)
})

test('slips are sent from the browser; a wrong file says that it stopped, is told by its name, and is set aside; what is no text is refused', {
  tag: '@mobile',
}, async ({ page, faults }) => {
  test.slow()
  await signInAfresh(page, 'partenaires', 'Basile Carnetcheque')
  await open(page, '/fichiers', 'Fichiers')
  await page.getByText('Envoyer un fichier', { exact: true }).click()
  await page.getByText('Des bordereaux de remise').click()
  await expect(page.getByText('Colonnes d’un CSV : bordereau, titre, montant')).toBeVisible()
  await checkAccessibility(page)
  const send = async (name: string, bytes: Buffer) => {
    await fileField(page).setInputFiles({ name, mimeType: 'text/csv', buffer: bytes })
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  }
  await send('photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]))
  await expect(page.getByText('Ce fichier n’est pas un texte')).toBeVisible()
  await forgive(faults, /422/)
  await send('bordereaux.csv', Buffer.from(`bordereau;titre;montant\nB-1;${unknown};20,00\n`))
  await expect(page.getByText('Fichier reçu : il est lu dans la minute')).toBeVisible()
  await send('clients.csv', Buffer.from('nom;prenom\nDurand;Anne\n'))
  await page.getByRole('link', { name: 'Voir le fichier' }).click()
  await expect(heading(page)).toHaveText('clients.csv')
  await expect(page.getByText('Lecture arrêtée avant la fin.')).toBeVisible({ timeout: 90_000 })
  await expect(page.getByText('Lecture finie.')).toHaveCount(0)
  await checkAccessibility(page)

  await open(page, '/attend', 'Ce qui attend')
  const slips = page.getByRole('link', { name: /^bordereaux.csv, fichier de bordereaux/ })
  await expect(slips).toBeVisible()
  await page.getByRole('link', { name: /^clients.csv/ }).click()
  await page.getByRole('button', { name: 'Classer ce fichier' }).click()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Classer', exact: true }).click()
  await expect(page.getByText('Fichier classé : il n’attend plus rien de vous.')).toBeVisible()
  await checkAccessibility(page)
  await open(page, '/attend', 'Ce qui attend')
  await expect(slips).toBeVisible()
  await expect(page.getByRole('link', { name: /^clients.csv/ })).toHaveCount(0)
})
