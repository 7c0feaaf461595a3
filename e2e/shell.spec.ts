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

interface Seen {
  /** What moved in the page by itself (CLS). */
  shifted: number
  /** Frames painted without any heading, once there was one. */
  blanks: number
  /** What moved, from where to where, by how much of the page. */
  moves: string[]
}

/** Has the page look at itself, from its first paint. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen: Seen = { shifted: 0, blanks: 0, moves: [] }
    Reflect.set(globalThis, 'seen', seen)
    interface Moved {
      node: Node | null
      previousRect: DOMRectReadOnly
      currentRect: DOMRectReadOnly
    }
    let hadHeading = false
    // What is painted before its style sheets are there, which block it, moves when they come: under load this browser paints all the
    // same, and what it does then is not the page's. It counts from the frame that follows the first styled one.
    let styled = false
    let countsFrom = Number.POSITIVE_INFINITY
    const add = (shift: PerformanceEntry & { value?: number; sources?: Moved[] }) => {
      if (shift.startTime < countsFrom) return
      seen.shifted += shift.value ?? 0
      for (const { node, previousRect, currentRect } of shift.sources ?? []) {
        const what = `${node?.nodeName} « ${node?.textContent?.slice(0, 60)} »`
        const at = `${Math.round(shift.startTime)} ms, scrolled to ${scrollY}`
        seen.moves.push(`${shift.value?.toFixed(3)}: ${what} from ${previousRect.top} to ${currentRect.top} at ${at}`)
      }
    }
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type: 'layout-shift', buffered: true })
    const look = (frame = 0) => {
      if (styled && countsFrom === Number.POSITIVE_INFINITY) countsFrom = frame
      styled ||= document.body !== null && getComputedStyle(document.body).marginTop === '0px'
      const hasHeading = document.querySelector('main h1') !== null
      if (hadHeading && !hasHeading) seen.blanks += 1
      hadHeading ||= hasHeading
      requestAnimationFrame(look)
    }
    look()
  })

for (const [application, path, name, person] of pages) {
  test(`[finding U6] ${path}, ${person ?? 'a visitor'}: its frame is there before its script, and neither moves nor goes blank`, {
    tag: '@mobile',
  }, async ({ page }) => {
    if (person !== null) await signInAs(page, application, person)
    await watch(page)
    const release = await holdScript(page)
    // Later than the first paint: letters of another width are what would move most.
    await page.route(/\.woff2$/, (route) => setTimeout(() => void route.continue(), 500))
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
    const { shifted, blanks, moves } = await page.evaluate(() => Reflect.get(globalThis, 'seen') as Seen)
    expect(shifted, moves.join('\n')).toBeLessThan(0.05)
    expect(blanks).toBe(0)
  })
}
