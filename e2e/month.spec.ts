import type { Page } from '@playwright/test'
import { lastMonth, onTimeLinks, openOnTime } from './support/months.ts'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

const toDeclare = (page: Page) => page.getByRole('link', { name: /^Déclarer \p{Letter}+ \d{4}/u })

/** The number that a count of the month says. */
async function countOf(page: Page, label: string): Promise<number> {
  const text = page.getByText(new RegExp(`^${label} : \\d+$`))
  await expect(text).toBeVisible()
  return Number(/\d+$/.exec(await text.innerText())?.[0])
}

test('[finding U11] the first page is what is to do this month: the oldest month first, with its day and its counts', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  await expect(page.getByRole('heading', { level: 1, name: 'À faire ce mois-ci' })).toBeVisible()
  await expect(toDeclare(page).first()).toContainText(`Déclarer ${lastMonth.name}`)
  await expect(page.getByRole('list', { name: /^Jusqu’à \p{Letter}+ \d{4} :$/u })).toContainText('En retard')
  await expect(page.getByRole('list', { name: /^Pour \p{Letter}+ \d{4} seul :$/u })).toContainText('Enregistrées')
  const late = await countOf(page, 'En retard')
  const onTime = await countOf(page, 'À déclarer')
  await expect(page.getByText(new RegExp(`^${late + onTime}\\ssalariés à déclarer$`))).toBeVisible()
  await expect(page.getByText('En retard', { exact: true })).toHaveCount(late)
  await expect(page.getByText(/^05\/\d{2}\/\d{4}/).first()).toBeVisible()
  await checkAccessibility(page)

  const state = page.getByRole('button', { name: /^À déclarer : / })
  await state.click()
  await expect(state).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => new URL(page.url()).search).toBe('?etat=TO_DECLARE')
  await expect(page.getByText(new RegExp(`^${onTime}\\ssalariés à déclarer$`))).toBeVisible()
  await expect(page.getByText('En retard', { exact: true })).toHaveCount(0)
  await checkAccessibility(page)
  await state.click()
  await expect(state).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(() => new URL(page.url()).search).toBe('')
  await expect(page.getByText('En retard', { exact: true })).toHaveCount(late)
})

test('[finding U11] twelve rows are seen at once at 1366 by 768', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await expect(toDeclare(page).nth(12)).toBeVisible()
  const bottoms = await page
    .locator('.cesu-list tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().bottom))
  expect(bottoms.filter((bottom) => bottom <= 768).length).toBeGreaterThanOrEqual(12)
})

test('[finding U11] the month is chosen once, in the address; a damaged one is the month to work on', async ({
  page,
}) => {
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  const month = page.getByRole('combobox', { name: 'Mois' })
  const chosen = month.locator(':checked')
  const first = await chosen.innerText()
  const older = await month.locator('option').last().innerText()
  await month.selectOption(older)
  await expect.poll(() => new URL(page.url()).search).toMatch(/^\?mois=\d{4}-\d{2}$/)
  await expect(
    page.getByText('Tout est déclaré jusqu’à').or(page.getByText('ne correspond à ces filtres')),
  ).toBeVisible()
  await checkAccessibility(page)
  await page.reload()
  await expect(chosen).toHaveText(older)
  await month.selectOption(first)
  await expect.poll(() => new URL(page.url()).search).toBe('')
  await page.goto('/partenaires/declarer?mois=2026-13&etat=PERDU')
  await expect(chosen).toHaveText(first)
  await expect(toDeclare(page).first()).toBeVisible()
  const unread = page.getByText('Attention : des filtres de l’adresse ne se lisent pas (mois, etat).')
  await expect(unread).toBeVisible()
  await checkAccessibility(page)
  await month.selectOption(older)
  await expect(unread).toHaveCount(0)
  const form = (await page.goto('/partenaires/declarer')) && (await toDeclare(page).first().getAttribute('href'))
  await page.goto((form ?? '').replace(/mois=[^#]+/, 'mois=demain'))
  await expect(
    page.getByText(/^Attention : le mois de l’adresse ne se lit pas : voici \p{Letter}+ \d{4}\.$/u),
  ).toBeVisible()
  await checkAccessibility(page)
})

test('[finding U11] what is declared leaves the list, is counted, and its worker is still found by name', async ({
  page,
}) => {
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  await toDeclare(page).first().waitFor()
  const registered = await countOf(page, 'Enregistrées')
  const name = / pour (.+)$/.exec((await onTimeLinks(page).first().textContent()) ?? '')?.[1] ?? ''
  // A worker may have several employers.
  const links = page.getByRole('link', { name: new RegExp(`pour ${name}$`) })
  const before = await links.count()
  await openOnTime(page)
  await page.getByLabel('Heures du mois').fill('20')
  await page.getByRole('button', { name: 'Envoyer la déclaration' }).click()
  await expect(page.getByText(/est enregistrée sous la référence/)).toBeVisible()
  await page.getByRole('link', { name: 'Déclarer pour un autre salarié' }).click()
  await expect.poll(() => countOf(page, 'Enregistrées')).toBe(registered + 1)
  await expect(links).toHaveCount(before - 1)
  await page.getByRole('searchbox').fill(name.split(' ').at(-1) ?? '')
  await expect(page.getByRole('link', { name: `À jour : ouvrir la déclaration de ${name}` })).toBeVisible()
  await checkAccessibility(page)
})

test('[finding U11] who only reads has a page of their own: what was declared, its counts, its file, and no offer to declare', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Clara Lointaine')
  await expect(page.getByRole('heading', { level: 1, name: 'Déclarations' })).toBeVisible()
  await countOf(page, 'En retard')
  await expect(page.getByRole('button', { name: 'Exporter (CSV)' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Déclarer|À faire/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^En retard/ })).toHaveCount(0)
  await checkAccessibility(page)
  await page.goto('/partenaires/declarer/comme-avant')
  await expect(page.getByText('Vous n’avez pas accès')).toBeVisible()
})
