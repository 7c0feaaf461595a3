import type { Page } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

/** The number that public texts give as an example. */
const NIR = '2 55 08 14 168 025 38'

/** A day so many from today, as one types it. */
const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(
    new Date(Date.now() + days * 86_400_000),
  )

const propose = (page: Page) => page.getByRole('button', { name: 'Proposer à l’employeur' })
const group = (page: Page, name: string) => page.getByRole('group', { name })

/** Opens the form of the first employer of the list. */
async function chooseEmployer(page: Page): Promise<void> {
  await page.goto('/partenaires/propositions/employeurs')
  await page.getByRole('region', { name: 'Employeurs' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Proposer un salarié' })).toBeVisible()
}

async function typeWorker(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nom de famille').fill(name)
  await page.getByLabel('Prénoms').fill('Inès Marie')
  await page.getByLabel('Jour de naissance').fill('14/08/1985')
  await page.getByLabel('Numéro de sécurité sociale').fill(NIR)
  await page.getByLabel('Emploi', { exact: false }).first().fill('Ménage et repassage')
  await page.getByLabel('Premier jour du contrat').fill(dayFromNow(20))
  await page.getByLabel('Heures d’une semaine habituelle').fill('6h30')
  await page.getByLabel('Niveau de l’emploi').selectOption('2')
  await page.getByLabel('Salaire net par heure, en euros').fill('13')
}

test('a worker is proposed, found again as it was written, and withdrawn', { tag: '@mobile' }, async ({
  page,
  faults,
}) => {
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  await page.goto('/partenaires/propositions')
  await expect(page.getByText('Votre organisme n’a encore rien proposé.')).toBeVisible()
  await checkAccessibility(page)
  await page.getByRole('link', { name: 'Proposer un salarié' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'À quel employeur' })).toBeVisible()
  await expect(page.getByText(/^\d+\semployeurs/)).toBeVisible()
  await checkAccessibility(page)

  await chooseEmployer(page)
  // What is missing and what is refused are said at once.
  await page.getByLabel('Heures d’une semaine habituelle').fill('999')
  await propose(page).click()
  const summary = page.getByRole('alert').filter({ hasText: 'informations sont à corriger' })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveCount(9)
  await expect(summary.getByRole('link', { name: /^Une semaine habituelle ne dépasse pas 48 heures/ })).toBeVisible()
  await checkAccessibility(page)
  await summary.getByRole('link', { name: 'Choisissez le niveau de l’emploi.' }).press('Enter')
  await expect(page.getByLabel('Niveau de l’emploi')).toBeFocused()

  const name = `Lenoir-${page.viewportSize()?.width ?? 0}`
  await typeWorker(page, name)
  await page.getByLabel('Numéro de sécurité sociale').fill('2 55 08 14 168 025 39')
  await page.getByLabel('Salaire net par heure, en euros').fill('5')
  await expect(page.getByText(/^Salaire minimum le .* Le salaire saisi est en dessous\.$/).last()).toBeVisible()
  await group(page, 'congés payés').getByText('Payés quand ils sont pris').click()
  await propose(page).click()
  await expect(page.getByText(/sa clé ne correspond pas/).first()).toBeVisible()
  await expect(page.getByText(/^Le salaire net horaire est de 5,00\s€, sous le minimum/).first()).toBeVisible()
  await expect(page.getByText(/^Jusqu’à 32 heures par mois/).first()).toBeVisible()
  await group(page, 'congés payés').getByText('Compris dans le salaire (10 %)').click()
  await group(page, 'Quel numéro').getByText('Cesu', { exact: true }).click()
  await page.getByLabel('Numéro Cesu du salarié').fill('123')
  await expect(page.getByText('Un numéro Cesu de salarié a 14 chiffres.').first()).toBeVisible()
  await group(page, 'Quel numéro').getByText('Sécurité sociale').click()
  await page.getByLabel('Numéro de sécurité sociale').fill(NIR)
  await group(page, 'certificat').getByText('Oui').click()
  await group(page, 'certificat').getByText('Non').click()
  await page.getByLabel('Salaire net par heure, en euros').fill('13')
  await propose(page).click()

  await expect(page.getByRole('status').filter({ hasText: 'la proposition est enregistrée.' })).toBeFocused()
  await expect(page.getByText('L’employeur doit accepter une proposition')).toBeVisible()
  const list = page.getByRole('region', { name: 'Propositions aux employeurs' })
  await expect(list.getByText(`Inès Marie ${name}`, { exact: true })).toBeVisible()
  await expect(list.getByText('En attente de l’employeur')).toBeVisible()
  await expect(
    list.getByText(/6,50\sh par semaine, 13,00\s€ net de l’heure, congés payés compris, niveau\sII$/),
  ).toBeVisible()
  await expect(page.getByText(/168|025/)).toHaveCount(0)
  await checkAccessibility(page)

  await chooseEmployer(page)
  await typeWorker(page, name)
  await propose(page).click()
  await forgive(faults, /409/)
  await expect(page.getByRole('alert').filter({ hasText: 'cette proposition attend déjà' })).toBeFocused()

  await page.goto('/partenaires/propositions')
  await list.getByRole('button', { name: /^Retirer/ }).click()
  await expect(page.getByRole('button', { name: 'Oui, retirer' })).toBeFocused()
  await checkAccessibility(page)
  await page.getByRole('button', { name: 'Garder' }).click()
  await expect(list.getByRole('button', { name: /^Retirer/ })).toBeFocused()
  await list.getByRole('button', { name: /^Retirer/ }).click()
  await page.getByRole('button', { name: 'Oui, retirer' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'la proposition est retirée.' })).toBeFocused()
  await expect(list.getByText('Retirée', { exact: true })).toBeVisible()
  await expect(list.getByRole('button', { name: /^Retirer/ })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'État' }).selectOption({ label: 'En attente de l’employeur' })
  await expect(page.getByText('Aucune proposition').first()).toBeVisible()
})

