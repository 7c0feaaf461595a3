import type { Browser, Page } from '@playwright/test'
import { giveTitles } from './support/give-titles.ts'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, test } from './support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const decision = (page: Page) => page.getByRole('form', { name: 'Décider' })
/** The reasons proposed under a decision. */
const proposed = (page: Page, choice: string) =>
  decision(page)
    .getByRole('list', { name: `Motifs proposés : ${choice}` })
    .getByRole('button')
const history = (page: Page) => page.getByRole('region', { name: 'Historique' })
const rows = (page: Page) => page.getByRole('link', { name: /^Dossier \d+$/ })

/** The cases of a table that somebody holds. */
const heldBy = (page: Page, name: string) =>
  page
    .getByRole('row')
    .filter({ hasText: name })
    .getByRole('link', { name: /^Dossier \d+$/ })

const opened = async (browser: Browser, name: string) => {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  await signInAfresh(page, 'backoffice', name)
  return page
}

/** Counts what a person does with a hand: clicks, and keys that are not typed in a field. */
const countActs = (page: Page) =>
  page.evaluate(() => {
    const counted = { clicks: 0, keys: 0 }
    Object.assign(globalThis, { counted })
    const isModifier = (key: string) => key === 'Control' || key === 'Shift'
    addEventListener('click', (event) => event.detail > 0 && counted.clicks++, true)
    addEventListener('keydown', ({ key }) => isModifier(key) || counted.keys++, true)
  })
const counted = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { counted: { clicks: number; keys: number } }).counted)

test('[ux J1 J3 J4] an agent takes the next case, decides it in four clicks at most, and the next one opens by itself', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAfresh(page, 'backoffice', 'Camille Rondeau-Fictif')
  await page.goto('/backoffice/ma-journee')
  await expect(heading(page)).toHaveText('Ma journée')
  await expect(page.getByRole('link', { name: /à prendre dans l’équipe$/ })).toBeVisible()
  await checkAccessibility(page)
  await countActs(page)
  await button(page, 'Prendre le dossier suivant').click()
  await expect(decision(page)).toBeVisible()
  expect(await counted(page)).toEqual({ clicks: 1, keys: 0 })
  const first = await heading(page).textContent()
  await checkAccessibility(page)

  // Nothing is sent without a decision, and it is said where.
  await button(page, 'Enregistrer').click()
  await expect(decision(page).getByRole('link', { name: 'Choisissez une décision.' })).toBeVisible()
  await decision(page).getByText('Annuler la déclaration', { exact: true }).click()
  await expect(decision(page).getByRole('status')).toContainText('plus rien n’en est dû')
  await expect(decision(page).getByText('Je sais que cela ne se reprend pas')).toBeVisible()
  await checkAccessibility(page)
  // Set back: the other decision, no reason that nobody chose, and nothing to confirm.
  await decision(page).getByText('La déclaration est juste', { exact: true }).click()
  await expect(decision(page).getByText('Je sais que cela ne se reprend pas')).toHaveCount(0)
  await expect(decision(page).getByRole('textbox', { name: /^Motif/ })).toHaveValue('')
  await button(page, 'Enregistrer').click()
  await expect(decision(page).getByRole('link', { name: 'Écrivez le motif, ou choisissez-en un.' })).toBeVisible()
  // A proposed reason chooses its decision too: two clicks.
  await decision(page).getByText('Annuler la déclaration', { exact: true }).click()
  await countActs(page)
  await proposed(page, 'La déclaration est juste').first().click()
  await expect(decision(page).getByRole('radio', { name: 'La déclaration est juste' })).toBeChecked()
  await expect(decision(page).getByRole('textbox', { name: /^Motif/ })).toHaveValue(
    /^(Les heures et la paie|Écart expliqué)/,
  )
  await button(page, 'Enregistrer et ouvrir le suivant').click()
  await expect(heading(page)).not.toHaveText(first ?? '')
  expect(await counted(page)).toEqual({ clicks: 2, keys: 0 })
})

