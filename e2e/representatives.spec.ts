import type { Page } from '@playwright/test'
import { choose } from './support/consent.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const happened = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })
const card = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text }).first()

/** Signs in afresh for oneself, on the page that is asked for. */
async function enter(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`/sign-in/citizen?returnTo=${encodeURIComponent(`/mon-espace/${path}`)}`)
  await choose(page, name)
  await page.waitForURL(`**/mon-espace/${path}`)
}

const WORKER = 'Camille Doucerive'
const HELPER = 'Bastien Premierjour'
const open = async (page: Page, title: RegExp | string) => page.getByText(title).first().click()

test('a worker is helped: the telephone and the words in two clicks, a code, a helper within bounds, both names, ended by either', {
  tag: '@mobile',
}, async ({ page, faults }) => {
  test.setTimeout(120_000)
  await enter(page, 'emplois', WORKER)
  await expect(heading(page)).toHaveText('Mes emplois')
  // One click, from the foot of each page of the space.
  await page.getByRole('link', { name: /^Le téléphone, ce que vous pouvez dire/ }).click()
  await expect(heading(page)).toHaveText('Me faire aider')
  await open(page, 'Ce que vous pouvez dire au téléphone')
  await expect(page.getByText('Je travaille chez un particulier')).toBeVisible()
  await expect(page.getByText('Personne ne vous aide pour l’instant.')).toBeVisible()
  await checkAccessibility(page)

  // A code, given back.
  await button(page, 'Créer un code').click()
  await expect(happened(page, 'votre code est prêt')).toBeFocused()
  await checkAccessibility(page)
  await button(page, /^Annuler ce code/).click()
  await button(page, 'Garder le code').click()
  await expect(button(page, /^Annuler ce code/)).toBeFocused()
  await button(page, /^Annuler ce code/).click()
  await button(page, 'Annuler le code').click()
  await expect(happened(page, 'le code est annulé')).toBeFocused()

  // Another, wider and shorter: ticked, unticked, ticked again; by the keyboard.
  const [decide, say] = [page.getByLabel(/^Aussi répondre/), page.getByLabel(/^Aussi dire un arrêt/)]
  await decide.check({ force: true })
  await decide.uncheck({ force: true })
  await say.check({ force: true })
  await page.getByLabel('1 mois').check({ force: true })
  await button(page, 'Créer un code').press('Enter')
  await expect(happened(page, 'votre code est prêt')).toBeFocused()
  const code = (await page.locator('.sharing-code').innerText()).trim()
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  const link = new URL(await page.locator('.sharing-link').innerText())

  // Whoever helps: the link fills the code, which no server has received.
  await enter(page, 'aide', HELPER)
  await expect(page.getByText('Nous n’en trouvons pas.')).toBeVisible()
  await checkAccessibility(page)
  await page.goto(`${link.pathname}${link.hash}`)
  await expect(page.getByLabel(/^Le code que/)).toHaveValue(code)
  await page.getByLabel(/^Le code que/).fill('3K7Q')
  await button(page, 'Lire la demande').click()
  await forgive(faults, /422/)
  await expect(page.getByText('Un code a seize lettres et chiffres')).toBeVisible()
  await checkAccessibility(page)
  await page.getByLabel(/^Le code que/).fill(code.toLowerCase())
  await button(page, 'Lire la demande').press('Enter')
  const asked = page.getByRole('heading', { name: `${WORKER} vous demande de l’aide` })
  await expect(asked).toBeFocused()
  await expect(page.getByText('télécharger toutes les données d’un coup')).toBeVisible()
  await checkAccessibility(page)
  await button(page, 'Lire un autre code').click()
  await page.getByLabel(/^Le code que/).fill(code)
  await button(page, 'Lire la demande').click()
  await button(page, 'Accepter d’aider').click()
  await expect(happened(page, `vous aidez ${WORKER}`)).toBeFocused()
  await checkAccessibility(page)

  // For the worker: their jobs, under a banner, without what was not let.
  await button(page, `Agir pour ${WORKER}`).click()
  await expect(heading(page)).toHaveText('Mes emplois')
  const banner = page.getByRole('region', { name: 'Pour qui vous agissez' })
  await expect(banner).toContainText(`vous agissez pour ${WORKER}`)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expect(button(page, 'Télécharger mes données (ZIP)')).toHaveCount(0)
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Dire un arrêt de travail, ou la fin d’un contrat' }).click()
  await expect(button(page, /^Dire un arrêt de travail/).first()).toBeVisible()
  await page.goto('/mon-espace/partages')
  await expect(page.getByText(/^(En cours|Aucun organisme)/).first()).toBeVisible()
  await expect(button(page, /^Suspendre/)).toHaveCount(0)
  await checkAccessibility(page)
  await page.goto('/mon-espace/aide')
  await expect(page.getByText('Seule cette personne choisit qui l’aide.')).toBeVisible()
  await checkAccessibility(page)
  await button(page, `Arrêter d’agir pour ${WORKER}`).click()
  await expect(heading(page)).toHaveText('Aider une personne')
  await expect(banner).toHaveCount(0)

  // The worker reads who, what and when; keeps it, then stops it in two clicks.
  await enter(page, 'acces', WORKER)
  await expect(page.getByText(`${HELPER} a consulté les emplois.`).first()).toBeVisible()
  await page.getByRole('link', { name: 'Voir qui m’aide, ou arrêter' }).click()
  await expect(card(page, HELPER)).toContainText('En cours')
  await open(page, /^Ce qu’elle a fait/)
  await expect(page.getByText('a consulté les contrats').first()).toBeVisible()
  await checkAccessibility(page)
  await button(page, /^Arrêter cette aide/).click()
  await button(page, 'Garder l’aide').click()
  await button(page, /^Arrêter cette aide/).click()
  await button(page, 'Arrêter l’aide').click()
  await expect(happened(page, `${HELPER} ne peut plus agir pour vous`)).toBeFocused()
  await open(page, /^Terminés/)
  await expect(card(page, HELPER)).toContainText('Arrêté par vous')
  await checkAccessibility(page)
})

