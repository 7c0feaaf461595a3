import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import {
  allowInsecureRequests,
  buildAuthorizationUrlWithPAR,
  calculatePKCECodeChallenge,
  discovery,
  PrivateKeyJwt,
  randomPKCECodeVerifier,
} from 'openid-client'
import type { ApplicationFile } from './support/application.ts'
import { call, choose, sign } from './support/consent.ts'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const happened = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })
const list = (page: Page, name: string) => page.getByRole('checkbox', { name })

/** Signs in for oneself, on the page that is asked for. */
async function enter(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`/mon-espace/${path}`)
  await sign(page).click()
  await choose(page, name)
}

test('a worker reads their jobs, lets a service read, suspends, resumes, reduces, stops in two clicks, and reports a reading', {
  tag: '@mobile',
}, async ({ page }) => {
  await enter(page, 'emplois', 'Simone Dormarais')
  await expect(heading(page)).toHaveText('Mes emplois')
  await expect(page.getByText('Pas encore déclaré').first()).toBeVisible()
  await expect(page.getByText('la déclaration se fait avant le 5 du mois suivant').first()).toBeVisible()
  await checkAccessibility(page)

  await page.goto('/mon-espace/partages')
  await expect(page.getByRole('heading', { name: 'À décider' })).toBeVisible()
  await expect(page.getByText(/^Dernière lecture le /)).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'France Travail (démo) : Remplir votre actualisation' }).click()
  await expect(heading(page)).toHaveText('Utiliser vos données Urssaf avec France Travail (démo) ?')
  await expect(page.getByRole('columnheader', { name: 'Employeur (part sous un numéro' })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'pas encore déclaré' }).first()).toBeVisible()
  await expect(page.getByText('Cette liste ne contient pas :')).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  const [accept, refuse] = [
    button(page, 'Utiliser mes données Urssaf pour cette démarche'),
    button(page, /enverrai mes/),
  ]
  expect((await refuse.boundingBox())?.height).toBe((await accept.boundingBox())?.height)
  await checkAccessibility(page)

  // By the keyboard; the receipt is there, and the very text that was read.
  await accept.press('Enter')
  await expect(happened(page, 'Succès : France Travail (démo) peut lire')).toBeFocused()
  await page.getByText('Ce que vous avez lu avant de répondre').click()
  await expect(page.getByText('Finalité FT-ACTUALISATION')).toBeVisible()
  await checkAccessibility(page)
  const downloading = page.waitForEvent('download')
  await button(page, 'Garder le reçu n° 1').click()
  const receipt = JSON.parse(await readFile(await (await downloading).path(), 'utf8'))
  expect(Object.keys(receipt)).toEqual(['body', 'keyId', 'signature'])
  expect(JSON.parse(receipt.body)).toMatchObject({ events: [{ type: 'ACCEPTED' }] })

  await page.getByRole('link', { name: 'Revenir à mes partages' }).click()
  await expect(page.getByText('Jamais lu')).toBeVisible()
  await button(page, /^Suspendre le partage avec France/).click()
  await expect(happened(page, 'est suspendu')).toBeFocused()
  await expect(page.getByText('Suspendu par vous')).toBeVisible()
  await checkAccessibility(page)
  await button(page, /^Reprendre le partage avec France/).click()
  await expect(happened(page, 'a repris')).toBeFocused()

  // Fewer lists: asked, left as it is, then done.
  await button(page, /^Réduire les données/).click()
  await button(page, 'Ne rien changer').click()
  await expect(button(page, /^Réduire les données/)).toBeFocused()
  await button(page, /^Réduire les données/).click()
  await button(page, 'Garder les listes cochées').click()
  await expect(page.getByText('Décochez la liste que vous ne voulez plus laisser lire.')).toBeVisible()
  await checkAccessibility(page)
  await list(page, 'Vos heures et vos salaires, employeur').uncheck({ force: true })
  await button(page, 'Garder les listes cochées').click()
  await expect(happened(page, 'est réduit')).toBeFocused()
  await expect(button(page, /^Réduire les données/)).toHaveCount(0)

  // Kept, then stopped in two clicks, and folded with what is over.
  const stop = button(page, /^Ne plus utiliser mes données.* France Travail/)
  await stop.click()
  await button(page, 'Garder le partage').click()
  await expect(stop).toBeFocused()
  await stop.click()
  await expect(page.getByText('Cet organisme ne pourra plus rien lire')).toBeVisible()
  await checkAccessibility(page)
  await button(page, 'Arrêter le partage').click()
  await expect(happened(page, 'est arrêté')).toBeFocused()
  await page.getByText(/^Terminés \(1\)$/).click()
  await expect(page.getByText('Arrêté par vous')).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'France Travail (démo)' }).click()
  await expect(page.getByText('Rien ne part plus sous ce partage.')).toBeVisible()
  await checkAccessibility(page)

  await page.goto('/mon-espace/acces')
  await expect(page.getByText('3 lectures ou essais de lecture')).toBeVisible()
  await page
    .getByText(/^Les données lues/)
    .first()
    .click()
  await checkAccessibility(page)
  const unknown = button(page, /^Je ne reconnais pas cet accès/)
  await unknown.first().click()
  await button(page, 'Ne rien signaler').click()
  await expect(unknown.first()).toBeFocused()
  await unknown.first().click()
  await page.getByLabel('Ce que vous voulez nous dire (optionnel)').fill('Je n’ai pas ouvert ce portail.')
  await checkAccessibility(page)
  await button(page, 'Signaler cet accès').click()
  await expect(happened(page, 'est suspendu : rien n’est plus lu')).toBeFocused()
  await expect(page.getByText('Vous avez signalé cet accès.')).toBeVisible()
  await checkAccessibility(page)
})

