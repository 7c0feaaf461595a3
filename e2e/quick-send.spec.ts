import type { Page } from '@playwright/test'
import { openOnTime } from './support/months.ts'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

const send = (page: Page) => page.getByRole('button', { name: 'Envoyer la déclaration' })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Déclaration vérifiée' })
const estimate = (page: Page) => page.getByRole('complementary', { name: 'Estimation' })

/** What the browser asked the server to register. */
function watchSent(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('declarations.submit')) sent.push(request.postData() ?? '')
  })
  return sent
}

test('[finding U18] nothing unusual: the figures of the server are on the page, and they are what is sent', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  const sent = watchSent(page)
  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill('21')
  await expect(panel(page)).toContainText('Vérifiée, rien d’inhabituel : 21,00')
  await checkAccessibility(page)
  // What is typed next is not what was checked.
  await page.getByLabel('Heures du mois').fill('22')
  await expect(panel(page)).toContainText('22,00')
  const cost = /Coût total pour l’employeur\s*([\d\s]+),(\d{2})/.exec(await panel(page).innerText())
  const cents = Number(`${cost?.[1]?.replace(/\s/g, '')}${cost?.[2]}`)
  expect(sent).toEqual([])
  await send(page).click()
  await expect(page.getByText(/est enregistrée sous la référence/)).toBeVisible()
  expect(sent).toHaveLength(1)
  expect(JSON.parse(sent[0] ?? '')).toMatchObject({ hours: 22, hash: expect.stringMatching(/^[\w-]{43}$/) })
  expect(cents).toBeGreaterThan(0)
})

test('[finding U18] anything unusual is looked at on its own page: what it is, said beside the estimate', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill('175')
  await expect(estimate(page)).toContainText('à vérifier avant l’envoi')
  await expect(send(page)).toHaveCount(0)
  await checkAccessibility(page)
  await page.getByLabel('Heures du mois').fill('20')
  await expect(send(page)).toBeVisible()
  await page.getByText('Total du mois', { exact: true }).click()
  await expect(send(page)).toHaveCount(0)
  await page.getByText('Par heure', { exact: true }).click()
  await expect(send(page)).toBeVisible()
  await page.getByLabel('Heures du mois').fill('175')
  await page.getByLabel('Heures du mois').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Vérifier la déclaration' })).toBeVisible()
})

test('[finding U17] a pay under the minimum is said as it is typed, with the figure, and no more once it is right', async ({
  page,
}) => {
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill('20')
  const pay = page.getByLabel('Salaire net par heure, en euros')
  const contract = await pay.inputValue()
  await pay.fill('3')
  await expect(estimate(page)).toContainText('sous le salaire minimum')
  await expect(estimate(page)).toContainText('à corriger avant l’envoi')
  await checkAccessibility(page)
  await pay.fill(contract)
  await expect(send(page)).toBeVisible()
})

test('[finding U18] the Enter key asks for the figures, then is on the button that sends them', async ({ page }) => {
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  const sent = watchSent(page)
  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill('20')
  await page.getByLabel('Heures du mois').press('Enter')
  await expect(send(page)).toBeFocused()
  expect(sent).toEqual([])
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await expect(send(page)).toBeFocused()
  await expect(page.getByRole('heading', { level: 1, name: 'Déclarer un mois de travail' })).toBeVisible()
})

test('[finding U2] without a network nothing is sent, then or later, and what was typed stays', async ({
  page,
  context,
  faults,
}) => {
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  const sent = watchSent(page)
  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill('20')
  await expect(send(page)).toBeVisible()
  await context.setOffline(true)
  await send(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Rien n’est envoyé.' })).toBeFocused()
  await checkAccessibility(page)
  // Typed without a network: no figures of the server, so no button.
  await page.getByLabel('Heures du mois').fill('23')
  await expect(send(page)).toHaveCount(0)
  await forgive(faults, /ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  await context.setOffline(false)
  await page.getByLabel('Heures du mois').fill('20')
  await expect(send(page)).toBeVisible()
  expect(sent).toEqual([])
})

test('the same month sent from two tabs is one declaration: the second is told', async ({ page, context, faults }) => {
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  await openOnTime(page)
  const other = await context.newPage()
  await other.goto(page.url())
  for (const tab of [page, other]) {
    await tab.getByLabel('Heures du mois').fill('20')
    await expect(send(tab)).toBeVisible()
  }
  await send(page).click()
  await expect(page.getByText(/est enregistrée sous la référence/)).toBeVisible()
  await send(other).click()
  await expect(estimate(other)).toContainText('à corriger avant l’envoi')
  await forgive(faults, /422/)
  await checkAccessibility(other)
})