test('ended while somebody acts, the next page says so, and the way back; a helper may stop too', async ({
  page,
  browser,
  faults,
}) => {
  test.setTimeout(120_000)
  /** Gives a code, which the helper accepts; two browsers. */
  const other = await (await browser.newContext({ viewport: page.viewportSize() })).newPage()
  const base = new URL(page.url() === 'about:blank' ? (test.info().project.use.baseURL ?? '') : page.url()).origin
  await other.goto(`${base}/sign-in/citizen?returnTo=${encodeURIComponent('/mon-espace/aide')}`)
  await choose(other, 'Simone Dormarais')
  const give = async () => {
    await button(other, 'Créer un code').click()
    await expect(happened(other, 'votre code est prêt')).toBeVisible()
    const code = (await other.locator('.sharing-code').first().innerText()).trim()
    await page.goto(`/mon-espace/aider#${code}`)
    await page.reload()
    await button(page, 'Lire la demande').click()
    await button(page, 'Accepter d’aider').click()
    await expect(happened(page, 'vous aidez Simone Dormarais')).toBeVisible()
  }
  await enter(page, 'aider', 'Chloé Autrecôte')
  await give()
  await button(page, 'Agir pour Simone Dormarais').click()
  await expect(page.getByRole('region', { name: 'Pour qui vous agissez' })).toBeVisible()

  await other.reload()
  await button(other, /^Arrêter cette aide/).click()
  await button(other, 'Arrêter l’aide').click()
  await expect(happened(other, 'ne peut plus agir pour vous')).toBeVisible()
  await page.goto('/mon-espace/emplois')
  await expect(page.getByText('Cette aide est finie').first()).toBeVisible()
  await forgive(faults, /403/)
  await checkAccessibility(page)
  await button(page, 'Arrêter d’agir pour Simone Dormarais').click()
  await expect(page.getByText('Arrêté par cette personne').first()).toBeVisible()

  await give()
  await button(page, /^Ne plus aider/).click()
  await button(page, 'Continuer à aider').click()
  await button(page, /^Ne plus aider/).click()
  await button(page, 'Ne plus aider cette personne').click()
  await expect(happened(page, 'vous n’aidez plus Simone Dormarais')).toBeFocused()
  await other.context().close()
})