test('a worker who already works there is refused, and told so', async ({ page, faults }) => {
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  await page.goto('/partenaires/propositions/employeurs')
  const employer = page.getByRole('region', { name: 'Employeurs' }).getByRole('link').first()
  const name = (await employer.textContent()) ?? ''
  await page.goto('/partenaires/declarer')
  await page.getByLabel('Nom, prénom ou numéro Cesu').fill(name)
  const row = page.getByRole('row').filter({ hasText: name })
  const link = row.getByRole('link', { name: /^Déclarer .* pour / }).first()
  const [, given = '', family = ''] = / pour (\S+)\s+(.+)$/.exec((await link.textContent()) ?? '') ?? []

  await chooseEmployer(page)
  await typeWorker(page, family)
  await page.getByLabel('Prénoms').fill(given)
  await propose(page).click()
  await forgive(faults, /422/)
  const refusal = page.getByRole('alert').filter({ hasText: 'Ce salarié travaille déjà pour cet employeur depuis le' })
  await expect(refusal).toBeFocused()
  await checkAccessibility(page)
  await refusal.getByRole('link', { name: /^Ce salarié travaille déjà/ }).click()
  await expect(page.getByLabel('Nom de famille')).toBeFocused()
  await page.goto('/partenaires/propositions')
  await expect(page.getByText(`${given} ${family}`, { exact: true })).toHaveCount(0)
})

test('the end of a contract is proposed from its worker, once', async ({ page, faults }) => {
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  await page.goto('/partenaires/declarer')
  await page
    .getByRole('link', { name: /^Déclarer \p{L}+ \d{4} pour/u })
    .first()
    .click()
  await page.getByRole('link', { name: 'Proposer la fin du contrat' }).click()
  const form = page.url()
  await propose(page).click()
  await expect(page.getByRole('alert').filter({ hasText: '2 informations sont à corriger' })).toBeFocused()
  await checkAccessibility(page)
  await page.getByLabel('Dernier jour du contrat').fill(dayFromNow(400))
  await propose(page).click()
  await expect(page.getByRole('alert').filter({ hasText: '2 informations sont à corriger' })).toBeFocused()
  await expect(page.getByText(/, dans plus d’un an\./).first()).toBeVisible()
  await page.getByLabel('Façon dont il se termine').selectOption('Démission')
  await page.getByLabel('Indemnité compensatrice de préavis').fill('0')
  await expect(page.getByText(/Ce montant doit dépasser 0 €/).first()).toBeVisible()
  await page.getByLabel('Indemnité compensatrice de préavis').fill('850')
  await checkAccessibility(page)
  await page.getByLabel('Dernier jour du contrat').fill(dayFromNow(30))
  await propose(page).click()
  await expect(page.getByText('la proposition est enregistrée.')).toBeVisible()
  await expect(page.getByText(`Fin de contrat le ${dayFromNow(30)} : démission`)).toBeVisible()
  await page.goto(form)
  await page.getByLabel('Dernier jour du contrat').fill(dayFromNow(31))
  await page.getByLabel('Façon dont il se termine').selectOption('Licenciement')
  await propose(page).click()
  await forgive(faults, /409/)
  await expect(page.getByRole('alert').filter({ hasText: 'cette proposition attend déjà' })).toBeFocused()
})

test('an employer whose mandate does not allow it, and who only reads: nothing can be proposed, and why', async ({
  page,
  faults,
}) => {
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  await page.goto('/partenaires/propositions/employeurs')
  await page.getByLabel('Nom, prénom ou numéro Cesu').fill('D9000000102947')
  await expect(page.getByText(/^1\semployeur/)).toBeVisible()
  await page.getByRole('region', { name: 'Employeurs' }).getByRole('link').first().click()
  await expect(page.getByText('Rien ne peut être proposé à cet employeur')).toBeVisible()
  await expect(page.getByText(/Le mandat de cet employeur ne vous permet pas cet acte\. Demandez/)).toBeVisible()
  await expect(propose(page)).toHaveCount(0)
  await checkAccessibility(page)
  const form = page.url()

  await page.context().clearCookies()
  await signInAs(page, 'partenaires', 'Clara Lointaine')
  await page.getByRole('link', { name: 'Propositions' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mes propositions' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Proposer un salarié' })).toHaveCount(0)
  await page.goto(form)
  await expect(page.getByText('le droit de proposer')).toBeVisible()
  await checkAccessibility(page)
  expect(faults).toEqual([])
})
