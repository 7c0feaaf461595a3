import type { BrowserContext, Cookie, Page, Route } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

/** A screen that reads something, and what it says while it has not. */
interface Screen {
  name: string
  /** Its address, when it is known; else a link of the screen before leads to it. */
  path?: string
  link?: RegExp
  /** From an address to that of the screen. */
  from?: (path: string) => string
  /** What it reads, by the name of the call. */
  reads: RegExp
  waiting: string
  /** What is there once it is read. */
  ready: RegExp
}

const declarationOf = { reads: /declarations\.get\b/, waiting: 'Chargement de la déclaration…' }
const toChange = (place: string, end: string) => (path: string) =>
  path.replace(/\/(?:declarations|corriger)\//, `/${place}/`) + end

const partners: readonly Screen[] = [
  {
    name: 'À faire',
    path: '/partenaires/declarer',
    reads: /employments\.list\b/,
    waiting: 'Chargement…',
    ready: /^\d+\ssalariés? à déclarer/,
  },
  {
    name: 'Déclarer un mois',
    link: /^Déclarer \p{Letter}+ \d{4}/u,
    reads: /employments\.get\b/,
    waiting: 'Chargement…',
    ready: /Contrat : /,
  },
  {
    name: 'Comme avant',
    path: '/partenaires/declarer/comme-avant',
    reads: /employments\.list\b/,
    waiting: 'Chargement…',
    ready: /salarié/,
  },
  {
    name: 'Déclarations',
    path: '/partenaires/declarations',
    reads: /declarations\.list\b/,
    waiting: 'Chargement…',
    ready: /^[\d\s]+déclarations/,
  },
  { name: 'Une déclaration', link: /^\d{7}[A-Z]\d{5}$/, ...declarationOf, ready: /^Ce qui est déclaré$/ },
  {
    name: 'Corriger',
    from: toChange('corriger', ''),
    ...declarationOf,
    waiting: 'Chargement…',
    ready: /Rien n’est|rien n’est enregistré|ne se change plus ici/,
  },
  {
    name: 'Annuler',
    from: toChange('changer', '/annuler'),
    ...declarationOf,
    ready: /Pourquoi l’annulez-vous|ne se change plus ici/,
  },
]

const mandates: readonly Screen[] = [
  {
    name: 'Mandats',
    path: '/partenaires/mandats',
    reads: /mandates\.list\b/,
    waiting: 'Chargement…',
    ready: /^\d+\smandats/,
  },
  {
    name: 'Un mandat',
    // The name of an employer: the mark of the State is two words too.
    link: /^(?!République)\p{Lu}\p{Ll}+ \p{Lu}\S+$/u,
    reads: /mandates\.get\b/,
    waiting: 'Chargement du mandat…',
    ready: /^Le reçu$/,
  },
  {
    name: 'Demandes de mandat',
    path: '/partenaires/mandats/demandes',
    reads: /mandates\.requests\b/,
    waiting: 'Chargement…',
    ready: /n’a encore demandé aucun mandat/,
  },
]

const agents: readonly Screen[] = [
  {
    name: 'Déclarations',
    path: '/backoffice/declarations',
    reads: /declarations\.list\b/,
    waiting: 'Chargement…',
    ready: /^[\d\s]+déclarations/,
  },
  { name: 'Une déclaration', link: /^\d{7}[A-Z]\d{5}$/, ...declarationOf, ready: /^Journal$/ },
  {
    name: 'Dossiers',
    path: '/backoffice/dossiers',
    reads: /cases\.list\b/,
    waiting: 'Chargement…',
    ready: /^\d+\sdossiers?/,
  },
  {
    name: 'Paramètres',
    path: '/backoffice/parametres',
    reads: /parameters\.list\b/,
    waiting: 'Chargement…',
    ready: /^\d+\sparamètres/,
  },
  {
    name: 'Un paramètre',
    path: '/backoffice/parametres/er_at',
    reads: /parameters\.get\b/,
    waiting: 'Chargement du paramètre…',
    ready: /^Historique$/,
  },
]

/** What every screen says in each state: the sentence expected, and whether it can be tried again from there. */
const sentences = {
  error: 'le service ne répond pas',
  offline: 'Vous êtes hors ligne.',
  back: 'la connexion est revenue',
  expired: 'votre session a expiré',
} as const

/** What the browser writes by itself of requests that fail, here on purpose. */
const provoked = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|status of (500|401)/

/** Answers what a screen reads, from now on, in a way of ours. */
async function answer(page: Page, { reads }: Screen, how: (route: Route) => Promise<unknown>): Promise<void> {
  await page.unroute('**/trpc/**')
  await page.route('**/trpc/**', (route) => (reads.test(route.request().url()) ? how(route) : route.fallback()))
}

const fails = (route: Route) => route.fulfill({ status: 500, contentType: 'text/plain', body: 'broken' })
const disconnects = (context: BrowserContext) => async (route: Route) => {
  await context.setOffline(true)
  await route.abort('internetdisconnected')
}
/** The server itself answers, to somebody whose session is over. */
const withoutSession = (context: BrowserContext) => async (route: Route) => {
  await context.clearCookies()
  await route.continue()
}

const again = (page: Page) => page.getByRole('button', { name: 'Réessayer' }).click()
const says = (page: Page, sentence: string | RegExp) =>
  expect(page.getByRole('main').getByText(sentence).first()).toBeVisible()

/** Walks one screen through its states; its path. */
async function walk(page: Page, screen: Screen, { path, isFirst }: { path: string; isFirst: boolean }): Promise<void> {
  const judge = async () => isFirst && (await checkAccessibility(page))
  let fail = (): void => undefined
  const slow = new Promise<void>((resolve) => {
    fail = resolve
  })
  await answer(page, screen, async (route) => {
    await slow
    await fails(route)
  })
  await page.goto(path)
  await says(page, screen.waiting)
  fail()
  await says(page, sentences.error)
  await judge()

  await answer(page, screen, disconnects(page.context()))
  await again(page)
  await says(page, sentences.offline)
  await expect(page.getByText(screen.waiting)).toHaveCount(0)
  await judge()
  await page.unroute('**/trpc/**')
  await page.context().setOffline(false)
  await says(page, sentences.back)
  await judge()
  await again(page)
  await says(page, screen.ready)
  await expect(page.getByRole('alert').filter({ hasText: 'Erreur' })).toHaveCount(0)

  await answer(page, screen, withoutSession(page.context()))
  await page.goto(path)
  await says(page, sentences.expired)
  await page.unroute('**/trpc/**')
}

/** The address of a screen: its own, that of the first link of the screen before, or one made of it. */
async function pathOf(page: Page, screen: Screen, before: string): Promise<string> {
  if (screen.path !== undefined) return screen.path
  if (screen.from !== undefined) return screen.from(before)
  await page.goto(before)
  const link = page.getByRole('link', { name: screen.link ?? '' }).first()
  // Without the field that it leads to: the same address again would not be opened again.
  return (await link.getAttribute('href'))?.split('#')[0] ?? ''
}

for (const [part, application, person, screens] of [
  ['partenaires', 'partenaires', 'Samir Beaupré-Fictif', partners],
  ['mandates', 'partenaires', 'Samir Beaupré-Fictif', mandates],
  ['backoffice', 'backoffice', 'Hélène Grandcadre', agents],
] as const) {
  test(`slow, in error, without a network, after the session: every screen of ${part} says so`, async ({
    page,
    context,
    faults,
  }) => {
    await signInAs(page, application, person)
    const cookies: Cookie[] = await context.cookies()
    let before = ''
    for (const [place, screen] of screens.entries()) {
      await test.step(screen.name, async () => {
        before = await pathOf(page, screen, before)
        await walk(page, screen, { path: before, isFirst: place === 0 })
      })
      // The next screen is opened by who is signed in.
      await context.addCookies(cookies)
    }
    faults.splice(0, faults.length, ...faults.filter((fault) => !provoked.test(fault)))
  })
}
