import type { Page } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

interface SearchedList {
  application: 'partenaires' | 'backoffice'
  persona: string
  path: string
  noun: RegExp
  /** What the field says before anything is typed. */
  hint: RegExp
  /** A filter that keeps more rows than the list does at first. */
  widen?: readonly [label: string, option: string]
}

const declarations = /^(Aucune déclaration|(?:plus de )?[\d\s]+déclarations?)(, page \d+)?$/i
const lists: Record<string, SearchedList> = {
  'the declarations of a partner': {
    ...{ application: 'partenaires', persona: 'Aïcha Clairbilan', path: 'declarations', noun: declarations },
    hint: /^Le début suffit ; dix caractères pour une référence\.$/,
  },
  'the employments of a partner': {
    ...{ application: 'partenaires', persona: 'Aïcha Clairbilan', path: 'declarer' },
    noun: /^(Aucun salarié|[\d\s]+salariés?)( à déclarer)?(, page \d+)?$/i,
    hint: /^Parmi tous vos salariés et employeurs\. Le début suffit, dans n’importe quel ordre\.$/,
  },
  'the declarations of all partners': {
    ...{ application: 'backoffice', persona: 'Camille Rondeau-Fictif', path: 'declarations', noun: declarations },
    hint: /^Le début suffit ; dix caractères pour une référence\.$/,
  },
  'the cases': {
    ...{ application: 'backoffice', persona: 'Camille Rondeau-Fictif', path: 'dossiers', widen: ['État', 'Tous'] },
    noun: /^(Aucun dossier|[\d\s]+dossiers?)(, page \d+)?$/i,
    hint: /^Le début suffit : 10 caractères d’une référence ; un dossier, en entier\.$/,
  },
}

/** What is typed, as different persons would, and whom each row found names. */
const typings = [
  ['Maëlle Sablefin', /Maëlle Sablefin/],
  ['sablefin maelle', /Maëlle Sablefin/],
  ['SABLE maë', /Maëlle Sablefin/],
  ['agathe', /Agathe/],
  ['Tranquille', /Gué-Tranquille/],
  ['gué tranquille', /Gué-Tranquille/],
  ['gue-tranq', /Gué-Tranquille/],
] as const

/** No accents, no hyphens: what the names typed here would be in any address. */
const names = /sablefin|maelle|agathe|tranquille|zzyx/i
const plain = (text: string) => text.normalize('NFD').replace(/\p{Mark}/gu, '')

/** Every address that the page asks or shows, until it is checked. */
function watchAddresses(page: Page) {
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.url(), request.headers()['referer'] ?? ''))
  page.on('framenavigated', (frame) => seen.push(frame.url()))
  return async () => {
    seen.push(page.url(), String(await page.evaluate('document.referrer')))
    const told = seen.filter((url) => names.test(plain(decodeURIComponent(url))))
    expect(told, 'no address holds a name').toEqual([])
    expect(seen.some((url) => url.includes('/trpc/'))).toBe(true)
  }
}

const field = (page: Page) => page.getByRole('searchbox')
const rowsOf = (page: Page) => page.locator('.cesu-list').locator('tbody tr, .cesu-card')
const status = (page: Page, noun: RegExp) => page.locator('.cesu-status').filter({ hasText: noun })

/** Types, and waits until every row, of which there is one at least, says what is expected. */
async function searchFor(page: Page, text: string, said: RegExp | string): Promise<void> {
  await field(page).fill(text)
  const others = async () => {
    const rows = await rowsOf(page).allInnerTexts()
    return rows.length === 0 ? ['no row'] : rows.filter((row) => row.search(said) < 0)
  }
  await expect.poll(others, `« ${text} »`).toEqual([])
}