test('what the law provides for has no refusal, no stop and nothing to tick; who is no worker reads why', {
  tag: '@mobile',
}, async ({ page }) => {
  await enter(page, 'partages', 'Camille Doucerive')
  await page.getByRole('link', { name: 'Assurance maladie (démo)' }).click()
  await expect(heading(page)).toHaveText('Assurance maladie (démo) va lire vos données Urssaf')
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('cell', { name: 'article R313-' })).toBeVisible()
  await checkAccessibility(page)
  await button(page, 'J’ai compris, continuer').click()
  await expect(happened(page, 'Succès')).toBeFocused()
  await expect(page.getByText('La loi prévoit ce partage : vous ne pouvez pas l’arrêter vous-même.')).toBeVisible()
  await expect(button(page, /^(Suspendre|Réduire|Arrêter|Je m’y oppose)/)).toHaveCount(0)
  await checkAccessibility(page)
  await page.goto('/mon-espace/acces')
  await expect(page.getByText('L’organisme avait déjà lu autant de fois')).toBeVisible()
  await checkAccessibility(page)

  await page.goto('/sign-in/citizen?returnTo=/mon-espace/emplois')
  await choose(page, 'Chloé Autrecôte')
  for (const path of ['emplois', 'partages', 'acces']) {
    await page.goto(`/mon-espace/${path}`)
    await expect(page.getByText('nous ne trouvons pas d’emploi à votre nom')).toBeVisible()
    await checkAccessibility(page)
  }
})

/** The site of a service, on this machine: where browsers came back. */
async function serviceSite() {
  const visits: URL[] = []
  const server = createServer((request, answer) => {
    if (request.url?.startsWith('/retour')) visits.push(new URL(request.url, origin))
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end('<!doctype html><html lang="fr"><title>Site</title><main><h1>Le site du service</h1></main></html>')
  })
  await new Promise<void>((listening) => void server.listen(0, 'localhost', listening))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return { redirectUri: `${origin}/retour`, visits, close: () => server.close() }
}

/** An application of a public service that may ask workers, made in the partners' pages. */
async function makeApplication(page: Page, redirectUri: string): Promise<ApplicationFile> {
  await signInAfresh(page, 'partenaires', 'Fatou Guichetière')
  await page.goto('/partenaires/applications/nouvelle')
  await page.getByLabel('Nom de l’application').fill('Actualisation')
  await page.getByText('Lire les données que des salariés').click()
  const downloading = page.waitForEvent('download')
  await button(page, 'Créer l’application').click()
  const file = JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as ApplicationFile
  await button(page, 'J’ai le fichier').click()
  await page.getByRole('link', { name: 'Voir l’application' }).click()
  await page.getByLabel('Adresses, une par ligne').fill(redirectUri)
  await button(page, 'Enregistrer les adresses').click()
  await expect(happened(page, 'Les adresses de retour sont enregistrées.')).toBeFocused()
  return file
}

