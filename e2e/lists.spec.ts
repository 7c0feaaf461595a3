import type { Locator, Page } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

interface ListCase {
  application: 'partenaires' | 'backoffice'
  persona: string
  path: string
  /** The column that names the row, and another one with the name under which the browser keeps that it is hidden. */
  first: string
  column: string
  kept: [key: string, value: string]
  /** The order of the rows, said once that other column is hidden. */
  sort?: string
}

const lists: Record<string, ListCase> = {
  'the employments of a partner': {
    application: 'partenaires',
    persona: 'Léa Vifargent',
    path: 'declarer',
    first: 'Salarié',
    column: 'Activité',
    kept: ['colonnes-masquees:/partenaires/a-faire', 'activity'],
  },
  'the declarations of a partner': {
    application: 'partenaires',
    persona: 'Léa Vifargent',
    path: 'declarations',
    first: 'Référence',
    column: 'Heures',
    kept: ['colonnes-masquees:/partenaires/declarations', 'hoursHundredths'],
  },
  'the declarations of all partners': {
    application: 'backoffice',
    persona: 'Camille Rondeau-Fictif',
    path: 'declarations',
    first: 'Référence',
    column: 'Partenaire',
    kept: ['colonnes-masquees:/backoffice/declarations', 'partnerName'],
  },
  'the cases': {
    application: 'backoffice',
    persona: 'Camille Rondeau-Fictif',
    path: 'dossiers',
    first: 'Dossier',
    column: 'Échéance',
    kept: ['colonnes-masquees:/backoffice/dossiers', 'dueDay'],
    sort: 'Tri : Échéance (colonne masquée), croissant',
  },
  'the parameters': {
    application: 'backoffice',
    persona: 'Camille Rondeau-Fictif',
    path: 'parametres',
    first: 'Paramètre',
    column: 'Depuis',
    kept: ['colonnes-masquees:/backoffice/parametres', 'watch_version_from'],
  },
}

/** The titles of a column: one over a table, one in each card of a small screen. */
const titles = (page: Page, column: string): Locator =>
  page.locator('.cesu-list').locator('thead th, .cesu-cards dt').filter({ hasText: column })

/** The values of the first row: its cells, or the lines of its card. */
const values = (page: Page): Locator =>
  page.locator('.cesu-list').locator('tbody tr:first-child > *, .cesu-card:first-child :is(.cesu-card__title, dd)')

const keptIn = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(name), key)

for (const [title, { application, persona, path, first, column, kept, sort }] of Object.entries(lists)) {
  test(`${title}: a column is hidden and shown again, and the browser remembers`, { tag: '@mobile' }, async ({
    page,
  }) => {
    await signInAs(page, application, persona)
    await page.goto(`/${application}/${path}`)
    await expect(titles(page, column).first()).toBeVisible()
    const shown = await values(page).count()
    await page.getByRole('button', { name: 'Choisir les colonnes' }).click()
    const choices = page.getByRole('group', { name: 'Colonnes affichées' })
    await expect(choices.getByText(`« ${first} » reste toujours affichée`)).toBeVisible()
    await expect(choices.getByRole('checkbox', { name: first, exact: true })).toHaveCount(0)
    await checkAccessibility(page)

    await choices.getByText(column, { exact: true }).click()
    await expect(titles(page, column)).toHaveCount(0)
    await expect(values(page)).toHaveCount(shown - 1)
    await expect(page.getByText(/^Tri : .* \(colonne masquée\)/)).toHaveText(sort ? [sort] : [])
    expect(await keptIn(page, kept[0])).toBe(kept[1])
    await page.reload()
    await expect(page.getByRole('button', { name: 'Choisir les colonnes (1 masquée)' })).toBeVisible()
    // The rows have come: nothing above the button moves any more.
    await expect(values(page)).toHaveCount(shown - 1)
    await expect(titles(page, column)).toHaveCount(0)

    await page.getByRole('button', { name: 'Choisir les colonnes (1 masquée)' }).click()
    await choices.getByText(column, { exact: true }).click()
    await expect(titles(page, column).first()).toBeVisible()
    await expect(values(page)).toHaveCount(shown)
    expect(await keptIn(page, kept[0])).toBeNull()
  })
}

