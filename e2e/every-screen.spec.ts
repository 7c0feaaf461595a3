import type { Page, Route } from '@playwright/test'
import { isProving } from '../scripts/trials.ts'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, disregard, expect, test } from './support/test.ts'

/**
 * Every screen that links lead to, in every state that it can be in, on both sizes and in both themes. In `npm run prove`
 * only: each journey of `npm test` checks the screens that it meets.
 */
// biome-ignore lint/suspicious/noSkippedTests: a quarter of an hour, run by npm run prove
test.skip(!isProving())
test.setTimeout(30 * 60_000)

const sizes = [
  { width: 1_366, height: 768 },
  { width: 320, height: 640 },
] as const

/** How what a screen reads is answered. */
type State = (route: Route) => Promise<void>

const states: Readonly<Record<string, State>> = {
  loaded: (route) => route.continue(),
  empty: async (route) => {
    const response = await route.fetch()
    const said = await response.text()
    await route.fulfill({ response, body: response.ok() ? JSON.stringify(emptied(JSON.parse(said))) : said })
  },
  'in error': (route) => route.fulfill({ status: 500, contentType: 'text/plain', body: 'broken' }),
}

/** An answer whose list has no row. */
const emptied = (answer: { result?: { data?: { rows?: unknown } } }) => {
  const data = answer.result?.data
  return Array.isArray(data?.rows) ? { result: { data: { ...data, rows: [], next: null, previous: null } } } : answer
}

/** What a page reads, without who one is: without it no screen is opened at all. */
const readings = (url: URL) => url.pathname.startsWith('/trpc/') && !url.pathname.includes('session.')

/** Screens that no link leads to, but a form. */
const byAForm = ['/backoffice/recherche']

/** What the browser writes by itself of requests that fail: here on purpose, or for who may not read. */
const provoked = /status of (403|404|500)/

/** An address without what it names: one screen for all of them. */
const screenOf = (path: string) =>
  path
    .split('/')
    .map((part, place, parts) => (/\d/.test(part) || parts[place - 1] === 'parametres' ? ':id' : part))
    .join('/')

/** What no screen changes is asked once: reading hundreds of screens in a row, one session would ask more than it may. */
async function keepFiles(page: Page): Promise<void> {
  const kept = new Map<string, Awaited<ReturnType<Route['fetch']>>>()
  await page.route(/\/(assets|commun)\//, async (route) => {
    const url = route.request().url()
    const response = kept.get(url) ?? (await route.fetch())
    kept.set(url, response)
    await route.fulfill({ response })
  })
}

/** The addresses of an application that links lead to, one for each screen, in the order they are met. */
async function screensFrom(page: Page, start: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map(
    [start, ...byAForm].filter((path) => path.startsWith(start)).map((path) => [screenOf(path), path]),
  )
  for (const path of found.values()) {
    await open(page, path)
    const links = page.getByRole('link')
    const hrefs = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    for (const { origin, pathname } of hrefs.filter((href) => href.startsWith('http')).map((href) => new URL(href))) {
      const isOurs = origin === new URL(page.url()).origin && pathname.startsWith(start)
      if (isOurs && !found.has(screenOf(pathname))) found.set(screenOf(pathname), pathname)
    }
  }
  return found
}

/** Opens a screen and waits until it has read, or has said that it could not. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await expect(page.getByText(/^Chargement/)).toHaveCount(0)
}

/** All the rows of a list chosen, where they can be: the acts on several are open. */
async function chooseAll(page: Page): Promise<boolean> {
  const all = page.getByRole('checkbox', { name: /^Choisir les? .*de cette page$/ })
  if ((await all.count()) === 0) return false
  await all.first().check({ force: true })
  return true
}

/** Judges a screen as it is now, on both sizes. */
async function judge(page: Page, what: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await expect.soft(checkAccessibility(page), `${what}, ${size.width}`).resolves.toBeUndefined()
  }
}

for (const [application, persona] of [
  ['backoffice', 'Camille Rondeau-Fictif'],
  ['backoffice', 'Hélène Grandcadre'],
  ['backoffice', 'Sophie Claireloupe'],
  ['backoffice', 'Nadia Portedroit'],
  ['backoffice', 'Basile Longregard'],
  ['partenaires', 'Inès Clédesol'],
] as const) {
  test(`every screen of ${persona} is accessible in every state, on both sizes`, async ({ page, faults }) => {
    await keepFiles(page)
    await signInAs(page, application, persona)
    const screens = await screensFrom(page, `/${application}/`)
    test.info().annotations.push({ type: 'screens', description: [...screens.keys()].join(' ') })
    for (const [screen, path] of screens) {
      for (const [state, answer] of Object.entries(states)) {
        await test.step(`${screen}, ${state}`, async () => {
          await page.route(readings, answer)
          await open(page, path)
          await judge(page, `${screen}, ${state}`)
          if (state === 'loaded' && (await chooseAll(page))) await judge(page, `${screen}, all chosen`)
          await page.unroute(readings)
        })
      }
    }
    disregard(faults, provoked)
  })
}

test('every screen of the back office says so, accessibly, to who may not open it', async ({ page, faults }) => {
  await keepFiles(page)
  await signInAs(page, 'backoffice', 'Hélène Grandcadre')
  const screens = await screensFrom(page, '/backoffice/')
  await page.context().clearCookies()
  await signInAs(page, 'backoffice', 'Nadia Portedroit')
  for (const [screen, path] of screens) {
    await test.step(screen, async () => {
      await open(page, path)
      await judge(page, screen)
    })
  }
  disregard(faults, provoked)
})
