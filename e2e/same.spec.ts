import type { BrowserContext, Page } from '@playwright/test'
import { lastMonth } from './support/months.ts'
import { signInAfresh, signInAs } from './support/sign-in.ts'
import { checkAccessibility, disregard, expect, forgive, test } from './support/test.ts'

const boxes = (page: Page) => page.getByRole('checkbox', { name: / chez / })
const sendButton = (page: Page) => page.getByRole('button', { name: /^Envoyer \d+ déclarations?$/ })
const registered = (page: Page) => page.getByText(/^Enregistrée : \d{7}[A-Z]\d{5}$/)

/** Opens the last month of all pairs, checked, with so many chosen: their names, in the order of the page. */
async function choose(page: Page, count: number): Promise<string[]> {
  await page.goto(`/partenaires/declarer/comme-avant?mois=${lastMonth.period}`)
  await page.getByRole('button', { name: 'Tout décocher' }).click()
  await expect(sendButton(page)).toHaveCount(0)
  const names: string[] = []
  for (let rank = 0; rank < count; rank += 1) {
    await boxes(page).nth(rank).check()
    names.push((await boxes(page).nth(rank).locator('..').innerText()).split(' chez ')[0] ?? '')
  }
  await expect(sendButton(page)).toHaveText(`Envoyer ${count} déclaration${count > 1 ? 's' : ''}`)
  return names
}

/** Presses the button; a late month is first said to be right. */
async function send(page: Page): Promise<void> {
  if (lastMonth.isLate) {
    await sendButton(page).click()
    await expect(page.getByText('Vérifiez les points signalés, puis cochez cette case.')).toBeVisible()
    await page.getByText('ces déclarations sont exactes.').click()
  }
  await sendButton(page).click()
}

/** The bodies and the keys of what the browser asked the server to register. */
function watchSent(on: Page | BrowserContext) {
  const sent: { employmentId: string; key: string }[] = []
  ;(on as Page).on('request', (request) => {
    if (!request.url().includes('declarations.submit')) return
    const { employmentId } = JSON.parse(request.postData() ?? '{}')
    sent.push({ employmentId, key: request.headers()['idempotency-key'] ?? '' })
  })
  return sent
}

/** How many declarations of the last month the server has of a worker. */
async function countOf(page: Page, name: string): Promise<number> {
  const input = { search: name.split(' ').at(-1), period: lastMonth.period, limit: 200 }
  const answer = await page.evaluate(
    async (address) => (await fetch(address)).json(),
    `/trpc/partner/declarations.list?input=${encodeURIComponent(JSON.stringify(input))}`,
  )
  return answer.result.data.rows.filter((row: { employeeName: string }) => row.employeeName === name).length
}

