import type { Page } from '@playwright/test'
import { declare } from './support/months.ts'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

/** What the browser itself writes in its console when it has no network. */
const noNetwork = /ERR_INTERNET_DISCONNECTED|Failed to fetch/

const alertOf = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text })
const hours = (page: Page) => page.getByLabel('Heures du mois')
const see = (page: Page) => page.getByRole('button', { name: 'Voir ce qui change' })
const register = (page: Page) => page.getByRole('button', { name: 'Enregistrer la correction' })
const cancel = (page: Page) => page.getByRole('button', { name: 'Annuler cette déclaration' })

/** The changes that the page sends from now on, by the name of their operation. */
function watchChanges(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    const [, name] = /declarations\.(correct|cancel)\b/.exec(request.url()) ?? []
    if (name && request.method() === 'POST') sent.push(name)
  })
  return sent
}

/** Without a network: the act fails at once, says so, and is not kept for later. */
async function failsOffline(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.context().setOffline(true)
  await act()
  await expect(alertOf(page, 'Vous êtes hors ligne. Rien n’est envoyé.')).toBeFocused()
  await checkAccessibility(page)
  await page.context().setOffline(false)
  await expect(page.getByText('Information : la connexion est revenue')).toBeVisible()
  await expect(page.getByText('Vous êtes hors ligne.')).toHaveCount(0)
  await checkAccessibility(page)
}

test('[finding U2] a correction and a cancellation without a network fail at once, and are never sent later by themselves', async ({
  page,
  faults,
}) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await declare(page)
  const sent = watchChanges(page)
  await page.getByRole('link', { name: 'Corriger', exact: true }).click()
  await hours(page).fill('21')
  await see(page).click()
  await expect(register(page)).toBeVisible()
  await failsOffline(page, () => register(page).click())
  // Typed otherwise meanwhile: what is sent in the end is what is read in the end.
  await page.goBack()
  await hours(page).fill('22')
  await see(page).click()
  await expect(page.getByRole('cell', { name: '22 heures' })).toBeVisible()
  expect(sent).toEqual([])
  await register(page).click()
  await expect(page.getByText('la version 2 est en vigueur')).toBeVisible()
  await expect(page.getByText('22,00 h (22 h 00)').first()).toBeVisible()

  await page.getByRole('link', { name: 'Annuler la déclaration' }).click()
  await page.getByText('Ce n’est pas le bon mois').click()
  await failsOffline(page, () => cancel(page).click())
  expect(sent).toEqual(['correct'])
  await cancel(page).click()
  await expect(page.getByText('Succès : la déclaration est annulée.')).toBeVisible()
  expect(sent).toEqual(['correct', 'cancel'])
  faults.splice(0, faults.length, ...faults.filter((fault) => !noNetwork.test(fault)))
})

test('what was done is said as long as it is true; a cancellation that comes after a correction shows what it cancels', async ({
  page,
  context,
  faults,
}) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  const receipt = await declare(page)
  const other = await context.newPage()
  await other.goto(receipt)
  await other.getByRole('link', { name: 'Annuler la déclaration' }).click()
  await other.getByText('Ce n’est pas le bon mois').click()
  await page.getByRole('link', { name: 'Corriger', exact: true }).click()
  await hours(page).fill('24')
  await see(page).click()
  await register(page).click()
  const said = page.getByText('la version 2 est en vigueur')
  await expect(said).toBeVisible()

  await cancel(other).click()
  await expect(alertOf(other, 'version 2')).toBeVisible()
  await forgive(faults, /412/)
  await expect(other.getByRole('radio', { name: 'Ce n’est pas le bon mois' })).toBeChecked()
  await checkAccessibility(other)
  await cancel(other).click()
  await expect(other.getByText('Succès : la déclaration est annulée.')).toBeVisible()

  await page.reload()
  await expect(page.getByText('Attention : cette déclaration est annulée')).toBeVisible()
  await expect(said).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Et ensuite' })).toHaveCount(0)
  await expect(page.getByText(/en vigueur/)).toHaveCount(0)

  // The addresses that change it refuse at once, before anything is typed, and lead back.
  for (const [from, to] of [
    ['/declarations/', '/corriger/'],
    ['/declarations/', '/changer/'],
  ] as const) {
    const address = receipt.replace(from, to)
    for (const end of to === '/corriger/' ? ['', '/verifier'] : ['/annuler', '/demander']) {
      await page.goto(`${address}${end}`)
      await expect(page.getByText('Elle ne peut plus être changée.')).toBeVisible()
      await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
    }
  }
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Revoir la déclaration' }).click()
  await expect(page).toHaveURL(receipt)
})

/** The session is over: the page says it, and comes back after a new sign-in. */
async function signInAgain(page: Page, faults: string[]): Promise<void> {
  await expect(alertOf(page, 'votre session a expiré')).toBeFocused()
  await forgive(faults, /401/)
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Se reconnecter et revenir à cette page' }).click()
  await page.getByRole('button', { name: 'Léa Vifargent' }).click()
}

test('a correction and a cancellation outlive the session: nothing typed is lost, nothing is sent twice', async ({
  page,
  context,
  faults,
}) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await declare(page)
  const sent = watchChanges(page)
  await page.getByRole('link', { name: 'Corriger', exact: true }).click()
  await hours(page).fill('23')
  await see(page).click()
  await expect(register(page)).toBeVisible()
  await context.clearCookies()
  await register(page).click()
  await signInAgain(page, faults)
  await expect(page.getByRole('heading', { level: 1, name: 'Vérifier la correction' })).toBeVisible()
  await register(page).click()
  await expect(page.getByText('la version 2 est en vigueur')).toBeVisible()
  await expect(page.getByText('23,00 h (23 h 00)').first()).toBeVisible()

  await page.getByRole('link', { name: 'Annuler la déclaration' }).click()
  await page.getByText('Une autre raison').click()
  await page.getByRole('textbox').fill('Le ménage n’a pas eu lieu.')
  await context.clearCookies()
  await cancel(page).click()
  await signInAgain(page, faults)
  await expect(page.getByRole('radio', { name: 'Une autre raison' })).toBeChecked()
  await expect(page.getByRole('textbox')).toHaveValue('Le ménage n’a pas eu lieu.')
  await cancel(page).click()
  await expect(page.getByText('Succès : la déclaration est annulée.')).toBeVisible()
  await expect(page.getByText('Le ménage n’a pas eu lieu.')).toBeVisible()
  // Each was sent once in vain, and once for good.
  expect(sent).toEqual(['correct', 'correct', 'cancel', 'cancel'])
})
