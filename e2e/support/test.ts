import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { openBrowser } from './browser.ts'

export { expect }

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

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
        if (message.type() === 'error') faults.push(`console: ${message.text()} (${message.location().url})`)
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

/** Waits for a fault that the journey provoked on purpose (a refused request is a console error), and forgets it. */
export async function forgive(faults: string[], provoked: RegExp): Promise<void> {
  await expect.poll(() => faults.some((fault) => provoked.test(fault)), `${provoked} was provoked`).toBe(true)
  faults.splice(0, faults.length, ...faults.filter((fault) => !provoked.test(fault)))
}

/**
 * Checks the page as it is now, in light and in dark: no accessibility rule broken (WCAG 2.2 levels A and AA, good
 * practices), and no sideways scroll.
 */
export async function checkAccessibility(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(settled)
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
    const broken = violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join(', ')})`,
    )
    expect(broken, `${page.url()} is accessible in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${page.url()} does not scroll sideways`).toBeLessThanOrEqual(0)
}

/** In the page: waits for its fonts and for the end of its animations, whose passing colours would be judged. */
async function settled(): Promise<void> {
  await document.fonts.ready
  const ending = document
    .getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
  await Promise.allSettled(ending.map((animation) => animation.finished))
}
