import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Application, connect, sendEmployer, welcomeEmployer } from '@cesu/sdk'
import type { Page } from '@playwright/test'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

/** An application of a partner, made in its pages; the file that the browser saves. */
async function makeApplication(page: Page, name: string): Promise<Application> {
  await page.goto('/partenaires/applications/nouvelle')
  await page.getByLabel('Nom de l’application').fill(name)
  for (const right of ['Lire les contrats', 'Lire les déclarations', 'Demander des mandats']) {
    await page.getByText(right).click()
  }
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Créer l’application' }).click()
  const file = JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as Application
  await page.getByRole('button', { name: 'J’ai le fichier' }).click()
  await page.getByRole('link', { name: 'Voir l’application' }).click()
  return file
}

/** The site of a partner, on this machine: the whole addresses at which a browser came back. */
async function partnerSite() {
  const visits: string[] = []
  const server = createServer((request, answer) => {
    if (request.url?.startsWith('/retour')) visits.push(`${origin}${request.url}`)
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end('<!doctype html><html lang="fr"><title>Site</title><main><h1>Le site du partenaire</h1></main></html>')
  })
  await new Promise<void>((listening) => void server.listen(0, 'localhost', listening))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return { redirectUri: `${origin}/retour`, visits, close: () => server.close() }
}

test('the site of a partner sends an employer, who refuses, comes back later, gives the mandate, and is back with a code', {
  tag: '@mobile',
}, async ({ page, faults }) => {
  const width = page.viewportSize()?.width ?? 0
  const site = await partnerSite()
  await signInAfresh(page, 'partenaires', 'Jeanne Trousseau-Fictif')
  const application = await makeApplication(page, `Site ${width}`)

  const field = page.getByLabel('Adresses, une par ligne')
  const saved = page.getByRole('status').filter({ hasText: 'Les adresses de retour sont enregistrées.' })
  const save = page.getByRole('button', { name: 'Enregistrer les adresses' })
  await field.fill('http://exemple.fr/retour')
  await save.click()
  await expect(page.getByText(/n’est pas une adresse complète en https/)).toBeVisible()
  await forgive(faults, /422/)
  await checkAccessibility(page)
  await field.fill(`${site.redirectUri}\n\n https://exemple.fr/retour `)
  await save.click()
  await expect(saved).toBeFocused()
  await page.reload()
  await expect(field).toHaveValue(`${site.redirectUri}\nhttps://exemple.fr/retour`)
  await field.fill('')
  await save.click()
  await expect(page.getByRole('status').filter({ hasText: 'L’application n’a plus d’adresse' })).toBeFocused()
  await field.fill(site.redirectUri)
  await save.click()
  await expect(saved).toBeFocused()

  const program = await connect(application, 'mandates:write')
  const acts: ('DECLARE' | 'CORRECT' | 'PROPOSE_EMPLOYMENT' | 'PROPOSE_END')[] = [
    ...(['DECLARE', 'CORRECT', 'PROPOSE_EMPLOYMENT', 'PROPOSE_END'] as const),
  ]
  const ask = async () => {
    const asked = await program.POST('/v1/mandate-requests', {
      params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { persons: [{ email: `present-${crypto.randomUUID()}@exemple.invalid` }], acts, months: 12 },
    })
    const scope = 'employments:read declarations:read'
    const requestId = asked.data?.verdicts[0]?.id ?? ''
    return sendEmployer(application, { requestId, redirectUri: site.redirectUri, scope })
  }
  const signInHere = async () => {
    await page.getByRole('link', { name: 'S’identifier avec FranceConnect' }).click()
    // An employer who has given this partner nothing yet, so that no other journey loses theirs: one for each size of screen.
    await page.locator(`button[value="employeur-${width === 320 ? 3 : 7}"]`).click()
  }
  const isBack = () => expect(page.getByRole('heading', { name: 'Le site du partenaire' })).toBeVisible()

  // Without an answer, then with a refusal.
  const left = await ask()
  await page.goto(left.url)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mandatis à domicile (démo) vous demande un mandat')
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'sans répondre' }).click()
  await isBack()
  const refusal = await ask()
  await page.goto(refusal.url)
  await signInHere()
  await page.getByRole('button', { name: 'Refuser' }).click()
  await page.getByRole('link', { name: 'Revenir sur le site de Mandatis à domicile (démo)', exact: true }).click()
  await isBack()
  for (const [rank, { waiting }] of [left, refusal].entries()) {
    const back = welcomeEmployer(application, { url: site.visits[rank] ?? '', waiting })
    await expect(back).rejects.toMatchObject({ error: 'access_denied' })
  }

  // Given: one click, and one more to be back.
  const given = await ask()
  await page.goto(given.url)
  await signInHere()
  await page.getByRole('button', { name: 'Donner mandat à' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'C’est fait' })).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Revenir sur le site de Mandatis à domicile (démo)', exact: true }).click()
  await isBack()
  const { cesu } = await welcomeEmployer(application, { url: site.visits[2] ?? '', waiting: given.waiting })
  const read = await cesu.GET('/v1/employments', { params: { query: { limit: 10 } } })
  expect(read.data?.rows.length).toBeGreaterThan(0)
  expect(new Set(read.data?.rows.map(({ employerId }) => employerId)).size).toBe(1)
  // No other journey finds it: the mandate is stopped, and what it let goes with it.
  await page.goto(`${new URL(given.url).origin}/mon-espace/mandats`)
  await page.getByRole('button', { name: /^Arrêter le mandat de Mandatis/ }).click()
  await page.getByRole('button', { name: 'Arrêter le mandat', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'arrêté' })).toBeVisible()
  const refused = await cesu.GET('/v1/employments', { params: { query: { limit: 10 } } })
  expect([refused.response.status, refused.error?.code]).toEqual([401, 'token.refused'])
  site.close()
  // The browser left for the site of the partner, as it must.
  await forgive(faults, /request elsewhere: .*\/retour\?/)
})
