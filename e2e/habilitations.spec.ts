import type { Page } from '@playwright/test'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: true })
const happened = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })
const decision = (page: Page) => page.getByRole('form', { name: 'Décider' })
const asPartner = (page: Page) => signInAfresh(page, 'partenaires', 'Malik Cadenas')

/** Opens the one case of a kind that waits about a partner. */
async function openCase(page: Page, agent: string, partner: string): Promise<void> {
  await signInAfresh(page, 'backoffice', agent)
  await page.goto('/backoffice/dossiers?type=HABILITATION&statut=NEW')
  await page
    .getByRole('row')
    .filter({ hasText: partner })
    .or(page.getByRole('listitem').filter({ hasText: partner }))
    .getByRole('link', { name: /^Dossier \d+$/ })
    .click()
  await expect(heading(page)).toContainText('demande d’habilitation')
  await expect(decision(page)).toBeVisible()
}

async function decide(page: Page, choice: string): Promise<void> {
  await propose(page, choice)
  await button(page, 'Enregistrer').click()
}

/** Chooses a decision and the first reason that is proposed for it. */
const propose = (page: Page, choice: string) =>
  decision(page)
    .getByRole('list', { name: `Motifs proposés : ${choice}` })
    .getByRole('button')
    .first()
    .click()

test('[ux J10 PW-18] a partner updates its habilitation in three pages; changes are asked, made, and two agents grant it', {
  tag: '@mobile',
}, async ({ page, faults }) => {
  await asPartner(page)
  await page.goto('/partenaires/habilitation')
  await expect(page.getByText('Temps moyen de réponse de l’Urssaf')).toContainText('pas encore connu')
  await checkAccessibility(page)
  await button(page, 'Demander une mise à jour (production)').click()
  await expect(page.getByLabel(/^Nom du projet/)).toBeVisible()
  await checkAccessibility(page)
  await page.getByLabel(/^Nom du projet/).fill('Paie en ligne')
  await button(page, 'Enregistrer et continuer').click()
  await expect(page.getByLabel(/^Employeurs attendus/)).toBeVisible()
  await checkAccessibility(page)
  await page.getByLabel(/^Employeurs attendus/).fill('1200')
  await button(page, 'Enregistrer et continuer').click()
  await expect(page.getByLabel('Contact technique : nom')).toHaveValue('Malik Cadenas')
  await checkAccessibility(page)
  await page.getByLabel(/^Protection des données : adresse/).fill('donnees@exemple.fr')
  await page.getByLabel(/^Contact technique : adresse/).fill('technique@exemple.fr')
  await button(page, 'Enregistrer et continuer').click()

  // One piece of information is lacking: it is said, with the way to it; the draft was kept at each page.
  await expect(page.getByText('Il manque une information')).toBeVisible()
  await expect(button(page, 'Envoyer à l’Urssaf')).toBeDisabled()
  await checkAccessibility(page)
  await page.reload()
  await link(page, 'À quoi il sert').click()
  await expect(page.getByLabel(/^Nom du projet/)).toHaveValue('Paie en ligne')
  await page.getByLabel(/^À quoi il sert/).fill('Calculer la paie de nos clients, et la déclarer.')
  await button(page, 'Enregistrer et continuer').click()
  await expect(page.getByLabel(/^Employeurs attendus/)).toHaveValue('1200')
  await button(page, 'Enregistrer et continuer').click()
  await button(page, 'Enregistrer et continuer').click()
  await button(page, 'Envoyer à l’Urssaf').click()
  await expect(happened(page, 'La demande est envoyée')).toBeVisible()
  await expect(page.getByText('Un agent de l’Urssaf l’examine. Vous n’avez rien à faire.')).toBeVisible()
  await checkAccessibility(page)

  await openCase(page, 'Julien Patiencier', 'PaieClaire')
  await expect(page.getByText('Ce que l’Urssaf sait du partenaire')).toBeVisible()
  await expect(page.getByText('Ce qui change dans l’habilitation accordée')).toBeVisible()
  await checkAccessibility(page)
  await propose(page, 'Demander des modifications')
  await decision(page).getByText('À quoi il sert', { exact: true }).click()
  await checkAccessibility(page)
  await button(page, 'Enregistrer').click()
  await expect(happened(page, 'est décidé')).toBeVisible()

  await asPartner(page)
  await page.goto('/partenaires/habilitation')
  await expect(page.getByText('Un agent vous demande de changer quelque chose : c’est à vous.')).toBeVisible()
  await link(page, 'Changer ce qui est demandé').click()
  await page.getByRole('link', { name: /À quoi ça sert/ }).click()
  await expect(page.getByText('À changer : Dites plus précisément ce que feront vos programmes.')).toBeVisible()
  await checkAccessibility(page)
  await page
    .getByLabel(/^À quoi il sert/)
    .fill('Calculer la paie de nos clients, la relire avec eux, et la déclarer chaque mois.')
  for (let pages = 0; pages < 3; pages += 1) await button(page, 'Enregistrer et continuer').click()
  await button(page, 'Envoyer à l’Urssaf').click()
  await expect(happened(page, 'La demande est envoyée')).toBeVisible()

  await openCase(page, 'Julien Patiencier', 'PaieClaire')
  await expect(page.getByText('Ce qui a changé depuis l’envoi précédent')).toBeVisible()
  await decide(page, 'Accorder, avec l’accord d’un second agent')
  await expect(happened(page, 'attend celui d’un autre agent')).toBeVisible()
  await expect(page.getByText('Un autre agent doit donner son accord.')).toBeVisible()
  await decide(page, 'Accorder, avec l’accord d’un second agent')
  await expect(page.getByRole('alert')).toBeVisible()
  await forgive(faults, /409/)
  await openCase(page, 'Maria Doucelettre', 'PaieClaire')
  await expect(page.getByText('Votre accord suffit pour l’accorder.')).toBeVisible()
  await checkAccessibility(page)
  await decide(page, 'Accorder, avec l’accord d’un second agent')
  await expect(happened(page, 'est décidé')).toBeVisible()

  await asPartner(page)
  await page.goto('/partenaires/habilitation')
  await expect(page.getByText('Elle est accordée.')).toBeVisible()
  await expect(page.getByText(/pour 1.200 employeurs attendus/)).toBeVisible()
  await checkAccessibility(page)
})

