import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { choose, sign } from './support/consent.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

/** Takes the file that a button gives; the design system lightens a button under the mouse. */
async function take(page: Page, button: string | RegExp): Promise<Download> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).first().click()
  const download = await downloading
  await page.mouse.move(0, 0)
  return download
}

test('a worker takes the payslip of a month and the whole of their data, and is told when that fails', {
  tag: '@mobile',
}, async ({ page, faults }) => {
  await page.goto('/mon-espace/emplois')
  await sign(page).click()
  await choose(page, 'Simone Dormarais')
  const payslip = /^Bulletin de salaire d(e |’)\S+ \d{4}, PDF\s+chez /
  const pdf = await take(page, payslip)
  expect(pdf.suggestedFilename()).toMatch(/^bulletin-\d{7}[A-Z]\d{5}-v\d+\.pdf$/)
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await expect(page.getByText(/^Document enregistré : bulletin-.* Code de vérification : /)).toBeVisible()
  await checkAccessibility(page)

  await page.route('**/documents/citizen/bulletin', (route) => route.abort())
  await page.getByRole('button', { name: payslip }).first().click()
  await expect(page.getByRole('alert').filter({ hasText: 'le service ne répond pas' })).toBeFocused()
  await page.unroute('**/documents/citizen/bulletin')
  expect((await take(page, 'Réessayer')).suggestedFilename()).toBe(pdf.suggestedFilename())

  // Where every page of a worker has it.
  for (const path of ['acces', 'partages']) {
    await page.goto(`/mon-espace/${path}`)
    await expect(page.getByRole('heading', { name: 'Télécharger mes données' })).toBeVisible()
  }
  await page.route('**/exports/citizen/mes-donnees', (route) => route.abort())
  await page.getByRole('button', { name: 'Télécharger mes données (ZIP)' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'le téléchargement s’est arrêté avant la fin' })).toBeFocused()
  await checkAccessibility(page)
  await page.unroute('**/exports/citizen/mes-donnees')
  await forgive(faults, /ERR_FAILED/)
  const zip = await take(page, /^Réessayer de télécharger/)
  expect(zip.suggestedFilename()).toMatch(/^mes-donnees-cesu-\d{4}-\d{2}-\d{2}\.zip$/)
  await expect(page.getByText(`Données enregistrées : ${zip.suggestedFilename()}.`)).toBeVisible()
  await checkAccessibility(page)

  const files = unzipSync(new Uint8Array(await readFile(await zip.path())))
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  for (const name of ['LISEZ-MOI.txt', 'partages.json', 'acces.json', 'cles-publiques.json', 'registre.json']) {
    expect(Object.keys(files)).toContain(name)
  }
  expect(text('LISEZ-MOI.txt')).toContain('Demandées par Simone Dormarais')
  expect(JSON.parse(text('mois-de-travail.json')).length).toBeGreaterThan(0)
  expect(text('mois-de-travail.csv')).toContain('Net payé (€)')
  expect(JSON.parse(text('partages.json')).length).toBeGreaterThan(0)
  expect(text('acces.csv').trimEnd().split('\n').length).toBeGreaterThan(1)
  expect(JSON.parse(text('registre.json')).consumers.length).toBeGreaterThan(0)
})
