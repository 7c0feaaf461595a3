import { addressOf, askMandate, call, choose, notEmployers, openLink, sign } from './support/consent.ts'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

const [MANDATIS, OTHER] = ['Odette Fortpont', 'Samir Beaupré-Fictif']

test('two links opened in two tabs: each tab comes back to its own request, whichever signs in first', async ({
  page,
  context,
}) => {
  const emails = [addressOf(page, 'onglet-un'), addressOf(page, 'onglet-deux')] as const
  await askMandate(page, { email: emails[0], staff: MANDATIS })
  await askMandate(page, { email: emails[1], staff: OTHER })
  const other = await context.newPage()
  const asks: string[] = []
  for (const [tab, email] of [
    [page, emails[0]],
    [other, emails[1]],
  ] as const) {
    await openLink(tab, email)
    const heading = tab.getByRole('heading', { level: 1, name: 'vous demande un mandat' })
    await expect(heading).toBeVisible()
    asks.push((await heading.textContent())?.replace(' vous demande un mandat', '') ?? '')
    await sign(tab).click()
    await expect(tab.getByRole('button', { name: 'Chloé Autrecôte' })).toBeVisible()
  }
  expect(new Set(asks).size).toBe(2)
  // The one that began first ends last.
  for (const [tab, name] of [
    [other, asks[1]],
    [page, asks[0]],
  ] as const) {
    await choose(tab, 'Chloé Autrecôte')
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(`Donner mandat à ${name}`)
  }
  // Elsewhere in « Mon espace », the tab still says which request it keeps.
  await page.goto('/mon-espace/mandats')
  await expect(page.getByText('Information : une demande de mandat attend votre réponse')).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Lire cette demande' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Donner mandat à ${asks[0]}`)
  await page.getByRole('button', { name: 'Refuser' }).click()
  await page.getByRole('link', { name: 'Voir mes mandats' }).click()
  await expect(page.getByText('une demande de mandat attend votre réponse')).toHaveCount(0)
})

test('« Ce n’est pas moi » without signing in: one click and a confirmation, the partner corrects the address', {
  tag: '@mobile',
}, async ({ page }) => {
  const email = addressOf(page, 'pas-moi')
  await askMandate(page, { email })
  await openLink(page, email)
  const link = page.url()
  await page.getByRole('button', { name: /^Ce n’est pas moi/ }).click()
  await expect(page.getByRole('button', { name: 'Suspendre cette demande' })).toBeFocused()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Ne rien changer' }).click()
  await expect(sign(page)).toBeVisible()
  await page.getByRole('button', { name: /^Ce n’est pas moi/ }).click()
  await page.getByRole('button', { name: 'Suspendre cette demande' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'C’est noté' })).toBeFocused()
  await expect(page.getByText('Information : cette demande est suspendue')).toBeVisible()
  await expect(sign(page)).toHaveCount(0)
  await checkAccessibility(page)
  await page.reload()
  await expect(page.getByText('Information : cette demande est suspendue')).toBeVisible()

  await page.goto('/partenaires/mandats/demandes')
  await page.getByRole('combobox', { name: 'État' }).selectOption('Suspendue')
  await page.getByRole('link', { name: email }).click()
  await expect(page.getByText('Attention : la personne dit que ce n’est pas pour elle')).toBeVisible()
  await checkAccessibility(page)
  await page.getByLabel('Nouvelle adresse électronique').fill(addressOf(page, 'juste-moi'))
  await page.getByRole('button', { name: 'Envoyer à la nouvelle adresse' }).click()
  await expect(page.getByText(/^La demande repart à/)).toBeVisible()
  await expect(page.getByText('Envoyée', { exact: true })).toBeVisible()
  await page.goto(link)
  await expect(page.getByText('Attention : ce lien ne mène à aucune demande')).toBeVisible()
})

test('a mandate that another one replaced says so to both; an accepted proposal says what it waits for', {
  tag: '@mobile',
}, async ({ page }) => {
  const acts = ['ESTIMATE', 'DECLARE', 'CORRECT', 'PROPOSE_EMPLOYMENT', 'PROPOSE_END']
  let name = ''
  for (const turn of ['premier', 'second']) {
    const email = addressOf(page, turn)
    await askMandate(page, { email, acts, staff: MANDATIS })
    await openLink(page, email)
    await sign(page).click()
    // Not the one of the journey that reads the same receipt.
    const persona = page.getByRole('button').filter({ hasNotText: notEmployers }).nth(1)
    name = (await persona.textContent())?.trim() ?? ''
    await persona.click()
    if (turn === 'second') await expect(page.getByText('le nouveau mandat le remplace')).toBeVisible()
    await page.getByRole('button', { name: 'Donner mandat à' }).click()
    await expect(page.getByText('Succès : vous avez donné mandat')).toBeVisible()
  }
  await page.getByRole('link', { name: 'Voir mes mandats' }).click()
  await expect(page.getByText(/^Remplacé par le mandat du /).first()).toBeVisible()
  await checkAccessibility(page)

  await signInAfresh(page, 'partenaires', MANDATIS)
  await page.goto('/partenaires/mandats')
  await page.getByRole('combobox', { name: 'État' }).selectOption('Arrêté')
  await expect(page.getByText(/^Remplacé par le mandat du /).first()).toBeVisible()
  await checkAccessibility(page)
  const { rows } = await call(page, 'partner/mandates.list', { status: 'REVOKED' })
  const replaced = (one: { employerName: string; replacedById: string | null }) =>
    one.replacedById !== null && one.employerName === name
  const { employerId } = rows.find(replaced)
  await page.getByRole('link', { name }).first().click()
  await expect(page.getByText(/^Information : ce mandat est remplacé par celui du /)).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Lire le nouveau mandat' }).click()
  await expect(page.getByText('Actif', { exact: true })).toBeVisible()

  // A Cesu number that nobody has: an agent looks at who it is.
  const startDay = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const proposed = await call(page, 'partner/proposals.proposeEmployment', {
    ...{ employerId, familyName: 'Sansnuméro', givenNames: 'Inès', birthDay: '1985-08-14', activity: 'Ménage' },
    ...{ numberKind: 'CESU', number: '99999999999999', startDay, weeklyHours: 6.5, netHourlyCents: 1_300 },
    ...{ level: 2, certified: false, leaveMode: 'INCLUDED' },
  })
  expect(proposed.id).toMatch(/-/)
  await page.goto('/mon-espace/mandats')
  await page.getByRole('button', { name: 'Employer Inès Sansnuméro' }).click()
  await expect(page.getByText(/Un agent de l’Urssaf vérifie qui est Inès Sansnuméro/)).toBeVisible()
  await page.goto('/partenaires/propositions')
  await page.getByRole('combobox', { name: 'État' }).selectOption('Acceptée')
  await expect(
    page.getByText(/Un agent de l’Urssaf vérifie qui est le salarié avant d’ouvrir le contrat/),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /^Retirer/ })).toHaveCount(0)
  await checkAccessibility(page)
})
