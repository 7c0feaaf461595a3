import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

test('one supervisor proposes, another accepts, the register says so; an agreement is stopped by one and put back by two', {
  tag: '@mobile',
}, async ({ page, faults }) => {
  const [organisation, code] = ['Assurance maladie (démo)', 'CPAM-IJ']
  const part = page.getByRole('region', { name: organisation, exact: true })
  const done = (text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeFocused()

  await page.goto('/registre')
  await expect(page.getByRole('heading', { level: 2, name: organisation })).toBeVisible()
  await expect(page.getByText(`${code}, version 1`)).toBeVisible()
  await expect(page.getByText('votre numéro de sécurité sociale')).toBeVisible()
  await checkAccessibility(page)

  await signInAfresh(page, 'backoffice', 'Hélène Grandcadre')
  await page.goto('/backoffice/partages')
  await part.getByText(/^Proposer une version/).click()
  await part.getByRole('button', { name: 'Proposer à une autre personne' }).click()
  await expect(part.getByRole('alert')).toBeVisible()
  await forgive(faults, /422/)
  await checkAccessibility(page)
  await part.getByLabel('Lectures par jour, au plus').fill('5000')
  await part.getByLabel('Pourquoi ce changement').fill('Le volume réel est plus faible.')
  await part.getByRole('button', { name: 'Proposer à une autre personne' }).click()
  await done('attend la réponse d’une autre personne')
  await expect(part.getByText('Une autre personne, responsable d’équipe, doit répondre.')).toBeVisible()
  await part.getByText(/^Suspendre la convention/).click()
  await part.getByLabel('Pourquoi la suspendre').fill('Incident signalé.')
  await part.getByRole('button', { name: 'Suspendre maintenant' }).click()
  await done('La convention est suspendue')
  await part.getByText(/^Remettre la convention/).click()
  await part.getByLabel('Pourquoi la remettre en vigueur').fill('Incident clos.')
  await part.getByRole('button', { name: 'Demander l’accord' }).click()
  await done('attend la réponse d’une autre personne')
  await checkAccessibility(page)
  await page.goto('/registre')
  await expect(page.getByText(/^Suspendue depuis le/)).toBeVisible()

  await signInAfresh(page, 'backoffice', 'Yves Largevue')
  await page.goto('/backoffice/partages')
  const accept = part.getByRole('button', { name: 'Accepter' })
  await accept.first().click()
  await done('La convention est de nouveau en vigueur.')
  await expect(accept).toHaveCount(1)
  await accept.click()
  await done('La version 2 est en vigueur.')
  await expect(part.getByText(`${code}, version 1 : remplacée`)).toBeVisible()
  await checkAccessibility(page)
  await page.goto('/registre')
  await expect(page.getByText(`${code}, version 2`)).toBeVisible()
})

test('an agent who is no supervisor reads, and changes nothing', async ({ page }) => {
  await signInAfresh(page, 'backoffice', 'Camille Rondeau-Fictif')
  await page.goto('/backoffice/partages')
  await expect(page.getByRole('heading', { level: 2, name: 'France Travail (démo)' })).toBeVisible()
  await expect(page.getByText(/^Proposer une version/)).toHaveCount(0)
  await expect(page.getByText(/^Suspendre/)).toHaveCount(0)
})