for (const [title, { application, persona, path, noun, hint, widen }] of Object.entries(lists)) {
  test(`[finding U3] ${title}: any word of either name, in any order, without accents`, async ({ page }) => {
    await signInAs(page, application, persona)
    const checkAddresses = watchAddresses(page)
    await page.goto(`/${application}/${path}`)
    const showAll = async () => {
      if (!widen) return
      const facet = page.locator('.cesu-facet').filter({ hasText: widen[0] })
      await facet.locator('summary').click()
      await facet.locator('label').getByText(widen[1], { exact: true }).click()
      await page.keyboard.press('Escape')
    }
    await expect(rowsOf(page).first()).toBeVisible()
    const narrow = await rowsOf(page).count()
    await showAll()
    // The rows of before stay until the wider list has come.
    if (widen) await expect.poll(() => rowsOf(page).count()).toBeGreaterThan(narrow)
    await expect(field(page)).toHaveAccessibleDescription(hint)
    const all = await rowsOf(page).allInnerTexts()
    for (const [text, named] of typings) await searchFor(page, text, named)
    await checkAccessibility(page)

    await test.step('one letter: the field says it, and nothing is filtered', async () => {
      await field(page).fill('m')
      await expect(field(page)).toHaveAccessibleDescription(/^Deux lettres ou deux chiffres au moins/)
      await expect.poll(() => rowsOf(page).allInnerTexts()).toEqual(all)
      await checkAccessibility(page)
    })

    await test.step('nobody, then everybody again: by the button, and by the field', async () => {
      await field(page).fill('Maëlle Zzyx')
      await expect(status(page, /^Aucune? /)).toBeVisible()
      await expect(rowsOf(page)).toHaveCount(0)
      await checkAccessibility(page)
      await page.getByRole('button', { name: 'Effacer les filtres' }).click()
      await expect(field(page)).toHaveValue('')
      await expect(rowsOf(page).first()).toBeVisible()
      await showAll()
      await searchFor(page, 'agathe', /Agathe/)
      await field(page).fill('')
      await expect(field(page)).toHaveAccessibleDescription(hint)
      await expect(status(page, noun)).toBeVisible()
      await expect.poll(() => rowsOf(page).count()).toBeGreaterThan(1)
    })
    await checkAddresses()
  })
}

test('[finding U3] the start of a reference, of a Cesu number, and words of both people', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  await page.goto('/partenaires/declarations')
  const first = page.getByRole('link', { name: /^\d{7}[A-Z]\d{5}$/ }).first()
  const reference = (await first.textContent()) ?? ''
  await searchFor(page, reference, reference)
  await searchFor(page, reference.slice(0, 10).toLowerCase(), reference.slice(0, 10))
  // The first name of the worker, the family name of her employer.
  await searchFor(page, 'Maëlle Herbelune', /Herbelune/)
  await searchFor(page, 'Maëlle Herbelune', /Maëlle Sablefin/)

  await searchFor(page, reference, reference)
  await first.click()
  await expect(page.getByRole('heading', { level: 1, name: `Déclaration ${reference}` })).toBeVisible()
  const number = /\b[A-Z]\d{13}\b/.exec(await page.locator('main').innerText())?.[0] ?? ''
  await page.goBack()
  await expect(field(page)).toHaveValue(reference)
  // That of one person: enough of it for one household.
  await searchFor(page, number.slice(0, 12), /^\d{7}[A-Z]\d{5}/)
  await expect(page.getByRole('link', { name: reference })).toBeVisible()
})

test('[finding U3] a case by its number', async ({ page }) => {
  await signInAs(page, 'backoffice', 'Camille Rondeau-Fictif')
  await page.goto('/backoffice/dossiers?statut=TOUS')
  const link = page.getByRole('link', { name: /^Dossier \d+$/ }).first()
  const name = (await link.textContent()) ?? ''
  for (const typed of [name.replace('Dossier ', ''), name.toLowerCase()]) {
    await field(page).fill(typed)
    await expect(status(page, /^1\sdossier$/)).toBeVisible()
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
  }
})

test('[finding U3] with a filter, on its second page, after a reload and « back »', async ({ page }) => {
  await signInAs(page, 'partenaires', 'Aïcha Clairbilan')
  const checkAddresses = watchAddresses(page)
  await page.goto('/partenaires/declarations')
  await searchFor(page, 'tranquille', /Gué-Tranquille/)
  await page.getByRole('combobox', { name: 'État' }).selectOption('Enregistrée')
  await expect.poll(() => new URL(page.url()).search).toBe('?statut=REGISTERED')
  await expect(field(page)).toHaveValue('tranquille')
  await page.getByRole('button', { name: 'Page suivante' }).click()
  const second = status(page, /, page 2$/)
  await expect(second).toBeVisible()
  await expect(page.locator('.cesu-dimmed')).toHaveCount(0)
  const said = (await second.textContent()) ?? ''
  const shown = await rowsOf(page).allInnerTexts()
  for (const row of shown) expect(row).toMatch(/Gué-Tranquille/)
  const asBefore = async () => {
    await expect(second).toHaveText(said)
    await expect(field(page)).toHaveValue('tranquille')
    await expect(page.getByRole('combobox', { name: 'État' })).toHaveValue('REGISTERED')
    await expect.poll(() => rowsOf(page).allInnerTexts()).toEqual(shown)
  }
  await page.reload()
  await asBefore()
  await page
    .getByRole('link', { name: /^\d{7}[A-Z]\d{5}$/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /^Déclaration / })).toBeVisible()
  await page.goBack()
  await asBefore()
  await page.goBack()
  await expect(status(page, declarations)).not.toHaveText(/page 2/)
  await expect(field(page)).toHaveValue('tranquille')
  await page.goForward()
  await asBefore()
  await checkAddresses()
})
