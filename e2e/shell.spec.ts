import type { Page } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

/** A page of each front-end, its name, and who is signed in. */
const pages = [
  ['mon-espace', '/mon-espace/estimer', 'Urssaf · Cesu – Mon espace', null],
  ['partenaires', '/partenaires/', 'Urssaf · Cesu – Espace partenaires', null],
  ['partenaires', '/partenaires/declarations', 'Urssaf · Cesu – Espace partenaires', 'Léa Vifargent'],
  ['backoffice', '/backoffice/', 'Urssaf · Cesu – Back-office', null],
  ['backoffice', '/backoffice/declarations', 'Urssaf · Cesu – Back-office', 'Camille Rondeau-Fictif'],
] as const

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const header = (page: Page) => page.getByRole('banner')

test.describe('[finding U6] without script', () => {
  test.use({ javaScriptEnabled: false })
  for (const [, path, name, person] of pages) {
    if (person !== null) continue
    test(`${path} says whose it is, and that it needs one`, { tag: '@mobile' }, async ({ page }) => {
      await page.goto(path)
      await expect(header(page).getByText(name)).toBeVisible()
      // By their tags: Playwright looks for no role and no text in there.
      await expect(page.locator('main noscript h1')).toHaveText('JavaScript est désactivé')
      await expect(page.locator('main noscript p')).toBeVisible()
      await expect(page.locator('main noscript p')).toContainText('Cette page a besoin de JavaScript')
      await expect(page.getByText('Chargement…')).toBeHidden()
      await expect(page.getByRole('contentinfo')).toBeVisible()
    })
  }
})

/** Holds the first script of the pages back, until what is returned is called. */
async function holdScript(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(/\/assets\/index-[^/]+\.js$/, async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

/** Adds up what moves in the page by itself (CLS). */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    let sum = 0
    const add = (shift: PerformanceEntry & { value?: number }) => {
      sum += shift.value ?? 0
      Reflect.set(globalThis, 'shifted', sum)
    }
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type: 'layout-shift', buffered: true })
  })

for (const [application, path, name, person] of pages) {
  test(`[finding U6] ${path}, ${person ?? 'a visitor'}: its frame is there before its script, and does not move`, {
    tag: '@mobile',
  }, async ({ page }) => {
    if (person !== null) await signInAs(page, application, person)
    await watchShifts(page)
    const release = await holdScript(page)
    await page.goto(path, { waitUntil: 'commit' })
    await expect(heading(page)).toHaveText('Chargement…')
    await expect(header(page).getByText(name)).toBeVisible()
    await checkAccessibility(page)
    const before = await header(page).boundingBox()
    release()
    await expect(heading(page)).not.toHaveText('Chargement…')
    await expect(header(page)).toHaveCount(1)
    await expect(page.getByRole('main')).toHaveCount(1)
    expect(await header(page).boundingBox()).toEqual(before)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'shifted') ?? 0))).toBeLessThan(0.05)
  })
}
