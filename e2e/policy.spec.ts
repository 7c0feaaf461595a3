import type { Page } from '@playwright/test'
import { signInAs } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

/** The only styles written in a page: which scheme it is in, light then dark, by the design system's script. */
const schemes = [
  "'sha256-HzhUjVBe6Oi2wcxUM7bmy2Rp9VdLMHYDdYr9MalNmOY='",
  "'sha256-xVQ4mcypV0CvOtZpQgVcKpcoNvdUkR9BrwZBrtBbU+w='",
]

/** No script nor style written in a page, and no text made into a page but by the design system's script. */
const strict = [
  "default-src 'self'",
  "img-src 'self' data:",
  `style-src 'self' ${schemes.join(' ')}`,
  "require-trusted-types-for 'script'",
  'trusted-types react-dsfr react-dsfr-asap',
].join('; ')

/** Has every page of a front-end come under the strict policy; a breach is a fault of the journey. */
const beStrict = (page: Page) =>
  page.route(/\/(?:mon-espace|partenaires|backoffice)\//, async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue()
    const response = await route.fetch({ maxRedirects: 0 })
    return route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': strict } })
  })

/** Opens a page in both schemes, and changes the scheme by hand. */
async function openInBothSchemes(page: Page, path: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-fr-theme', colorScheme)
  }
  await page
    .getByRole('button', { name: /^Paramètres d.affichage/ })
    .first()
    .click()
  await page.getByText('Thème clair').click()
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'light')
}

test('[finding R19] the simulator needs no style nor script written in its page', async ({ page }) => {
  await beStrict(page)
  await openInBothSchemes(page, '/mon-espace/estimer?montant=13.5&heures=13&mois=2026-11&conges=oui')
})

test('[finding R19] the partners’ pages need none', async ({ page }) => {
  await beStrict(page)
  await signInAs(page, 'partenaires', 'Samir Beaupré-Fictif')
  await openInBothSchemes(page, '/partenaires/declarations')
})

test('[finding R19] the back office’s pages, with a drawing, need none', async ({ page }) => {
  await beStrict(page)
  await signInAs(page, 'backoffice', 'Camille Rondeau-Fictif')
  await openInBothSchemes(page, '/backoffice/parametres/er_at')
  await expect(page.locator('figure svg')).toBeVisible()
})

test('[finding R19] no script names or brings its source', async ({ page, request }) => {
  for (const path of ['/mon-espace/', '/partenaires/', '/backoffice/']) {
    const served = await (await request.get(path, { headers: { accept: 'text/html' } })).text()
    const scripts = [...served.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, script = '']) => script)
    expect(scripts.length).toBeGreaterThan(1)
    for (const script of scripts) {
      expect(await (await request.get(script)).text()).not.toContain('sourceMappingURL')
      expect((await request.get(`${script}.map`)).status()).toBe(404)
    }
  }
  await page.close()
})
