import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test('[journey 8] the guide is followed: an application, its file, and the program as the page shows it', async ({
  page,
}) => {
  await page.goto('/docs')
  const command = await page.getByRole('region', { name: 'Lancer le programme' }).innerText()
  await signInAs(page, 'partenaires', 'Paul Serruriac')
  await page.goto('/partenaires/applications/nouvelle')
  await page.getByLabel('Nom de l’application').fill('Premiers pas')
  for (const right of ['Lire les contrats', 'Lire les déclarations', 'Envoyer, corriger et annuler des déclarations']) {
    await page.getByText(right).click()
  }
  await page.getByText('Générer une clé dans ce navigateur').click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Créer l’application' }).click()
  const file = await (await downloading).path()

  const [program = '', ...args] = command.trim().replace('application.json', file).split(' ')
  const { stdout } = await promisify(execFile)(program, args)
  expect(stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/^À déclarer : \d{4}-\d{2}, /),
    expect.stringMatching(/^Coût total : \d+(\.\d+)? €$/),
    expect.stringMatching(/^Déclaré : /),
    expect.stringMatching(/^Cotisations : \d+(\.\d+)? €$/),
    'Corrigé : version 2',
    'Annulé : le mois peut être déclaré de nouveau.',
  ])
})
