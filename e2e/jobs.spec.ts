import { signInAs } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

const SUPERVISOR = 'Hélène Grandcadre'

test('who looks after the platform reads how its jobs went, and has one done now, by keyboard', {
  tag: '@mobile',
}, async ({ page }) => {
  await signInAs(page, 'backoffice', SUPERVISOR)
  await page.goto('/backoffice/taches')
  await expect(page.getByRole('heading', { level: 1, name: 'Tâches de la plateforme' })).toBeVisible()
  const messages = page.getByRole('region', { name: 'Envoyer les messages' })
  await expect(messages.getByText('Dernière fin sans erreur')).toBeVisible()
  await checkAccessibility(page)

  const job = page.getByRole('region', { name: 'Surveiller les lectures inhabituelles' })
  await job.getByRole('button', { name: 'Relancer : Surveiller les lectures inhabituelles' }).focus()
  await page.keyboard.press('Enter')
  const done = page.getByText('est relancée : elle commence dans quelques secondes.')
  await expect(done).toBeVisible()
  await expect(page.locator('.fr-alert--success')).toBeFocused()
  await checkAccessibility(page)
  // The queue is looked at every five seconds; the page reads again by itself.
  await expect(job.getByText('À jour')).toBeVisible()
  await expect(job.getByText('moins d’une seconde')).toBeVisible()
})

test('an agent who does not look after it is told who can give the right', async ({ page }) => {
  await signInAs(page, 'backoffice', 'Camille Rondeau-Fictif')
  await page.goto('/backoffice/taches')
  await expect(page.getByRole('heading', { level: 1, name: 'Vous n’avez pas accès à cette page' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('le droit de suivre les tâches de la plateforme')
  await checkAccessibility(page)
})

test('a failure of the reading says so, with the reference under which it was asked', async ({ page, faults }) => {
  await signInAs(page, 'backoffice', SUPERVISOR)
  let sent = ''
  await page.route('**/trpc/agent/jobs.list', async (route) => {
    sent = (await route.request().headerValue('x-request-id')) ?? ''
    await route.abort()
  })
  await page.goto('/backoffice/taches')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('le service ne répond pas')
  await expect(alert.getByText('Référence à donner à l’assistance')).toBeVisible()
  expect(sent).toMatch(/^[0-9a-f-]{36}$/)
  await expect(alert).toContainText(sent)
  await forgive(faults, /ERR_FAILED/)
  await checkAccessibility(page)
})
