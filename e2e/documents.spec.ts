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

/** Takes a document, and gives its name, its code and its bytes. */
async function take(page: Page, button: string): Promise<{ name: string; code: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const name = download.suggestedFilename()
  // The design system lightens a button under the mouse.
  await page.mouse.move(0, 0)
  const saved = page.getByText(`Document enregistré : ${name}.`)
  await expect(saved).toBeVisible()
  const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec((await saved.textContent()) ?? '')?.[0] ?? 'no code'
  return { name, code, bytes: readFileSync(await download.path()) }
}

/** Where the square of a document leads, as a phone reads it: the file says it too, for who presses the square. */
const squareOf = (bytes: Buffer): string => /\/URI \(([^)]+)\)/.exec(bytes.toString('latin1'))?.[1] ?? 'no square'

test('a declarant takes the receipt and the payslip of a declaration, and is told when that fails', {
  tag: '@mobile',
}, async ({ page, faults }) => {
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

test('anyone types a code at /verifier: what is no code is said at once, an unknown one is told so', {
  tag: '@mobile',
}, async ({ page }) => {
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
  await field.fill('0000 0000 0000 0000')
  await page.keyboard.press('Enter')
  const unknown = page.getByRole('alert').filter({ hasText: 'code inconnu' })
  await expect(unknown).toBeFocused()
  await checkAccessibility(page)
  // What was found of a code says nothing of the next one.
  await field.fill('0000 0000')
  await expect(unknown).toHaveCount(0)
})

test('the code and the square of a payslip say that it is authentic, and the square its figures; one digit changed is refused', async ({
  page,
}) => {
  await openReceipt(page)
  const pay = await page.locator('.cesu-fact', { hasText: 'Salaire brut' }).locator('dd').textContent()
  const { code, bytes } = await take(page, 'Télécharger le bulletin (PDF)')
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))

  await page.goto('/verifier')
  await page.getByRole('textbox', { name: 'Code du document' }).fill(code.toLowerCase())
  await page.keyboard.press('Enter')
  const authentic = page.getByRole('alert').filter({ hasText: 'Succès : document authentique' })
  await expect(authentic).toBeFocused()
  await expect(authentic).toContainText('Bulletin de salaire édité le')
  await expect(authentic).toContainText('pas que les montants imprimés sont les bons')
  await checkAccessibility(page)

  const square = squareOf(bytes)
  const [, , , , , , gross = ''] = new URL(square).hash.split('.')
  await page.goto(new URL(square).pathname + new URL(square).hash)
  await expect(authentic).toBeFocused()
  await expect(authentic).toContainText('Comparez les montants ci-dessous à ceux du document.')
  await expect(page.getByRole('heading', { name: 'Ce que le document doit dire' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(`Salaire brut${pay}`)
  await checkAccessibility(page)

  await page.goto(new URL(square).pathname + new URL(square).hash.replace(`.${gross}.`, `.1${gross}.`))
  await expect(page.getByRole('alert').filter({ hasText: 'ses montants ont été changés' })).toBeFocused()
  await expect(page.getByText('Ce que le document doit dire')).toHaveCount(0)
  await checkAccessibility(page)
  // Nothing of the square but its code went to the server.
  expect(sent.filter((request) => request.includes(gross))).toEqual([])
})
