import type { Browser } from '@playwright/test'
import { openBrowser } from '../e2e/support/browser.ts'
import { signInAs } from '../e2e/support/sign-in.ts'
import { serve } from './browser/server.ts'
import { firstVisit, slowDown, timeToAnswer, timeToOtherRows, type Visit } from './browser/visit.ts'
import { spreadOf } from './measure.ts'
import type { Findings, Part } from './part.ts'
import type { Row } from './report.ts'

/** What holds today on the slow profile (findings U6 and U16), and must go on holding. */
const promises = {
  painted: { wording: 'a first page is painted within 2.5 times the page without script', most: 2.5 },
  bytes: { wording: 'a first page sends at most 3.3 times the bytes of the page without script', most: 3.3 },
  moved: { wording: 'a list shows its next page or its other order within 4 bare calls', most: 4 },
} as const

const ROUNDS = 5

/** The baseline of first visits: a page of the same server, with its style sheet and no script. */
const BARE = '/'

/** The first page of each front-end. */
const firstPages = {
  'simulateur (/mon-espace/estimer)': '/mon-espace/estimer',
  'espace partenaires (/partenaires/)': '/partenaires/',
  'back-office (/backoffice/)': '/backoffice/',
} as const

/** The list of each of those that have one, and who reads it. */
const lists = {
  'déclarations d’un partenaire': { application: 'partenaires', persona: 'Léa Vifargent' },
  'déclarations de tous': { application: 'backoffice', persona: 'Camille Rondeau-Fictif' },
} as const

/** Five rounds of first visits, each page in turns with the bare one. */
async function visits(browser: Browser, origin: string): Promise<{ rows: Row[]; figures: string[] }> {
  const paths = [BARE, ...Object.values(firstPages)]
  const found = new Map<string, Visit[]>(paths.map((path) => [path, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const path of paths) found.get(path)?.push(await firstVisit(browser, `${origin}${path}`))
  }
  const of = (path: string, figure: keyof Visit) => (found.get(path) ?? []).map((visit) => visit[figure])
  const ratio = (path: string, figure: keyof Visit) => {
    const bare = of(BARE, figure)
    return spreadOf(of(path, figure).map((value, round) => value / (bare[round] ?? 0)))
  }
  const against = 'l’accueil du même serveur, sans script'
  const rows = Object.entries(firstPages).flatMap(([name, path]): Row[] => [
    {
      what: `${name} : temps du premier affichage (LCP)`,
      against,
      ratio: ratio(path, 'paintedMs'),
      promise: promises.painted,
    },
    { what: `${name} : octets envoyés`, against, ratio: ratio(path, 'bytes'), promise: promises.bytes },
  ])
  const figures = paths.map((path) => {
    const [painted, bytes] = [spreadOf(of(path, 'paintedMs')).median, spreadOf(of(path, 'bytes')).median]
    return `${path} : affichée en ${Math.round(painted)} ms, ${Math.round(bytes / 1_000)} ko`
  })
  return { rows, figures }
}

/** Five rounds of « Page suivante », then a sort, in turns with a bare call from the same page. */
async function moves(
  browser: Browser,
  origin: string,
  [name, { application, persona }]: [string, (typeof lists)[keyof typeof lists]],
): Promise<{ rows: Row[]; figures: string[] }> {
  const context = await browser.newContext({ locale: 'fr-FR', baseURL: origin, viewport: { width: 1366, height: 768 } })
  try {
    const page = await context.newPage()
    await signInAs(page, application, persona)
    await page.goto(`/${application}/declarations`)
    await page.locator('.cesu-list tbody tr').first().waitFor()
    await slowDown(page)
    const times: Record<'page suivante' | 'tri', number[]> = { 'page suivante': [], tri: [] }
    const bare: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(await timeToAnswer(page))
      times['page suivante'].push(await timeToOtherRows(page, 'Page suivante'))
      times.tri.push(await timeToOtherRows(page, 'Net'))
    }
    const against = 'un appel nu du même serveur, depuis la même page'
    return {
      rows: Object.entries(times).map(([move, took]) => ({
        ...{ what: `${name} : ${move}`, against },
        ratio: spreadOf(took.map((ms, round) => ms / (bare[round] ?? 0))),
        promise: promises.moved,
      })),
      figures: [
        ...Object.entries(times).map(([move, took]) => `${name}, ${move} : ${Math.round(spreadOf(took).median)} ms`),
        `${name}, un appel nu : ${Math.round(spreadOf(bare).median)} ms`,
      ],
    }
  } finally {
    await context.close()
  }
}

async function measure(): Promise<Findings> {
  const { origin, close } = await serve()
  try {
    const browser = await openBrowser()
    try {
      const parts = [await visits(browser, origin)]
      for (const list of Object.entries(lists)) parts.push(await moves(browser, origin, list))
      return { rows: parts.flatMap(({ rows }) => rows), figures: parts.flatMap(({ figures }) => figures) }
    } finally {
      await browser.close()
    }
  } finally {
    await close()
  }
}

export const part: Part = {
  title: 'Navigateur : 4G lente (1,6 Mbit/s, 150 ms), processeur quatre fois plus lent',
  measure,
}
