import { openOnTime } from './support/months.ts'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test('[finding B] hours that cannot be declared are refused in the words of the form as they are typed', async ({
  page,
}) => {
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  await openOnTime(page)
  const estimation = page.getByRole('complementary', { name: 'Estimation' })
  await page.getByLabel('Heures du mois').fill('401')
  await expect(estimation).toContainText('Les heures dépassent le maximum possible : 400 heures.')
  await page.getByLabel('Heures du mois').fill('0,25')
  await expect(estimation).toContainText('Les heures ne peuvent pas être comptées : moins de 0,5 heure')
  await expect(estimation).not.toContainText('champ')
})

test('[finding B] what the form says and offers is of the month as it is typed', async ({ page }) => {
  await signInAs(page, 'partenaires', 'Odette Fortpont')
  await openOnTime(page)
  const hours = page.getByLabel('Heures du mois')
  await hours.fill('26,5 heures')
  const said = page.getByRole('complementary').getByRole('status')
  await expect(said).toContainText('coût total')
  await hours.fill('0')
  await expect(said).toHaveText('')

  await page.reload()
  await page.getByRole('button', { name: 'Repartir du contrat' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  const asBefore = page.getByRole('button', { name: /^Comme en / })
  const [, month = ''] = /^Comme en (\S+ \d{4})/.exec(await asBefore.innerText()) ?? []
  expect(month).not.toBe('')
  const options = await page.getByLabel('Mois travaillé').locator('option').allInnerTexts()
  await page
    .getByLabel('Mois travaillé')
    .selectOption({ index: options.findIndex((option) => option.toLowerCase().startsWith(month)) })
  await expect(asBefore).toHaveCount(0)
})