test('columns are chosen with the keyboard alone, and all come back at once', async ({ page }) => {
  await signInAs(page, 'backoffice', 'Camille Rondeau-Fictif')
  const button = page.getByRole('button', { name: /^Choisir les colonnes/ })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  for (const column of ['Partenaire', 'Employeur']) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('checkbox', { name: column })).toBeFocused()
    await page.keyboard.press('Space')
    await expect(titles(page, column)).toHaveCount(0)
  }
  expect(await keptIn(page, 'colonnes-masquees:/backoffice/declarations')).toBe('partnerName,employerName')
  await page.keyboard.press('Space')
  await expect(titles(page, 'Employeur').first()).toBeVisible()
  const showAll = page.getByRole('button', { name: 'Afficher toutes les colonnes' })
  await showAll.focus()
  await page.keyboard.press('Enter')
  await expect(titles(page, 'Partenaire').first()).toBeVisible()
  await expect(showAll).toBeFocused()
  expect(await keptIn(page, 'colonnes-masquees:/backoffice/declarations')).toBeNull()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  await expect(showAll).toBeHidden()
})

test('a name that is searched for stays out of every address, and survives a reload and « back »', async ({ page }) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await page.goto('/partenaires/declarations')
  const reference = page.getByRole('link', { name: /^\d{7}[A-Z]\d{5}$/ }).first()
  const text = (await reference.textContent()) ?? ''
  await page.getByRole('searchbox').fill(text)
  await expect(page.getByText(/^1\sdéclaration$/)).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue(text)
  await expect(page.getByText(/^1\sdéclaration$/)).toBeVisible()
  await reference.click()
  await expect(page.getByRole('heading', { level: 1, name: `Déclaration ${text}` })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue(text)
  await page.getByRole('searchbox').fill('')
  await expect(page.getByText(/^1\sdéclaration$/)).toHaveCount(0)
})

test('the list in the order of names keeps the name that is searched for out of its address', async ({ page }) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await page.goto('/partenaires/declarer')
  const rows = page.getByRole('link', { name: /^Déclarer \p{Letter}+ \d{4}/u })
  const name = /pour .* (\S+)$/.exec((await rows.first().textContent()) ?? '')?.[1] ?? ''
  await page.getByRole('searchbox').fill(name)
  await expect(page.getByText(/^\d\ssalariés?$/)).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
  await page.getByLabel('Lignes par page').selectOption('50')
  await expect.poll(() => new URL(page.url()).search).toBe('?lignes=50')
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue(name)
  await page.getByLabel('Lignes par page').selectOption('25')
  await expect.poll(() => new URL(page.url()).search).toBe('')
  await page.getByRole('searchbox').fill('')
  await expect(page.getByText(/^\d{2,}\ssalariés à déclarer$/)).toBeVisible()
})

test('filters, sort and pages are in the address; a damaged one is the default list', { tag: '@mobile' }, async ({
  page,
}) => {
  await signInAs(page, 'backoffice', 'Camille Rondeau-Fictif')
  const status = page.getByRole('combobox', { name: 'État' })
  const query = () => new URL(page.url()).searchParams
  await status.selectOption('Enregistrée')
  await expect.poll(() => query().get('statut')).toBe('REGISTERED')
  const next = page.getByRole('button', { name: 'Page suivante' })
  const previous = page.getByRole('button', { name: 'Page précédente' })
  for (const [go, number] of [
    [() => next.click(), 2],
    [() => previous.press('Enter'), 1],
    [() => next.press('Enter'), 2],
  ] as const) {
    await go()
    await expect(page.getByText(number === 1 ? /déclarations$/ : /, page 2$/)).toBeVisible()
    await expect(page.locator('.cesu-list').locator('tbody, .cesu-cards')).toBeFocused()
    await expect(values(page).first()).toBeInViewport({ ratio: 1 })
  }
  await expect.poll(() => query().get('page')).toBe('2')
  await page.reload()
  await expect(page.getByText(/, page 2$/)).toBeVisible()
  await expect(status).toHaveValue('REGISTERED')
  await status.selectOption('Tous')
  await expect.poll(() => page.url()).toMatch(/\/backoffice\/declarations$/)
  await page.getByRole('combobox', { name: 'Anomalies' }).selectOption('À vérifier')
  await expect.poll(() => query().get('anomalies')).toBe('true')
  await page.getByRole('combobox', { name: 'Anomalies' }).selectOption('Avec ou sans')
  await expect.poll(() => query().has('anomalies')).toBe(false)

  await page.goto(
    '/backoffice/declarations?statut=%3Cx%3E&mois=2026-13&tri=nom&page=-2&curseur=&lignes=9999&partenaire=a',
  )
  await expect(page.getByText(/déclarations$/)).toBeVisible()
  await expect(status).toHaveValue('')
  await expect(page.getByLabel('Lignes par page')).toHaveValue('25')

  await page.goto('/backoffice/declarations?mois=2019-01&partenaire=01890000-0000-7000-8000-000000000000')
  await expect(page.getByText('Aucune déclaration ne correspond à ces filtres.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Mois' }).locator(':checked')).toHaveText('Janvier 2019')
  await expect(page.getByRole('combobox', { name: 'Partenaire' }).locator(':checked')).toHaveText('Valeur inconnue')
})

