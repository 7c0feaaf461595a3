import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

/** Opens the list of what is to be checked again; returns its first parameter. */
async function openFirstToCheck(page: Page): Promise<string> {
  await page.goto('/backoffice/parametres')
  await page.getByRole('combobox', { name: 'Vérification' }).selectOption({ index: 1 })
  await expect(page).toHaveURL(/reverifier=true/)
  const first = page.getByRole('region', { name: 'Paramètres, à revérifier d’abord' }).getByRole('link').first()
  const name = (await first.textContent()) ?? ''
  await first.click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  return name
}

const checkButton = (page: Page) => page.getByRole('button', { name: 'Vérifié aujourd’hui, toujours vrai' })

test('an agent finds a parameter, sees its history, its line and its sources, and cannot check it', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'backoffice', 'Camille Rondeau-Fictif')
  await page.goto('/backoffice/parametres')
  await expect(page.getByRole('heading', { level: 1, name: 'Paramètres' })).toBeVisible()
  await expect(page.getByText(/\d+ paramètres sur \d+ à revérifier/)).toBeVisible()
  await checkAccessibility(page)

  await page.getByRole('combobox', { name: 'Fiabilité' }).selectOption({ index: 1 })
  await expect(page.getByText('Provisoire').first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Fiabilité' }).selectOption('Toutes')
  await page.getByLabel('Nom ou identifiant').fill('95.0za')
  await expect(page.getByText(/^1\sparamètre$/)).toBeVisible()
  await page.getByRole('link', { name: 'Accidents du travail, maladies professionnelles (code risque 95.0ZA)' }).click()

  await expect(page.getByText(/^De 2,10.% le 1er janvier 2018 à 2,06.% depuis/)).toBeVisible()
  await expect(page.locator('figure svg .cesu-steps__line')).toBeVisible()
  await expect(page.getByText('Confirmé au centime par trois coûts publiés')).toBeVisible()
  const source = page.getByRole('link', { name: /^FEPEM, Les nouveautés au 1er janvier 2023/ }).first()
  await expect(source).toHaveAttribute('target', '_blank')
  await expect(source).toHaveAttribute('title', /nouvelle fenêtre$/)
  await expect(checkButton(page)).toHaveCount(0)
  await checkAccessibility(page)

  await page.goBack()
  await expect(page.getByLabel('Nom ou identifiant')).toHaveValue('95.0za')
})

test('a supervisor says that a value is still true: a comment and one button', { tag: '@mobile' }, async ({ page }) => {
  await signInAs(page, 'backoffice', 'Hélène Grandcadre')
  const name = await openFirstToCheck(page)
  await checkAccessibility(page)

  await checkButton(page).click()
  await expect(page.getByText('Le commentaire manque.')).toBeVisible()
  await expect(page.getByLabel('Ce que vous avez relu, et où')).toBeFocused()
  await checkAccessibility(page)

  const comment = 'Relu sur la page citée en source : inchangé.'
  await page.getByLabel('Ce que vous avez relu, et où').fill(comment)
  await page.reload()
  await expect(page.getByLabel('Ce que vous avez relu, et où')).toHaveValue(comment)
  await checkButton(page).click()
  const done = page.getByText('Succès : la vérification est enregistrée à votre nom.')
  await expect(done).toBeVisible()
  await expect(page.getByRole('status').filter({ has: done })).toBeFocused()
  await expect(checkButton(page)).toHaveCount(0)
  await expect(page.getByText('Vous avez vérifié ce paramètre aujourd’hui.')).toBeVisible()
  await expect(page.getByText('À jour', { exact: true })).toBeVisible()
  await expect(page.getByText(comment)).toBeVisible()
  await checkAccessibility(page)
  const next = page.getByRole('link', { name: /^Suivant à revérifier : / })
  const nextName = (await next.innerText()).replace('Suivant à revérifier : ', '')
  expect(nextName).not.toBe(name)
  await next.click()
  await expect(page.getByRole('heading', { level: 1, name: nextName })).toBeVisible()
  await expect(done).toHaveCount(0)
  await expect(page.getByText('À revérifier', { exact: true })).toBeVisible()
  await expect(checkButton(page)).toBeVisible()

  await page.goto('/backoffice/parametres?reverifier=true&lignes=100')
  await expect(page.getByText(/^\d+\sparamètres$/)).toBeVisible()
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
})

test('an auditor reads and exports the register, and cannot check', async ({ page }) => {
  await signInAs(page, 'backoffice', 'Sophie Claireloupe')
  await openFirstToCheck(page)
  await expect(page.getByText('Les responsables d’équipe enregistrent les vérifications.')).toBeVisible()
  await expect(checkButton(page)).toHaveCount(0)
  await checkAccessibility(page)

  await page.goto('/backoffice/parametres')
  await expect(page.getByRole('button', { name: 'Exporter (CSV)' })).toHaveAccessibleDescription(
    /toutes les valeurs .*, passées et à venir/,
  )
  const whole = await download(page, 'Exporter (CSV)')
  expect(whole.name).toMatch(/^parametres-\d{4}-\d{2}-\d{2}\.csv$/)
  expect(whole.text).toMatch(/^\ufeff"Identifiant";"Thème";"Paramètre";/)
  expect(whole.text).toContain('\n"er_at";"Cotisations de l’employeur";')

  const json = await download(page, 'Télécharger tout le registre (JSON)')
  const { parametres } = JSON.parse(json.text) as { parametres: { id: string; versions: unknown[] }[] }
  expect(parametres.find(({ id }) => id === 'er_at')?.versions.length).toBeGreaterThan(5)
  const identifiers = new Set(whole.text.match(/(?<=\n")[^"]+/g))
  expect([...identifiers].sort()).toEqual(parametres.map(({ id }) => id).sort())
})

test('[finding U19] the export of the register follows the filters that the screen shows', async ({ page }) => {
  await signInAs(page, 'backoffice', 'Sophie Claireloupe')
  await page.goto('/backoffice/parametres')
  await page.getByLabel('Nom ou identifiant').fill('95.0za')
  await expect(page.getByText(/^1\sparamètre$/)).toBeVisible()
  const { text } = await download(page, 'Exporter (CSV)')
  const lines = text.trimEnd().split('\n').slice(1)
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) expect(line).toMatch(/^"er_at";/)
  await expect(page.getByText(/^Export terminé : \d+\slignes dans le fichier parametres-.*\.csv\.$/)).toBeVisible()
  await checkAccessibility(page)
})

/** Asks for a file by its button and reads what the browser received. */
async function download(page: Page, name: string): Promise<{ name: string; text: string }> {
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  const file = await arriving
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

test('a parameter that does not exist says so, and how to go on', async ({ page, faults }) => {
  await signInAs(page, 'backoffice', 'Camille Rondeau-Fictif')
  await page.goto('/backoffice/parametres/rien')
  await expect(page.getByText('Ce paramètre n’existe pas.')).toBeVisible()
  await checkAccessibility(page)
  await forgive(faults, /404/)
})