test('two tabs on one draft: the stale page is refused, what is typed stays, what the other kept is shown, and going on keeps it', async ({
  page,
  faults,
}) => {
  await signInAfresh(page, 'partenaires', 'Jeanne Trousseau-Fictif')
  await page.goto('/partenaires/habilitation')
  await button(page, 'Demander une mise à jour (production)').click()
  const name = page.getByLabel(/^Nom du projet/)
  await expect(name).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByLabel(/^Nom du projet/).fill('De l’autre onglet')
  await button(other, 'Enregistrer et continuer').click()
  await expect(other.getByLabel(/^Employeurs attendus/)).toBeVisible()
  await name.fill('De cet onglet')
  await button(page, 'Enregistrer et continuer').click()
  await expect(page.getByRole('alert').filter({ hasText: 'a changé dans un autre onglet' })).toBeFocused()
  await forgive(faults, /409/)
  await expect(name).toHaveValue('De cet onglet')
  await expect(page.getByText('Enregistré dans un autre onglet : « De l’autre onglet »')).toBeVisible()
  await checkAccessibility(page)
  await button(page, 'Enregistrer et continuer').click()
  await expect(page.getByLabel(/^Employeurs attendus/)).toBeVisible()
  await link(page, 'Page précédente').click()
  await expect(name).toHaveValue('De cet onglet')
  await page.goto('/partenaires/habilitation')
  await link(page, 'Reprendre la demande').click()
  await expect(name).toHaveValue('De cet onglet')
})

test('a declarant does not ask: the page says who gives the right', async ({ page }) => {
  await signInAfresh(page, 'partenaires', 'Odette Fortpont')
  await expect(page.getByRole('link', { name: 'Habilitation', exact: true })).toHaveCount(0)
  await page.goto('/partenaires/habilitation')
  await expect(page.getByText('le rôle d’administrateur')).toBeVisible()
  await checkAccessibility(page)
})

test('a leader gives notice of eight days and lifts it, from the page of the partner; its request waits in the cases', {
  tag: '@mobile',
}, async ({ page }) => {
  await openCase(page, 'Maria Doucelettre', 'Présences du soir (démo)')
  await expect(page.getByText('passage en production', { exact: false }).first()).toBeVisible()
  await checkAccessibility(page)

  await signInAfresh(page, 'backoffice', 'Yves Largevue')
  await page.goto('/backoffice/habilitations')
  await checkAccessibility(page)
  await link(page, 'Présences du soir (démo)').click()
  await expect(heading(page)).toHaveText('Habilitations de Présences du soir (démo)')
  await checkAccessibility(page)
  await page.getByText('Donner un préavis de 8 jours').first().click()
  await page.getByLabel(/^Pourquoi. Les programmes du partenaire continuent/).fill('Un incident n’a pas été signalé.')
  await button(page, 'Donner un préavis de 8 jours').last().click()
  await expect(happened(page, 'C’est fait.')).toBeVisible()
  await expect(page.getByText(/Suspendue après le .* si rien ne change/)).toBeVisible()
  await checkAccessibility(page)

  await signInAfresh(page, 'partenaires', 'Gaëlle Portillon-Fictif')
  await page.goto('/partenaires/habilitation')
  await expect(page.getByText(/Sans réponse de votre part, elle sera suspendue après le/)).toBeVisible()
  await expect(page.getByText('L’Urssaf écrit : « Un incident n’a pas été signalé. »')).toBeVisible()
  await checkAccessibility(page)
  await page.goto('/demo/messages')
  await expect(page.getByText('Préavis de 8 jours avant la suspension de votre habilitation').first()).toBeVisible()

  await signInAfresh(page, 'backoffice', 'Yves Largevue')
  await page.goto('/backoffice/habilitations')
  await link(page, 'Présences du soir (démo)').click()
  await page.getByText('Rétablir', { exact: true }).first().click()
  await page.getByLabel(/^Pourquoi. Ses programmes sont de nouveau admis/).fill('Le partenaire a répondu.')
  await button(page, 'Rétablir').last().click()
  await expect(page.getByText('a rétabli l’habilitation', { exact: false })).toBeVisible()
})
