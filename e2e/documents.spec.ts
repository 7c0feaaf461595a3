import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

/** Opens the receipt of the partner's first declaration. */
async function openReceipt(page: Page): Promise<void> {
  await signInAs(page, 'partenaires', 'Noé Calmevent')
  await page.goto('/partenaires/declarations')
  await page
    .getByRole('link', { name: /^\d{7}[A-Z]\d{5}/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /^Déclaration \d/ })).toBeVisible()
}

/** Takes a document, and gives its name and its bytes. */
async function take(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const name = download.suggestedFilename()
  await expect(page.getByText(`Document enregistré : ${name}.`)).toBeVisible()
  return { name, bytes: readFileSync(await download.path()) }
}

/** The code under which the platform answers for a document, read as a person reads it: not by this journey, which reads no PDF. */
const CODE_OF_NOTHING = '0000-0000-0000-0000'

test('a declarant takes the receipt and the payslip of a declaration, and is told when that fails', async ({
  page,
  faults,
}) => {
  await openReceipt(page)
  const receipt = await take(page, 'Télécharger le justificatif (PDF)')
  expect(receipt.name).toMatch(/^justificatif-\d{7}[A-Z]\d{5}-v\d+\.pdf$/)
  expect(receipt.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const payslip = await take(page, 'Télécharger le bulletin (PDF)')
  expect(payslip.name).toMatch(/^bulletin-/)
  expect(payslip.bytes.includes('<pdfuaid:part>1')).toBe(true)
  await checkAccessibility(page)

  await page.route('**/documents/partner/*', (route) => route.abort())
  await page.getByRole('button', { name: 'Télécharger le bulletin (PDF)' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'le service ne répond pas' })).toBeFocused()
  await checkAccessibility(page)
  await page.unroute('**/documents/partner/*')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Réessayer' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(payslip.name)
  await forgive(faults, /ERR_FAILED/)
})

test('anyone types a code at /verifier: what is no code is said at once, an unknown one is told so', async ({
  page,
}) => {
  await page.goto('/verifier')
  await expect(page).toHaveURL(/\/mon-espace\/verifier$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Vérifier un document' })).toBeVisible()
  await checkAccessibility(page)
  const field = page.getByRole('textbox', { name: 'Code du document' })
  await field.fill('trop court')
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click()
  await expect(page.getByText('Indiquez les 16 lettres et chiffres du code')).toBeVisible()
  await expect(field).toBeFocused()
  await checkAccessibility(page)
  await field.fill(CODE_OF_NOTHING.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'code inconnu' })).toBeFocused()
  await checkAccessibility(page)
})

test('a square that is photographed opens the page, which verifies it here; a forged one is refused', async ({
  page,
}) => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  const forged = `v1.k1.PAYSLIP.2026331A00001.1.2026-10.66564.92000.92000.25511.2026-11-27.0123456789ABCDEF.${'A'.repeat(86)}`
  await page.goto(`/verifier#${forged}`)
  await expect(page.getByRole('alert').filter({ hasText: 'ses montants ont été changés' })).toBeFocused()
  await expect(page.getByText('Ce que le document doit dire')).toHaveCount(0)
  await checkAccessibility(page)
  expect(sent.filter((request) => request.includes('92000'))).toEqual([])
})
