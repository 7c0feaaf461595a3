import type { Browser, CDPSession, Page } from '@playwright/test'

/** The slow profile of findings U6 and U16: a slow 4G, and a processor four times slower. */
const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}
const SLOW_PROCESSOR = 4

/** Slows a page down. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PROCESSOR })
  return session
}

/** What a first visit took. */
export interface Visit {
  /** Milliseconds to the largest thing painted (LCP). */
  paintedMs: number
  /** Bytes received, headers included, as they were sent. */
  bytes: number
}

/** Visits an address for the first time: nothing is kept from before. */
export async function firstVisit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'fr-FR' })
  try {
    const page = await context.newPage()
    const session = await slowDown(page)
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(address, { waitUntil: 'networkidle' })
    const paintedMs = await page.evaluate(
      () =>
        new Promise<number>((found) => {
          new PerformanceObserver((list) => found(list.getEntries().at(-1)?.startTime ?? 0)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          })
        }),
    )
    return { paintedMs, bytes }
  } finally {
    await context.close()
  }
}

/** Milliseconds from a click on a button of a list to another first row, in the page itself. */
export const timeToOtherRows = (page: Page, button: string): Promise<number> =>
  page.evaluate(
    (selector) =>
      new Promise<number>((changed, failed) => {
        const first = () => document.querySelector('.cesu-list tbody tr')?.textContent
        const before = first()
        const [pressed] = [...document.querySelectorAll<HTMLButtonElement>('.cesu-list button, nav button')].filter(
          (each) => each.textContent?.includes(selector) && !each.disabled,
        )
        if (pressed === undefined || before === undefined) return failed(new Error(`no « ${selector} » in a list`))
        const start = performance.now()
        const look = () => {
          const now = first()
          if (now !== undefined && now !== before) changed(performance.now() - start)
          else requestAnimationFrame(look)
        }
        pressed.click()
        look()
      }),
    button,
  )

/** Milliseconds of a bare call of the same server, from the same page. */
export const timeToAnswer = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const start = performance.now()
    await (await fetch('/health/live')).text()
    return performance.now() - start
  })