test('[finding U11] all the unchanged pairs of a month: each checked with its cost, chosen, sent together, each with its result', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'partenaires', 'Léa Vifargent')
  await page.goto(`/partenaires/declarer?mois=${lastMonth.period}`)
  await page.getByRole('link', { name: /^Déclarer comme en / }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Déclarer ${lastMonth.name} comme en`)
  await expect(page.getByText(/^\d+\sdéclarations prêtes à envoyer\.$/)).toBeVisible()
  await expect(page.getByText(/Coût total : /)).toBeVisible()
  await checkAccessibility(page)
  const [first = '', second = ''] = await choose(page, 2)
  await boxes(page).nth(0).uncheck()
  await expect(sendButton(page)).toHaveText('Envoyer 1 déclaration')
  // Whom one left out stays left out, or the next press would declare a wrong month.
  await page.reload()
  await expect(sendButton(page)).toHaveText('Envoyer 1 déclaration')
  await expect(boxes(page).nth(0)).not.toBeChecked()
  await boxes(page).nth(0).check()
  await checkAccessibility(page)
  const sent = watchSent(page)
  await send(page)
  await expect(page.getByText('Succès : envoi terminé.')).toBeVisible()
  await expect(registered(page)).toHaveCount(2)
  await expect(page.getByText(/2\sdéclarations enregistrées sur 2/)).toBeVisible()
  await checkAccessibility(page)
  expect(sent).toHaveLength(2)
  expect(await countOf(page, first)).toBe(1)
  expect(await countOf(page, second)).toBe(1)

  // What was sent is still said after a reload, and nothing is sent again.
  await page.reload()
  await expect(registered(page)).toHaveCount(2)
  await expect(page.getByText(first, { exact: true })).toBeVisible()
  expect(sent).toHaveLength(2)
  await page.getByRole('link', { name: 'Revenir à ce qui est à faire' }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'À faire ce mois-ci' })).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: 'Tout cocher' }).click()
  await expect(sendButton(page)).toBeVisible()
})

test('a network that goes away in the middle: what is unknown is sent again with its key, and nothing twice', async ({
  page,
  context,
  faults,
}) => {
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  const names = await choose(page, 3)
  const sent = watchSent(page)
  // The server registers the first one, and its answer is lost.
  let lost = 0
  await page.route('**/trpc/partner/declarations.submit*', async (route) => {
    if (lost > 0) return route.abort('internetdisconnected')
    lost += 1
    await route.fetch()
    return route.abort('internetdisconnected')
  })
  await send(page)
  await expect(page.getByText('Envoi interrompu.')).toBeVisible()
  await expect(registered(page)).toHaveCount(0)
  await checkAccessibility(page)
  await forgive(faults, /ERR_INTERNET_DISCONNECTED|Failed to fetch/)

  await context.setOffline(true)
  await page.getByRole('button', { name: 'Reprendre l’envoi' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Rien n’est envoyé.' })).toBeVisible()
  await context.setOffline(false)
  await page.unroute('**/trpc/partner/declarations.submit*')
  await page.reload()
  await expect(page.getByText('Envoi interrompu.')).toBeVisible()
  disregard(faults, /ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  const before = sent.length
  await page.getByRole('button', { name: 'Reprendre l’envoi' }).click()
  await expect(page.getByText('Succès : envoi terminé.')).toBeVisible()
  await expect(registered(page)).toHaveCount(3)
  const again = sent.slice(before)
  expect(again).toHaveLength(3)
  for (const { employmentId, key } of sent) {
    expect(again.find((one) => one.employmentId === employmentId)?.key, 'the key of a pair never changes').toBe(key)
  }
  for (const name of names) expect(await countOf(page, name), name).toBe(1)
})

test('checks that find no network say so, and are asked again on demand', async ({ page, context, faults }) => {
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  await page.route('**/trpc/partner/declarations.check*', (route) => route.abort('internetdisconnected'))
  await page.goto(`/partenaires/declarer/comme-avant?mois=${lastMonth.period}`)
  const again = page.getByRole('button', { name: 'Réessayer les contrôles' })
  await expect(again).toBeVisible()
  await expect(sendButton(page)).toHaveCount(0)
  await checkAccessibility(page)
  await forgive(faults, /ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  await page.unroute('**/trpc/partner/declarations.check*')
  await context.setOffline(false)
  await again.click()
  await expect(sendButton(page)).toBeVisible()
  await expect(again).toHaveCount(0)
})

test('a session that ends in the middle stops the sending; it is taken up again after signing in', async ({
  page,
  context,
  faults,
}) => {
  await signInAfresh(page, 'partenaires', 'Léa Vifargent')
  const names = await choose(page, 1)
  await context.clearCookies()
  await send(page)
  await expect(page.getByRole('alert').filter({ hasText: 'votre session a expiré' })).toBeVisible()
  await expect(page.getByText('Envoi interrompu.')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(1)
  // What the page reads again by itself is told the same.
  await page.waitForLoadState('networkidle')
  await forgive(faults, /401/)
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Se reconnecter et revenir à cette page' }).click()
  await page.getByRole('button', { name: 'Léa Vifargent' }).click()
  await expect(page.getByText('Envoi interrompu.')).toBeVisible()
  disregard(faults, /401/)
  await page.getByRole('button', { name: 'Reprendre l’envoi' }).click()
  await expect(page.getByText('Succès : envoi terminé.')).toBeVisible()
  await expect(registered(page)).toHaveCount(1)
  for (const name of names) expect(await countOf(page, name), name).toBe(1)
})

test('stopped by hand, given up, and refused: each line says what became of it', async ({ page, context, faults }) => {
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  const names = await choose(page, 4)
  // The second tab has the same month ready: it sends it after the first.
  const other = await context.newPage()
  await choose(other, 2)
  // Slow enough to be stopped.
  await page.route('**/trpc/partner/declarations.submit*', async (route) => {
    await new Promise((done) => setTimeout(done, 2_000))
    await route.continue()
  })
  await send(page)
  await page.getByRole('button', { name: 'Arrêter l’envoi' }).click()
  await expect(page.getByText('Envoi interrompu.')).toBeVisible()
  await expect(registered(page)).toHaveCount(3)
  await expect(page.getByText('À envoyer', { exact: true })).toHaveCount(1)
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Abandonner le reste' }).click()
  await expect(sendButton(page)).toBeVisible()
  expect(await countOf(page, names[3] ?? '')).toBe(0)

  await send(other)
  await expect(other.getByText('Envoi terminé, avec des refus.')).toBeVisible()
  await expect(other.getByText('Refusée.')).toHaveCount(2)
  await checkAccessibility(other)
  await forgive(faults, /422/)
  for (const name of names.slice(0, 3)) expect(await countOf(page, name), name).toBe(1)
})
