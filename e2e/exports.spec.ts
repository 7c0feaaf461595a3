import { readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

const exportButton = (page: Page) => page.getByRole('button', { name: 'Exporter (CSV)' })

/** The list of the partner's declarations, with the number of those that it says to have. */
async function openDeclarations(page: Page): Promise<number> {
  await signInAs(page, 'partenaires', 'Noé Calmevent')
  await page.goto('/partenaires/declarations')
  await page.getByRole('combobox', { name: 'État' }).selectOption('Enregistrée')
  await expect.poll(() => new URL(page.url()).search).toBe('?statut=REGISTERED')
  const count = page.getByText(/^[\d\s]+\sdéclarations$/u)
  await expect(count).toBeVisible()
  await expect(page.locator('.cesu-dimmed')).toHaveCount(0)
  return Number((await count.textContent())?.replaceAll(/\D/g, ''))
}

/** So slow a network that what is under way can be seen. */
async function slowDown(page: Page, bytesPerSecond: number): Promise<void> {
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const speed = { downloadThroughput: bytesPerSecond, uploadThroughput: -1 }
  await network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, ...speed })
}

/** A way to the server that cuts each answer after so many bytes, as a line that drops or a server that dies does. */
async function cuttingWay(origin: string, bytes: number) {
  const way = createServer((asked, answered) => {
    const { method, url = '' } = asked
    // The server takes writes from its own pages only: the way speaks in their name.
    const headers = { ...asked.headers, host: new URL(origin).host, origin, 'sec-fetch-site': 'same-origin' }
    const to = request(new URL(url, origin), { method, headers })
    to.on('response', (answer) => {
      answered.writeHead(answer.statusCode ?? 0, answer.headers)
      answer.once('data', (start: Buffer) => answered.write(start.subarray(0, bytes), () => answered.destroy()))
    })
    asked.pipe(to)
  })
  await new Promise<void>((resolve) => way.listen(0, 'localhost', resolve))
  const { port } = way.address() as AddressInfo
  return { origin: `http://localhost:${port}`, close: () => way.closeAllConnections() ?? way.close() }
}

test('a list is taken away with its filters and its order, by the keyboard, and read back', async ({ page }) => {
  const expected = await openDeclarations(page)
  const shown = await page.getByRole('link', { name: /^\d{7}[A-Z]\d{5}$/ }).allTextContents()
  const asked = page.waitForRequest(/\/exports\//)
  const downloaded = page.waitForEvent('download')
  await exportButton(page).focus()
  await page.keyboard.press('Enter')
  const download = await downloaded
  expect(new URL((await asked).url()).search).toBe('')
  expect(download.suggestedFilename()).toMatch(/^declarations-\d{4}-\d\d-\d\d\.csv$/)
  const file = readFileSync(await download.path(), 'utf8')
  expect(file.startsWith('\uFEFF"Référence";"Mois";')).toBe(true)
  expect(file.slice(0, file.indexOf('\n'))).toContain(';"État";')
  const rows = file.trimEnd().split('\n').slice(1)
  expect(rows).toHaveLength(expected)
  expect(rows.slice(0, shown.length).map((row) => row.slice(1, row.indexOf('";')))).toEqual(shown)
  const line = /;\d+,\d\d;\d+,\d\d;\d+,\d\d;"Enregistrée";.*;"\d\d\/\d\d\/\d{4} \d\d:\d\d"$/
  for (const row of rows) expect(row).toMatch(line)
  await expect(
    page.getByText(/^Export terminé : [\d\s]+\slignes dans le fichier declarations-.*\.csv\.$/u),
  ).toBeVisible()
  await expect(exportButton(page)).toBeFocused()
  await checkAccessibility(page)
})

test('an export says how far it is and can be stopped; one that is refused says what to do', {
  tag: '@mobile',
}, async ({ page, context, faults }) => {
  await openDeclarations(page)
  const files: string[] = []
  page.on('download', (download) => files.push(download.suggestedFilename()))
  await slowDown(page, 3_000)
  await exportButton(page).click()
  await expect(page.getByText(/^Export en cours : [\d\s]+\slignes sur [\d\s]+\.$/u)).toBeVisible()
  await expect(exportButton(page)).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Annuler l’export' }).click()
  await expect(page.getByText('Export annulé. Aucun fichier n’est enregistré.')).toBeVisible()
  await expect(exportButton(page)).toBeFocused()

  await slowDown(page, -1)
  await context.clearCookies()
  await exportButton(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'votre session a expiré' })).toBeFocused()
  await forgive(faults, /401/)
  expect(files).toEqual([])
})

