import { openOnTime } from './support/months.ts'
import { signInAfresh } from './support/sign-in.ts'
import { checkAccessibility, expect, forgive, test } from './support/test.ts'

test('when somebody else signs in to the same browser, a page that was open does nothing in their name', async ({
  page,
  context,
  faults,
}) => {
  await signInAfresh(page, 'backoffice', 'Hélène Grandcadre')
  await page.goto('/backoffice/parametres?reverifier=true')
  await page.getByRole('region', { name: 'Paramètres, à revérifier d’abord' }).getByRole('link').first().click()
  await page.getByLabel('Ce que vous avez relu, et où').fill('Relu par Hélène.')
  const other = await context.newPage()
  await signInAfresh(other, 'backoffice', 'Yves Largevue')
  await page.getByRole('button', { name: 'Vérifié aujourd’hui, toujours vrai' }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'une autre personne est identifiée dans ce navigateur' })
  await expect(alert).toBeFocused()
  await expect(page.getByText('est enregistrée à votre nom')).toHaveCount(0)
  await forgive(faults, /401/)
  await checkAccessibility(page)

  await page.getByRole('button', { name: 'Recharger la page' }).click()
  await expect(page.getByLabel('Ce que vous avez relu, et où')).toHaveValue('')
  await expect(alert).toHaveCount(0)
})

test('[finding U10] an idle session says that it will close, is kept open on demand, then says once that it is over', {
  tag: '@mobile',
}, async ({ page }) => {
  await page.clock.install()
  await signInAfresh(page, 'partenaires', 'Odette Fortpont')
  await openOnTime(page)
  const hours = page.getByLabel('Heures du mois')
  // What is typed is checked a moment later: a call, from which the session lasts again.
  const checked = page.waitForResponse(/declarations\.check/)
  await hours.fill('20')
  await checked
  const warning = page.getByRole('alert').filter({ hasText: 'votre session se termine bientôt' })
  await page.clock.fastForward('11:30')
  await expect(warning).toHaveCount(0)
  await page.clock.fastForward('01:00')
  await expect(warning).toContainText('dans moins de 2 minutes')
  await checkAccessibility(page)
  await warning.getByRole('button', { name: 'Rester connecté' }).click()
  await page.clock.fastForward('00:10')
  await expect(warning).toHaveCount(0)

  await page.clock.fastForward('14:30')
  await expect(page.getByRole('alert').filter({ hasText: 'votre session a expiré' })).toBeFocused()
  await expect(page.getByRole('alert')).toHaveCount(1)
  await expect(hours).toHaveValue('20')
})

test('[finding A7] a sign-in that fails says why, on the page where one signs in', async ({ page }) => {
  const failures = [
    ['/sign-in/partner/callback?code=x&state=y', 'L’identification a pris trop de temps. Recommencez.'],
    ['/sign-in/backoffice/callback?code=x&state=y', 'L’identification a pris trop de temps. Recommencez.'],
    ['/partenaires/?identification=refusee', 'L’identification n’a pas abouti. Recommencez.'],
    ['/partenaires/?identification=indisponible', 'Le service d’identification ne répond pas.'],
    ['/backoffice/?identification=inconnue', 'Votre compte n’est rattaché à aucun organisme ici.'],
  ] as const
  for (const [address, sentence] of failures) {
    await page.goto(address)
    await expect(page.getByText(sentence), address).toBeVisible()
    await expect(page).toHaveTitle(/^Erreur/)
  }
  await checkAccessibility(page)
})

test('[finding B] the legal notice names every cookie that is laid down, those of the demonstration too', async ({
  page,
  context,
}) => {
  await signInAfresh(page, 'partenaires', 'Odette Fortpont')
  expect((await context.cookies()).length).toBeGreaterThan(1)
  await page.goto('/partenaires/mentions-legales')
  await expect(page.getByText('le service d’identification fictif dépose aussi les siens')).toBeVisible()
  await expect(page.getByText('Un seul cookie')).toHaveCount(0)
})