test('[ux J2 J28] a case of one’s own is decided with three keys; a key does nothing in a field, nor once turned off', async ({
  page,
}) => {
  await signInAfresh(page, 'backoffice', 'Idriss Bonregard')
  await page.goto('/backoffice/dossiers?statut=IN_PROGRESS&agent=moi')
  await rows(page).first().focus()
  await countActs(page)
  await page.keyboard.press('Enter')
  await expect(decision(page)).toBeVisible()
  await page.keyboard.press('1')
  await expect(decision(page).getByRole('radio').first()).toBeChecked()
  await expect(decision(page).getByRole('textbox', { name: /^Motif/ })).not.toHaveValue('')
  const number = (await heading(page).textContent())?.match(/\d+/)?.[0] ?? ''
  const decided = page.waitForResponse(/cases\.decide/)
  await page.keyboard.press('Control+Enter')
  await decided
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /Aucun autre de votre équipe|est décidé/ })
      .or(decision(page)),
  ).toBeVisible()
  expect((await counted(page)).keys).toBe(3)

  await page.goto(`/backoffice/dossiers?statut=RESOLVED`)
  await page.getByRole('searchbox').fill(number)
  await rows(page)
    .filter({ hasText: new RegExp(`^Dossier ${number}$`) })
    .click()
  await expect(history(page)).toContainText('a décidé : sans suite')
  const note = page.getByLabel(/^Écrire une note interne/)
  await page.keyboard.press('i')
  await expect(note).toBeFocused()
  await page.keyboard.type('n’oubliez pas')
  await expect(note).toHaveValue('n’oubliez pas')
  await note.fill(`n’oubliez pas ${'x'.repeat(900)}`)
  await button(page, 'Enregistrer la note').click()
  await expect(page.getByRole('region', { name: 'Notes internes' }).getByText('n’oubliez pas')).toBeVisible()
  // A word of any length stays in the page.
  await checkAccessibility(page)
  await expect(note).toHaveValue('')
  // Opened again, with a reason.
  await page.getByText('Rouvrir', { exact: true }).first().click()
  await page.getByLabel('Pourquoi (vos collègues le liront)').fill('Le partenaire a rappelé.')
  await button(page, 'Rouvrir').click()
  await expect(history(page)).toContainText('a rouvert le dossier : « Le partenaire a rappelé. »')

  await page.getByText('Raccourcis clavier', { exact: true }).click()
  await page.getByText('Utiliser les raccourcis d’une seule touche').click()
  await heading(page).click()
  await page.keyboard.press('i')
  await expect(note).not.toBeFocused()
  await page.getByText('Utiliser les raccourcis d’une seule touche').click()
  await heading(page).click()
  await page.keyboard.press('i')
  await expect(note).toBeFocused()
})

test('[ux A3 A4] two agents on one case: nobody decides over the other’s shoulder, and nothing typed is lost', async ({
  browser,
}) => {
  const [camille, helene] = await Promise.all([
    opened(browser, 'Camille Rondeau-Fictif'),
    opened(browser, 'Hélène Grandcadre'),
  ])
  await camille.goto('/backoffice/dossiers?statut=IN_PROGRESS&type=DECLARATION_ANOMALY')
  await heldBy(camille, 'Idriss Bonregard').last().click()
  await expect(heading(camille)).toHaveText(/^Dossier \d+/)
  await button(camille, 'Prendre la main').click()
  await expect(decision(camille)).toBeVisible()
  await decision(camille).getByText('La déclaration est juste', { exact: true }).click()
  await decision(camille)
    .getByRole('textbox', { name: /^Motif/ })
    .fill('Mes mots à moi.')

  // Her leader takes it over meanwhile; each reads that the other is there, and who writes.
  await helene.goto(camille.url())
  await expect(
    helene.getByText(/^Attention : Camille Rondeau-Fictif écrit en ce moment|^Camille Rondeau-Fictif lit aussi/),
  ).toBeVisible()
  await expect(camille.getByText('Hélène Grandcadre lit aussi ce dossier.')).toBeVisible()
  await expect(helene.getByText(/^Attention : Camille Rondeau-Fictif tient ce dossier/)).toBeVisible()
  await expect(decision(helene)).toHaveCount(0)
  await checkAccessibility(helene)
  await button(helene, 'Prendre la main').click()
  await expect(decision(helene)).toBeVisible()
  await decision(helene)
    .getByRole('textbox', { name: /^Motif/ })
    .fill('Je regarde.')
  await expect(camille.getByText('Attention : Hélène Grandcadre écrit en ce moment sur ce dossier.')).toBeVisible()
  await expect(camille.getByText('Ce dossier vient de changer.')).toBeVisible()
  await checkAccessibility(camille)

  await button(camille, 'Enregistrer').click()
  await expect(camille.getByText(/^Attention : Hélène Grandcadre tient ce dossier/)).toBeVisible()
  await expect(history(camille)).toContainText('a pris le dossier, que tenait Camille Rondeau-Fictif')
  await expect(decision(camille)).toHaveCount(0)
  // Handed back to her, what she had typed is there.
  await helene.getByLabel('Confier à').selectOption({ label: 'Camille Rondeau-Fictif (Équipe plateformes)' })
  await button(helene, 'Confier').click()
  await expect(helene.getByText('Le dossier est confié.')).toBeVisible()
  await camille.reload()
  await expect(decision(camille).getByRole('textbox', { name: /^Motif/ })).toHaveValue('Mes mots à moi.')
  await button(camille, 'Enregistrer').click()
  await expect(camille.getByText(/^Sans suite, par Camille Rondeau-Fictif/)).toBeVisible()
  await expect(button(camille, 'Prendre le dossier')).toHaveCount(0)
})