test('a file that is cut in the middle is not saved: the screen says so, and asked again it comes whole', async ({
  page,
  baseURL,
  faults,
}) => {
  const expected = await openDeclarations(page)
  const files: string[] = []
  page.on('download', (download) => files.push(download.suggestedFilename()))
  const way = await cuttingWay(baseURL ?? '', 300)
  await page.route('**/exports/**', (route) =>
    route.continue({ url: way.origin + new URL(route.request().url()).pathname }),
  )
  await exportButton(page).click()
  const cut = page.getByRole('alert').filter({ hasText: 'Erreur : l’export s’est arrêté avant la fin' })
  await expect(cut).toBeFocused()
  await expect(cut).toContainText('Aucun fichier n’est enregistré. Réessayez.')
  await expect(page.getByText(/^Export (en cours|terminé)/)).toHaveCount(0)
  await forgive(faults, /ERR_INCOMPLETE_CHUNKED_ENCODING/)
  await checkAccessibility(page)
  expect(files).toEqual([])

  await page.unroute('**/exports/**')
  way.close()
  const downloaded = page.waitForEvent('download')
  await cut.getByRole('button', { name: 'Réessayer l’export' }).click()
  const file = readFileSync(await (await downloaded).path(), 'utf8')
  expect(file.trimEnd().split('\n').slice(1)).toHaveLength(expected)
  await expect(cut).toHaveCount(0)
  await expect(exportButton(page)).toBeFocused()
  expect(files).toHaveLength(1)
})

test('[finding R9] who nears a budget of persons is warned under the header, and then told why nothing more is shown', async ({
  page,
  faults,
}, { project }) => {
  // A budget is of one account, and each project of tests has its own.
  await signInAs(page, 'backoffice', project.name === 'mobile' ? 'Maria Doucelettre' : 'Julien Patiencier')
  await page.goto('/backoffice/declarations?lignes=100')
  const links = page.getByRole('link', { name: /^\d{7}[A-Z]\d{5}$/ })
  await expect(links.first()).toBeVisible()
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const warning = page.getByRole('status').filter({
    hasText: /Vous avez consulté \d\d personnes différentes sur les 60 permises pour cette heure\./,
  })
  const refusal = page.getByRole('alert').filter({ hasText: 'Erreur : vous avez consulté trop de personnes' })
  const read = page.getByRole('heading', { level: 1, name: /^Déclaration \d/ })
  const openUntil = async (sign: typeof warning) => {
    for (let opened = 1; ; opened += 1) {
      await page.goto(addresses.shift() ?? '')
      await expect(read.or(refusal)).toBeVisible()
      if ((await sign.count()) > 0) return opened
    }
  }
  // Two persons a declaration, some of them in several.
  expect(await openUntil(warning)).toBeGreaterThanOrEqual(24)
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Revenir à la liste' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Déclarations' })).toBeVisible()
  await expect(warning).toHaveCount(0)
  await page.goBack()
  await page.reload()
  await page.getByRole('button', { name: 'Masquer le message' }).click()
  await expect(warning).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()

  await openUntil(refusal)
  await expect(refusal).toBeFocused()
  await expect(refusal).toContainText('Vous avez atteint la limite de 60 personnes différentes pour cette heure.')
  await expect(refusal).toContainText('Attendez l’heure suivante')
  await forgive(faults, /429/)
  await checkAccessibility(page)
})
