import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { choose, sign } from './support/consent.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

/** The worker of these journeys, whom no other one asks. */
const WORKER = 'Rosa Vaucoquelicot'
const LANDLORD = 'Habitat Toit-Commun (démo)'
const PORTAL = 'Portail national des droits sociaux (démo)'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const happened = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })
const card = (page: Page, consumer: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: consumer }) })

async function enter(page: Page): Promise<void> {
  await page.goto('/mon-espace/partages')
  await sign(page).click()
  await choose(page, WORKER)
  await expect(heading(page)).toHaveText('Mes partages')
}

/** What a receipt says, once kept. */
async function receipt(page: Page, number: number) {
  const downloading = page.waitForEvent('download')
  await button(page, `Garder le reçu n° ${number}`).click()
  return JSON.parse(JSON.parse(await readFile(await (await downloading).path(), 'utf8')).body)
}

test('an agreement: read, given, withdrawn in two clicks, asked again by the landlord, refused, then let be asked once more', async ({
  page,
}) => {
  await page.goto('/registre')
  const purpose = page.getByRole('article').filter({ hasText: 'DOSSIER-LOCATION, version 1' })
  await expect(purpose.getByText('Avec votre accord.')).toBeVisible()
  await expect(purpose.getByText('notre lecture, à confirmer')).toBeVisible()
  await checkAccessibility(page)

  await enter(page)
  await checkAccessibility(page)
  await page.getByRole('link', { name: `${LANDLORD} : Compléter votre dossier de location` }).click()
  await expect(heading(page)).toHaveText(`Laisser ${LANDLORD} lire vos données Urssaf ?`)
  await expect(page.getByText('notre lecture de la loi, à confirmer')).toBeVisible()
  await expect(page.getByText('L’organisme les garde 3 mois au plus.')).toBeVisible()
  await expect(page.getByText('Refuser ne change rien à vos droits')).toBeVisible()
  const [accept, refuse] = [button(page, 'J’accepte'), button(page, 'Je refuse')]
  expect((await refuse.boundingBox())?.height).toBe((await accept.boundingBox())?.height)
  await checkAccessibility(page)
  await accept.click()
  await expect(happened(page, 'Vous retirez votre accord quand vous voulez')).toBeFocused()
  await checkAccessibility(page)
  expect(await receipt(page, 1)).toMatchObject({
    lawful_basis: { kind: 'CONSENT', to_be_confirmed: true },
    retention_period: 'P3M',
    events: [{ type: 'ACCEPTED', state: 'ACTIVE' }],
  })

  await page.getByRole('link', { name: 'Revenir à mes partages' }).click()
  const withdraw = card(page, LANDLORD).getByRole('button', { name: /^Je retire mon accord/ })
  await withdraw.click()
  await expect(page.getByText(`Retirer votre accord à ${LANDLORD} ?`)).toBeVisible()
  await checkAccessibility(page)
  await button(page, 'Garder mon accord').click()
  await expect(withdraw).toBeFocused()
  await withdraw.click()
  await button(page, 'Retirer mon accord').click()
  await expect(happened(page, `votre accord à ${LANDLORD} est retiré`)).toBeFocused()
  await page.getByText(/^Terminés \(\d\)$/).click()
  await checkAccessibility(page)
  await page.getByRole('link', { name: LANDLORD }).click()
  await expect(page.getByText(/^Reçu n° 2, .* : vous avez retiré votre accord$/)).toBeVisible()
  expect(await receipt(page, 2)).toMatchObject({ events: [{ type: 'STOPPED', state: 'WITHDRAWN' }] })
  await checkAccessibility(page)

  // What was withdrawn is asked anew, by the landlord alone; a refusal holds until the worker lifts it.
  await page.goto('/exemples/habitat-toit-commun/')
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Donner mon accord' }).click()
  await button(page, 'Je refuse').click()
  await expect(happened(page, 'Rien n’a été partagé.')).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Donner mon accord' }).click()
  await expect(happened(page, 'Rien n’a été partagé.')).toBeVisible()
  await page.goto('/mon-espace/partages')
  await page.getByText(/^Terminés \(\d\)$/).click()
  await expect(page.getByText(`${LANDLORD} ne peut pas vous reposer cette question avant le `)).toBeVisible()
  await checkAccessibility(page)
  await button(page, /^J’ai changé d’avis/).click()
  await expect(happened(page, 'peut de nouveau vous poser la question')).toBeFocused()
  await checkAccessibility(page)
  await page.goto('/exemples/habitat-toit-commun/')
  await page.getByRole('link', { name: 'Donner mon accord' }).click()
  await button(page, 'J’accepte').click()
  await button(page, 'Lire mes données').click()
  await expect(page.getByRole('columnheader', { name: 'Net payé' })).toBeVisible()
  await checkAccessibility(page)
})

test('what is read to inform of a right: known, suspended, taken up again, objected to for good, and never for control', {
  tag: '@mobile',
}, async ({ page }) => {
  await page.goto('/registre')
  const purpose = page.getByRole('article').filter({ hasText: 'PNDS-DROITS, version 1' })
  await expect(purpose.getByText('Pour vous informer d’un droit.')).toBeVisible()
  await expect(purpose.getByText('Jamais réutilisées pour contrôler.')).toBeVisible()
  await expect(purpose.getByText('12 mois au plus.', { exact: true })).toBeVisible()

  await enter(page)
  await checkAccessibility(page)
  await card(page, PORTAL).getByRole('link', { name: PORTAL }).click()
  await expect(heading(page)).toHaveText(`Partage avec ${PORTAL}`)
  await expect(page.getByText('Sans droit trouvé, il doit tout détruire aussitôt.')).toBeVisible()
  await expect(page.getByText('L’organisme ne peut pas s’en servir pour un contrôle.')).toBeVisible()
  await checkAccessibility(page)

  // Suspended, the person may change their mind; objected to, nothing opens it again.
  await button(page, /^Suspendre/).click()
  await expect(happened(page, 'est suspendu')).toBeFocused()
  await button(page, /^Reprendre/).click()
  await expect(happened(page, 'a repris')).toBeFocused()
  const object = button(page, /^Je m’y oppose/)
  await object.click()
  await expect(page.getByText(`Vous opposer à ce que ${PORTAL} lise vos données ?`)).toBeVisible()
  await checkAccessibility(page)
  await button(page, 'Ne pas m’y opposer').click()
  await expect(object).toBeFocused()
  await object.click()
  await button(page, 'M’y opposer').click()
  await expect(happened(page, 'votre opposition est enregistrée')).toBeFocused()
  await expect(happened(page, 'Il doit détruire ce qu’il a lu.')).toBeVisible()
  await expect(page.getByText('Rien ne part plus sous ce partage.')).toBeVisible()
  await expect(page.getByText(/^Reçu n° 3, .* : vous avez fait opposition$/)).toBeVisible()
  await expect(button(page, /^(Reprendre|Suspendre|J’ai changé d’avis)/)).toHaveCount(0)
  await checkAccessibility(page)
  expect(await receipt(page, 3)).toMatchObject({
    lawful_basis: { kind: 'PROACTIVE', to_be_confirmed: true },
    retention_period: 'P12M',
    events: [{ type: 'STOPPED', state: 'WITHDRAWN' }],
  })

  await page.goto('/mon-espace/acces')
  await expect(page.getByRole('heading', { level: 3, name: PORTAL })).toHaveCount(2)
  await checkAccessibility(page)
})