test('[finding U15] twelve rows of the lists of the back office are seen at once at 1366 by 768', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await signInAs(page, 'backoffice', 'Hélène Grandcadre')
  for (const path of ['declarations', 'dossiers?statut=TOUS', 'parametres']) {
    await page.goto(`/backoffice/${path}`)
    const rows = page.locator('.cesu-list tbody tr')
    await expect(rows.nth(12)).toBeVisible()
    const bottoms = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().bottom))
    expect(bottoms.filter((bottom) => bottom <= 768).length, path).toBeGreaterThanOrEqual(12)
  }
})

test('a case is one line, and the whole of it once opened, by keyboard too', { tag: '@mobile' }, async ({ page }) => {
  await signInAs(page, 'backoffice', 'Hélène Grandcadre')
  await page.goto('/backoffice/dossiers?statut=TOUS')
  const subject = page.locator('.case-subject > summary').first()
  const whole = page.getByText(/^Anomalie de déclaration : /).first()
  await expect(subject).toBeVisible()
  await expect(whole).toBeHidden()
  await subject.press('Enter')
  await expect(whole).toBeVisible()
  const isLarge = (page.viewportSize()?.width ?? 0) > 1_000
  await expect(page.getByText(/^Employeur : \p{L}/u).first()).toBeVisible({ visible: isLarge })
  await checkAccessibility(page)
  await subject.press('Enter')
  await expect(whole).toBeHidden()
  if (!isLarge) return
  // One height for all: no line takes two.
  const heights = await page.locator('.cesu-list tbody tr').evaluateAll((rows) => rows.map((row) => row.clientHeight))
  expect(new Set(heights).size).toBe(1)
})

/** Sees that a page, at twice the size of its text, has its mark whole and nothing out of its side. */
async function checkTwiceAsLarge(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  for (const width of [1280, 1024]) {
    await page.setViewportSize({ width, height: 768 })
    const found = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
      const mark = document.querySelector('.fr-header__logo .fr-logo')
      return {
        isWhole: mark !== null && mark.scrollWidth <= mark.clientWidth,
        overflow: document.documentElement.scrollWidth - innerWidth,
      }
    })
    expect(found, `${page.url()}, ${width} px`).toEqual({ isWhole: true, overflow: 0 })
  }
}

test('[finding U20] text twice as large is neither cut nor wider than the page; the home page has its legal links', async ({
  page,
}) => {
  for (const [application, person, paths] of [
    ['backoffice', 'Hélène Grandcadre', ['', 'declarations', 'dossiers', 'parametres/er_at']],
    ['partenaires', 'Léa Vifargent', ['', 'declarations', 'propositions/employeurs', 'declarer/comme-avant']],
  ] as const) {
    await page.context().clearCookies()
    await signInAs(page, application, person)
    await page.goto(`/${application}/declarations`)
    const declaration = await page
      .getByRole('link', { name: /^\d{7}[A-Z]\d{5}$/ })
      .first()
      .getAttribute('href')
    for (const path of [declaration ?? '', ...paths.map((each) => `/${application}/${each}`)]) {
      await page.goto(path)
      await expect(page.getByText('Se déconnecter').first()).toBeVisible()
      await checkTwiceAsLarge(page)
    }
  }
  for (const path of ['/', '/mon-espace/estimer?montant=13.5&heures=13', '/verifier']) {
    await page.goto(path)
    await checkTwiceAsLarge(page)
  }
  await page.goto('/')
  await page.getByRole('link', { name: 'Mentions légales' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mentions légales' })).toBeVisible()
  await page.goto('/')
  await page.getByRole('link', { name: 'Accessibilité : non conforme' }).click()
  await expect(page.getByRole('heading', { name: 'Contact' })).toBeVisible()
})
