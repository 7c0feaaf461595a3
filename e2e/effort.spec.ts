import type { Page } from '@playwright/test'
import { type Effort, watchEffort } from './support/effort.ts'
import { lastMonth, openOnTime } from './support/months.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

/** What each journey may cost at most (reference figures of the journeys J11 to J17; those of a change are ours). */
const most: Record<string, Effort> = {
  'a first declaration': { fields: 8, clicks: 4, keys: 10 },
  'a second declaration': { fields: 1, clicks: 2, keys: 5 },
  'a second declaration, by keyboard': { fields: 1, clicks: 0, keys: 12 },
  'a whole usual month': { fields: 0, clicks: 3, keys: 0 },
  'a correction': { fields: 1, clicks: 3, keys: 5 },
  'a cancellation': { fields: 0, clicks: 3, keys: 0 },
  'a mandate asked': { fields: 1, clicks: 3, keys: 30 },
  'two hundred mandates asked': { fields: 1, clicks: 3, keys: 0 },
}

/** Fails when a journey cost more than it may, and says what it cost. */
function expectWithin(journey: keyof typeof most, effort: Effort): void {
  const { fields, clicks, keys } = effort
  process.stdout.write(`${journey}: ${fields} fields, ${clicks} clicks, ${keys} keys\n`)
  for (const kind of ['fields', 'clicks', 'keys'] as const) {
    expect(effort[kind], `${journey}: ${kind}`).toBeLessThanOrEqual(most[journey]?.[kind] ?? 0)
  }
}

const hours = (page: Page) => page.getByLabel('Heures du mois')
const send = (page: Page) => page.getByRole('button', { name: 'Envoyer la déclaration' })
const isRegistered = (page: Page) => expect(page.getByText(/est enregistrée sous la référence/)).toBeVisible()

/** Types as a person does, a key at a time; what is there is typed over. */
async function type(page: Page, text: string): Promise<void> {
  await hours(page).focus()
  await hours(page).press('ControlOrMeta+a')
  await hours(page).pressSequentially(text)
}

test('[finding U18] [finding U11] declaring, correcting and cancelling cost no more than they may', async ({
  page,
  context,
}) => {
  const read = await watchEffort(context)
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await page.getByRole('heading', { level: 1, name: 'À faire ce mois-ci' }).waitFor()
  read()

  await openOnTime(page)
  await expect(hours(page)).toBeFocused()
  await page.keyboard.type('20')
  await send(page).click()
  await isRegistered(page)
  expectWithin('a second declaration', read())

  await page.getByRole('link', { name: 'Corriger', exact: true }).click()
  await type(page, '22')
  await page.getByRole('button', { name: 'Voir ce qui change' }).click()
  await page.getByRole('button', { name: 'Enregistrer la correction' }).click()
  await expect(page.getByText('la version 2 est en vigueur')).toBeVisible()
  expectWithin('a correction', read())

  await page.getByRole('link', { name: 'Annuler la déclaration' }).click()
  await page.getByText('Ce n’est pas le bon mois').click()
  await page.getByRole('button', { name: 'Annuler cette déclaration' }).click()
  await expect(page.getByText('Succès : la déclaration est annulée.')).toBeVisible()
  expectWithin('a cancellation', read())
})

test('[finding U18] a first declaration, of somebody hired this month, costs no more than it may', async ({
  page,
  context,
}) => {
  const read = await watchEffort(context)
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  const never = page.getByRole('row').filter({ hasText: 'Aucune' })
  await expect(never).toHaveCount(1)
  read()
  await never.getByRole('link', { name: /^Déclarer / }).click()
  await expect(hours(page)).toBeFocused()
  await page.keyboard.type('21')
  // What the contract does not say: a pay of one's own for the month.
  await page.getByText('Total du mois', { exact: true }).click()
  const pay = page.getByLabel('Salaire net total du mois, en euros')
  // What the hours make of the contract's pay comes first.
  await expect(pay).toHaveValue(/^\d{3},\d{2}$/)
  await pay.press('ControlOrMeta+a')
  await pay.pressSequentially('300')
  await page.getByRole('button', { name: 'Vérifier la déclaration' }).click()
  await send(page).click()
  await isRegistered(page)
  expectWithin('a first declaration', read())
  await expect(page.getByText('300,00 €').first()).toBeVisible()
  await page.goto('/partenaires/declarer')
  await expect(page.getByText(/salariés? à déclarer/).first()).toBeVisible()
  await expect(never).toHaveCount(0)
})

test('[finding U18] a second declaration by keyboard: from the first page to the receipt in twelve keys', async ({
  page,
  context,
}) => {
  const read = await watchEffort(context)
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await page.goto('/partenaires/declarer?etat=TO_DECLARE')
  await page
    .getByRole('link', { name: /^Déclarer \p{Letter}+ \d{4}/u })
    .first()
    .waitFor()
  read()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('Tab')
  const jump = page.getByRole('link', { name: 'Aller à la liste' })
  while (!(await jump.evaluate((element) => element === document.activeElement))) await press('Tab')
  await press('Enter', 'Tab', 'Enter')
  await expect(hours(page)).toBeFocused()
  await press('2', '0', 'Enter')
  await expect(send(page)).toBeFocused()
  await press('Enter')
  await isRegistered(page)
  expectWithin('a second declaration, by keyboard', read())
})

test('[finding U11] a whole usual month: two declarations or a hundred, three clicks', async ({ page, context }) => {
  const read = await watchEffort(context)
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  await page.goto(`/partenaires/declarer?mois=${lastMonth.period}`)
  const all = page.getByRole('link', { name: /^Déclarer comme en / })
  await all.waitFor()
  read()
  await all.click()
  if (lastMonth.isLate) await page.getByText('ces déclarations sont exactes.').click()
  await page.getByRole('button', { name: /^Envoyer \d+ déclarations?$/ }).click()
  await expect(page.getByText('Succès : envoi terminé.')).toBeVisible()
  expectWithin('a whole usual month', read())
})

test('[finding U18] one mandate is asked by one field, two hundred by one list pasted', async ({ page, context }) => {
  const read = await watchEffort(context)
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  await page.goto('/partenaires/mandats')
  const persons = page.getByLabel('Adresse électronique de votre client')
  const open = page.getByRole('link', { name: 'Demander un mandat' })
  await open.waitFor()
  read()

  await open.click()
  await persons.click()
  await page.keyboard.type('seule.cliente@exemple.invalid')
  await page.getByRole('button', { name: 'Demander le mandat' }).click()
  await expect(page.getByText('Succès : 1 demande envoyée')).toBeVisible()
  expectWithin('a mandate asked', read())

  await page.goto('/partenaires/mandats')
  await open.click()
  await persons.click()
  const lines = Array.from({ length: 200 }, (_, rank) => `cliente${rank}@exemple.invalid\tC-${rank}`)
  await page.keyboard.insertText(lines.join('\n'))
  await page.getByRole('button', { name: 'Demander 200 mandats' }).click()
  await expect(page.getByText('Succès : 200 demandes envoyées')).toBeVisible()
  expectWithin('two hundred mandates asked', read())
})
