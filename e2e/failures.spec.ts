import { checkAccessibility, expect, forgive, test } from './support/test.ts'

test('[finding R14] a wrong address, even one that cannot be read, leads to a page with a way out', async ({
  page,
  faults,
}) => {
  for (const [path, status, title] of [
    ['/nimporte', 404, 'Cet élément n’existe pas'],
    ['/%zz', 400, 'Les données envoyées ne peuvent pas être lues'],
    ['/v1/estimates', 405, 'Cette adresse ne s’appelle pas de cette façon'],
    ['/demo-identity/interaction/nimporte', 404, 'Cet élément n’existe pas'],
  ] as const) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(status)
    await forgive(faults, /Failed to load resource/)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await checkAccessibility(page)
    await page.getByRole('link', { name: 'Revenir à l’accueil' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Plateforme Cesu' })).toBeVisible()
  }
})
