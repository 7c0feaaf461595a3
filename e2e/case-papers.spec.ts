import type { Page } from '@playwright/test'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const pdf = { name: 'avenant signé.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') }

test('an agent attaches a paper, mentions a colleague, asks what they think, and reads what will be sent', {
  tag: '@mobile',
}, async ({ page, browser, faults }) => {
  await signInAfresh(page, 'backoffice', 'Julien Patiencier')
  await page.goto('/backoffice/dossiers?type=MANDATE_DISPUTED.DECLARATION_ANOMALY&statut=NEW')
  await page
    .getByRole('link', { name: /^Dossier \d+$/ })
    .first()
    .click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(/^Dossier \d+ :/)
  const number = (await heading.innerText()).replace(/\D/g, '')
  const address = new URL(page.url()).pathname

  // Files: what is refused is said, before or after it is sent; what is attached is taken, and removed with its reason.
  const files = page.getByRole('region', { name: 'Pièces' })
  await page.getByRole('navigation', { name: 'Parties du dossier' }).getByText('Pièces (0)').click()
  await button(page, 'Joindre la pièce').click()
  await expect(files.getByText('Choisissez un fichier, puis joignez-le.')).toBeVisible()
  const field = files.getByLabel(/^Joindre une pièce/)
  await field.setInputFiles({ ...pdf, buffer: Buffer.alloc(5 * 1_024 * 1_024 + 1) })
  await expect(files.getByText(/^Ce fichier a plus de 5 Mo/)).toBeVisible()
  await field.setInputFiles({ ...pdf, buffer: Buffer.from('MZ') })
  await button(page, 'Joindre la pièce').click()
  await expect(files.getByText(/ni un PDF, ni une image PNG ou JPEG/)).toBeVisible()
  await forgive(faults, /415/)
  await checkAccessibility(page)
  await field.setInputFiles(pdf)
  await button(page, 'Joindre la pièce').click()
  await expect(files.getByText('La pièce « avenant signé.pdf » est jointe.')).toBeVisible()
  await expect(files.getByText(/Non analysé · jointe par Julien Patiencier/)).toBeVisible()
  const taken = page.waitForEvent('download')
  await files.getByRole('button', { name: 'avenant signé.pdf', exact: true }).click()
  expect((await taken).suggestedFilename()).toBe('avenant signé.pdf')

  // A note that names a colleague: chosen by some letters, kept through a reload.
  const note = page.getByRole('textbox', { name: /^Écrire une note interne/ })
  const mention = page.getByRole('combobox', { name: /^Mentionner un collègue/ })
  await note.fill('Regarde la page 2.\n\nMerci ')
  const called = await page
    .locator('datalist option[value^="Yves Largevue"]')
    .first()
    .evaluate((option: HTMLOptionElement) => option.value)
  await mention.fill(called)
  await expect(note).toHaveValue(/Merci @Yves Largevue $/)
  await page.reload()
  await expect(note).toHaveValue(/Merci @Yves Largevue $/)
  await button(page, 'Enregistrer la note').click()
  await expect(
    page.getByRole('region', { name: 'Notes internes' }).locator('strong', { hasText: '@Yves' }),
  ).toBeVisible()

  // What a colleague thinks.
  const opinions = page.getByRole('region', { name: 'Avis de collègues' })
  await opinions.getByText('Demander un avis', { exact: true }).click()
  await button(page, 'Demander son avis').click()
  await expect(opinions.getByText('Choisissez un collègue de la liste.')).toBeVisible()
  await checkAccessibility(page)
  await opinions.getByRole('combobox', { name: /^À quel collègue/ }).fill(called)
  await opinions.getByLabel(/^Votre question/).fill('Cela suffit-il ?')
  await button(page, 'Demander son avis').click()
  await expect(opinions.getByText('En attente de sa réponse.')).toBeVisible()

  // What will be sent.
  const decide = page.getByRole('form', { name: 'Décider' })
  await decide.getByRole('radio').first().check({ force: true })
  await page.getByText('Voir qui sera prévenu, et ce qui sera écrit').click()
  await expect(page.getByText(/Personne n’est prévenu|Objet :|Aucun courriel ne part/).first()).toBeVisible()
  await checkAccessibility(page)

  const colleague = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  await signInAfresh(colleague, 'backoffice', 'Yves Largevue')
  await colleague.goto('/backoffice/ma-journee')
  const calls = colleague.getByRole('region', { name: 'De mes collègues' })
  await expect(calls.getByText('vous mentionne dans une note')).toBeVisible()
  await expect(calls.getByText('vous demande un avis')).toBeVisible()
  await checkAccessibility(colleague)
  await calls
    .getByRole('link', { name: `Dossier ${number}` })
    .first()
    .click()
  await expect(colleague.getByText('Nouvelle, vous mentionne')).toBeVisible()
  const given = colleague.getByRole('form', { name: 'Donner mon avis' })
  await button(colleague, 'Donner mon avis').click()
  await expect(given.getByText('Choisissez votre avis.')).toBeVisible()
  await given.getByText('Favorable', { exact: true }).click()
  await given.getByLabel(/^Pourquoi/).fill('Oui, il est signé.')
  await checkAccessibility(colleague)
  await button(colleague, 'Donner mon avis').click()
  await expect(colleague.getByText(/^Votre avis est donné/)).toBeVisible()

  await page.goto('/backoffice/ma-journee')
  await expect(page.getByText('vous a donné son avis')).toBeVisible()
  await page.goto(address)
  await expect(opinions.getByText('Oui, il est signé.')).toBeVisible()
  await files.getByText('Retirer « avenant signé.pdf »').click()
  await files.getByLabel(/^Pourquoi la retirer/).fill('Jointe au mauvais dossier.')
  await button(page, 'Retirer la pièce').click()
  await expect(files.getByText(/retirée par Julien Patiencier/)).toBeVisible()
  await checkAccessibility(page)
})