/** Where the program of a service sends a worker. */
async function asked({ client_id, issuer, private_key }: ApplicationFile, redirectUri: string): Promise<string> {
  const { kid, ...jwk } = private_key
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
  const config = await discovery(new URL(issuer), client_id, undefined, PrivateKeyJwt({ key, kid }), {
    // The journeys' server speaks HTTP, on this machine alone.
    execute: [allowInsecureRequests],
  })
  const scopes = ['ft:droits@1', 'ft:fin_contrat@2']
  const url = await buildAuthorizationUrlWithPAR(config, {
    ...{ redirect_uri: redirectUri, scope: 'activity:read', state: crypto.randomUUID() },
    code_challenge: await calculatePKCECodeChallenge(randomPKCECodeVerifier()),
    code_challenge_method: 'S256',
    authorization_details: JSON.stringify([{ type: 'worker_activity', purpose: 'FT-DROITS', scopes }]),
  })
  return url.href
}

/** Lets a service ask again what was refused. */
async function changeMind(page: Page): Promise<void> {
  await page.goto('/mon-espace/partages')
  await page.getByText(/^Terminés \(\d\)$/).click()
  await expect(page.getByText('ne peut pas vous reposer cette question avant le ').first()).toBeVisible()
  await checkAccessibility(page)
  await button(page, /^J’ai changé d’avis/)
    .first()
    .click()
  await expect(happened(page, 'peut de nouveau vous poser la question')).toBeFocused()
  await expect(button(page, /^J’ai changé d’avis/)).toHaveCount(0)
}

test('a service sends a worker, who leaves, refuses, is told what changed meanwhile, then lets one list of two', {
  tag: '@mobile',
}, async ({ page, faults }) => {
  const site = await serviceSite()
  const application = await makeApplication(page, site.redirectUri)
  const isBack = () => expect(page.getByRole('heading', { name: 'Le site du service' })).toBeVisible()
  const ask = async () => page.goto(await asked(application, site.redirectUri))
  const accept = () => button(page, 'Utiliser mes données Urssaf pour cette démarche')

  await ask()
  await choose(page, 'Agathe Clairétang')
  await expect(page.getByText('La fin d’un contrat, son préavis')).toBeVisible()
  await page.getByRole('link', { name: 'Revenir sans répondre' }).click()
  await isBack()

  await ask()
  await button(page, 'Non, j’enverrai mes papiers').press('Enter')
  await isBack()
  // Nothing is asked again, until the person says that they have changed their mind.
  await ask()
  await isBack()
  await changeMind(page)

  // Answered in another tab: nothing is done, and the page shows what is true.
  await ask()
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await expect(accept()).toBeVisible()
  await call(page, 'citizen/sharing.answer', { id, answer: 'REFUSE', scopes: [] })
  await accept().click()
  await expect(happened(page, 'Attention : ce partage a changé')).toBeFocused()
  await expect(page.getByText('Refusé', { exact: true })).toBeVisible()
  await forgive(faults, /422 .*sharing\.answer/)
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Revenir sur le site de France Travail (démo)' }).click()
  await isBack()
  await changeMind(page)

  // One list of two: none is no answer, and a reload keeps what is ticked.
  await ask()
  const [periods, end] = [list(page, 'Vos périodes de travail'), list(page, 'La fin d’un contrat')]
  await periods.uncheck({ force: true })
  await end.uncheck({ force: true })
  await accept().click()
  await expect(page.getByRole('alert').filter({ hasText: 'Cochez au moins une liste' })).toBeFocused()
  await checkAccessibility(page)
  await periods.check({ force: true })
  await page.reload()
  await expect(periods).toBeChecked()
  await expect(end).not.toBeChecked()
  await page
    .getByText(/^Voir les valeurs/)
    .first()
    .click()
  await checkAccessibility(page)
  // Pressed twice, it is sent once.
  await accept().dblclick()
  await isBack()
  const answers = site.visits.map(({ searchParams }) => searchParams.get('error') ?? 'code')
  expect(answers).toEqual([...new Array(4).fill('access_denied'), 'code'])

  // Asked again for both: what it adds is said.
  await ask()
  await expect(page.getByText('En plus : La fin d’un contrat')).toBeVisible()
  await checkAccessibility(page)
  site.close()
  // The browser left for the site of the service, as it must.
  await forgive(faults, /request elsewhere: .*\/retour\?/)
})
