import { type Browser, test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'
import axe, { type RunOnly, type RunOptions } from 'axe-core'
import { openBrowser } from './browser.ts'

export { expect }

const standards: string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules that colours decide: the only ones whose verdict the theme can change. */
const rulesOfColours: string[] = ['color-contrast', 'link-in-text-block']

interface Fixtures {
  /** What the page did that no page may do, one line each. A test that ends with one fails. */
  faults: string[]
}

/**
 * The test of a journey: in our browser, and watched. It fails on a console error, an uncaught error, a request to another
 * place than the server, or a breach of the content security policy. One provoked on purpose is forgiven with `forgive`.
 */
export const test = base.extend<Fixtures, { browser: Browser }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads in this pattern which fixtures are needed.
    async ({}, use) => {
      const browser = await openBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = []
      context.on('console', (message) => {
        if (message.type() !== 'error' || isLostIcon(message)) return
        faults.push(`console: ${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`))
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== baseURL) faults.push(`request elsewhere: ${request.url()}`)
      })
      await context.exposeFunction('reportForbiddenContent', (what: string) =>
        faults.push(`forbidden content: ${what}`),
      )
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
          Reflect.get(globalThis, 'reportForbiddenContent')(`${effectiveDirective} ${blockedURI}`),
        )
      })
      await use(faults)
      expect(faults, 'the page did nothing that no page may do').toEqual([])
    },
    { auto: true },
  ],
})

/**
 * The icon of the tab, asked by the browser and not by the page: Debian's Chromium asks again at each address, npm's never
 * does.
 */
export const isIcon = (url: string): boolean => url.includes('/favicon/')

/** An icon, of the tab or of the design system, that the browser asked for while the journey had no network. */
const isLostIcon = (message: ConsoleMessage): boolean =>
  (isIcon(message.location().url) || message.location().url.includes('/dsfr/icons/')) &&
  message.text().includes('ERR_INTERNET_DISCONNECTED')

/** Waits for a fault that the journey provoked on purpose (a refused request is a console error), and forgets it. */
export async function forgive(faults: string[], provoked: RegExp): Promise<void> {
  await expect.poll(() => faults.some((fault) => provoked.test(fault)), `${provoked} was provoked`).toBe(true)
  disregard(faults, provoked)
}

/** Takes out the faults that a journey may have provoked, or not: what a page reads by itself when it pleases. */
export function disregard(faults: string[], possible: RegExp): void {
  faults.splice(0, faults.length, ...faults.filter((fault) => !possible.test(fault)))
}

/**
 * Checks the page as it is now: no accessibility rule broken (WCAG 2.2 levels A and AA, good practices) in light, no rule of
 * colours in dark, and no sideways scroll. The dark colours are looked at on the
 * large screen only: those of an element do not change with the size.
 */
export async function checkAccessibility(page: Page): Promise<void> {
  // Nothing under the mouse: what the design system paints over a hovered button is not ours, and is too pale in dark.
  await page.mouse.move(0, 0)
  await checkRules(page, 'light', { type: 'tag', values: standards })
  const large = (page.viewportSize()?.width ?? 0) > 1_000
  if (large) await checkRules(page, 'dark', { type: 'rule', values: rulesOfColours })
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${page.url()} does not scroll sideways`).toBeLessThanOrEqual(0)
}

/** Axe stays in a page once it is there: to bring it again, and back all that it says, took twice the time of the judgement. */
async function checkRules(page: Page, colorScheme: 'light' | 'dark', runOnly: RunOnly) {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // The rows of before are dimmed until those of now have come.
  await expect(page.locator('.cesu-dimmed')).toHaveCount(0)
  await page.evaluate(settled)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  // No rule of ours reads the style sheets, which it would load again.
  const options: RunOptions = { runOnly, resultTypes: ['violations'], preload: { assets: ['media'] } }
  const broken = await page.evaluate(judged, options)
  expect(broken, `${page.url()} is accessible in ${colorScheme}`).toEqual([])
}

/** In the page: the rules that it breaks, and where. */
async function judged(options: RunOptions): Promise<string[]> {
  const { violations } = await (Reflect.get(globalThis, 'axe') as typeof axe).run(document, options)
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(', ')})`)
}

/** In the page: waits for its fonts and for the end of its animations, whose passing colours would be judged. */
async function settled(): Promise<void> {
  await document.fonts.ready
  const ending = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
  await Promise.allSettled(ending.map((animation) => animation.finished))
}
