import type { BrowserContext, Cookie, Page, Route } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, disregard, expect, test } from './support/test.ts'

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
  /** What is done on the page for it to read; nothing where opening it is enough. */
  ask?: (page: Page) => Promise<unknown>
  waiting: string
  /** What is there once it is read. */
  ready: RegExp
}

type Screens = readonly [Screen, ...Screen[]]

const declarationOf = { reads: /declarations\.get\b/, waiting: 'Chargement de la déclaration…' }
const toChange = (place: string, end: string) => (path: string) =>
  path.replace(/\/(?:declarations|corriger)\//, `/${place}/`) + end

const partners: Screens = [
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

const mandates: Screens = [
  {
    ...{ name: 'Mandats', path: '/partenaires/mandats', reads: /mandates\.list\b/ },
    ...{ waiting: 'Chargement…', ready: /^\d+\smandats/ },
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
    ...{ name: 'Demandes de mandat', path: '/partenaires/mandats/demandes', reads: /mandates\.requests\b/ },
    ...{ waiting: 'Chargement…', ready: /n’a encore demandé aucun mandat/ },
  },
]

const agents: Screens = [
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

/** Public: no session is ever over there. */
const anyone: readonly Screen[] = [
  {
    name: 'Vérifier un code',
    path: '/mon-espace/verifier',
    reads: /document-verifications/,
    ask: async (page) => {
      await page.getByLabel('Code du document').fill('3K7Q-90AB-XYZ2-4M5N')
      await page.getByRole('button', { name: 'Vérifier' }).click()
    },
    waiting: 'Vérification en cours…',
    ready: /code inconnu/,
  },
  {
    name: 'Vérifier un carré',
    path: '/mon-espace/verifier#carré',
    reads: /document-keys/,
    waiting: 'Vérification en cours…',
    ready: /ce carré n’est pas de nous/,
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
  await page.unrouteAll()
  await page.route(reads, how)
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

/** A page asks again by itself, one second after a failure, then two, before it says so: they are not waited for. */
async function saysInTheEnd(page: Page, sentence: string): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(2_000)
    await expect(page.getByRole('main').getByText(sentence)).toBeVisible({ timeout: 200 })
  }).toPass()
}

/** Walks one screen through the states that every screen has. */
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
  await screen.ask?.(page)
  await says(page, screen.waiting)
  fail()
  await saysInTheEnd(page, sentences.error)
  await judge()

  await answer(page, screen, disconnects(page.context()))
  await again(page)
  await says(page, sentences.offline)
  await expect(page.getByText(screen.waiting)).toHaveCount(0)
  await judge()
  await page.unrouteAll()
  await page.context().setOffline(false)
  await says(page, sentences.back)
  await judge()
  await again(page)
  await says(page, screen.ready)
  for (const gone of [sentences.error, sentences.offline, sentences.back]) {
    await expect(page.getByText(gone)).toHaveCount(0)
  }
}

/** Opens a screen whose session is over. */
async function openTooLate(page: Page, screen: Screen, path: string): Promise<void> {
  await answer(page, screen, withoutSession(page.context()))
  await page.goto(path)
  await says(page, sentences.expired)
  await page.unrouteAll()
}

/** What the journey provoked on purpose is no fault. */
const forget = (faults: string[]) => disregard(faults, provoked)

/** The address of a screen: its own, that of the first link of the screen before, which is open, or one made of it. */
async function pathOf(page: Page, screen: Screen, before: string): Promise<string> {
  if (screen.path !== undefined) return screen.path
  if (screen.from !== undefined) return screen.from(before)
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
    await page.clock.install()
    await signInAs(page, application, person)
    const cookies: Cookie[] = await context.cookies()
    let path = screens[0].path ?? ''
    for (const [place, screen] of screens.entries()) {
      await test.step(screen.name, async () => {
        await walk(page, screen, { path, isFirst: place === 0 })
        const next = screens[place + 1]
        const nextPath = next ? await pathOf(page, next, path) : ''
        await openTooLate(page, screen, path)
        path = nextPath
      })
      // The next screen is opened by who is signed in.
      await context.addCookies(cookies)
    }
    forget(faults)
  })
}

test('slow, in error, without a network: what anyone verifies says so', async ({ page, faults }) => {
  await page.clock.install()
  for (const [place, screen] of anyone.entries()) {
    await test.step(screen.name, () => walk(page, screen, { path: screen.path ?? '', isFirst: place === 0 }))
    await page.goto('about:blank')
  }
  forget(faults)
})

test('the simulator reads nothing: it says that it did not come, and once there it needs no network', async ({
  page,
  context,
  faults,
}) => {
  await page.route(/\/mon-espace\/assets\/index-.*\.js$/, fails)
  await page.goto('/mon-espace/estimer')
  await says(page, 'La page n’a pas pu être chargée')
  await checkAccessibility(page)
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Recharger la page' }).click()
  await says(page, 'Écrivez un montant et un nombre d’heures')

  await context.setOffline(true)
  await page.getByLabel('Montant, en euros').fill('13,50')
  await page.getByLabel('Heures du mois').fill('13')
  await says(page, /^Il vous reste [\d,]+\s€ à payer/)
  await page.getByText('Voir chaque cotisation').click()
  await says(page, 'Vieillesse plafonnée')
  await checkAccessibility(page)
  forget(faults)
})