test('[ux J5 J6 J7] several kinds at once, taken off one by one; the address is the list', { tag: '@mobile' }, async ({
  page,
}) => {
  await signInAfresh(page, 'backoffice', 'Camille Rondeau-Fictif')
  await page.goto('/backoffice/dossiers')
  const facet = page.locator('.cesu-facet').filter({ hasText: 'Type' })
  await facet.locator('summary').click()
  await facet.getByText('Mandat contesté').click()
  await facet.getByText('Décès signalé').click()
  await expect(page).toHaveURL(/type=MANDATE_DISPUTED\.DEATH_REPORTED/)
  await checkAccessibility(page)
  await page.keyboard.press('Escape')
  await expect(facet.getByText('Décès signalé')).toBeHidden()
  await expect(facet.locator('summary')).toHaveText('2 choisis')
  await button(page, 'Retirer Mandat contesté').click()
  await expect(page).toHaveURL(/type=DEATH_REPORTED/)
  await button(page, 'Retirer Décès signalé').click()
  await expect(page).not.toHaveURL(/type=/)
  await expect(rows(page).first()).toBeVisible()

  // Opened from the list, the case after and the case before are those of the list; the way back is the list.
  const list = page.url()
  const [first = '', second = ''] = await rows(page).allInnerTexts()
  await rows(page).first().click()
  await expect(heading(page)).toContainText(first)
  const around = page.getByRole('navigation', { name: 'Dossiers de la liste' })
  await expect(around).toContainText('Précédent : aucun')
  await around.getByRole('link', { name: /^Suivant/ }).click()
  await expect(heading(page)).toContainText(second)
  await checkAccessibility(page)
  await around.getByRole('link', { name: /^Précédent/ }).click()
  await expect(heading(page)).toContainText(first)
  await page.getByRole('link', { name: 'Revenir aux dossiers' }).click()
  await expect(page).toHaveURL(list)

  const views = page.getByRole('navigation', { name: 'Vues des dossiers' })
  await views.getByRole('link', { name: /^En retard/ }).click()
  await expect(page.getByRole('combobox', { name: 'Échéance' })).toHaveValue('RETARD')
  await expect(views.getByRole('link', { name: /^En retard/ })).toHaveAttribute('aria-current', 'page')
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Échéance' })).toHaveValue('RETARD')
  await views.getByRole('link', { name: 'Tous', exact: true }).click()
  await expect(page.getByRole('combobox', { name: 'Échéance' })).toHaveValue('')
})

test('a case is handed to the leader with a reason; it is theirs, and what they decide is done at once, its titles told before', async ({
  browser,
  baseURL,
}) => {
  const [camille, helene] = await Promise.all([
    opened(browser, 'Camille Rondeau-Fictif'),
    opened(browser, 'Hélène Grandcadre'),
  ])
  await camille.goto('/backoffice/dossiers?statut=IN_PROGRESS&type=DECLARATION_ANOMALY')
  await heldBy(camille, 'Idriss Bonregard').first().click()
  await expect(heading(camille)).toHaveText(/^Dossier \d+/)
  const declared = await camille.getByRole('heading', { level: 3, name: /^Déclaration \d/ }).innerText()
  const [, reference = ''] = /^Déclaration (\w{13})/.exec(declared) ?? []
  await giveTitles(baseURL, { reference }, new Array(2).fill({ electronic: true, until: '2027-02-28' }))
  await button(camille, 'Prendre la main').click()
  await camille.getByText('Transmettre au responsable', { exact: true }).first().click()
  await button(camille, 'Transmettre au responsable').click()
  await expect(camille.getByText('Dites pourquoi')).toBeVisible()
  await camille.getByLabel('Pourquoi (vos collègues le liront)').fill('Montant au-dessus de mes droits.')
  await button(camille, 'Transmettre au responsable').click()
  await expect(camille.getByText('Le dossier est transmis au responsable de l’équipe.')).toBeVisible()
  await expect(decision(camille)).toHaveCount(0)
  await expect(button(camille, 'Prendre le dossier')).toHaveCount(0)

  await helene.goto('/backoffice/dossiers')
  await helene.getByRole('link', { name: /^Transmis \(1\)/ }).click()
  await rows(helene).first().click()
  await expect(history(helene)).toContainText(
    'a transmis le dossier au responsable : « Montant au-dessus de mes droits. »',
  )
  await expect(decision(helene)).toBeVisible()
  await checkAccessibility(helene)

  // She decides: it is confirmed before, and what it changes is seen beside it at once, and by who declared.
  await proposed(helene, 'Annuler la déclaration').first().click()
  await expect(helene.getByText('2 titres, 10,00 € :')).toBeVisible()
  await checkAccessibility(helene)
  await button(helene, 'Enregistrer').click()
  await decision(helene)
    .getByRole('link', { name: 'Cochez que vous savez que cette décision ne se reprend pas.' })
    .click()
  await helene.keyboard.press('Space')
  await button(helene, 'Enregistrer').click()
  await expect(helene.getByText(/^Déclaration annulée, par Hélène Grandcadre/)).toBeVisible()
  await expect(helene.getByRole('heading', { level: 3, name: /^Déclaration .*Annulée/i })).toBeVisible()
  await helene.getByRole('link', { name: 'Lire ses versions, leur calcul et son journal' }).click()
  await expect(
    helene.getByText(/Le mois n’a pas été travaillé|La déclaration a été faite deux fois/).first(),
  ).toBeVisible()
  await expect(helene.getByText('Hélène Grandcadre').first()).toBeVisible()
})
