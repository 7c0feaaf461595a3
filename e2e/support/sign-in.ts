import type { Page } from '@playwright/test'

/** Signs in as a persona of the demo world, through the whole flow, from the application's home. */
export async function signInAs(page: Page, application: 'partenaires' | 'backoffice', name: string): Promise<void> {
  await page.goto(`/${application}/`)
  await page.getByRole('link', { name: 'S’identifier avec ProConnect' }).click()
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`**/${application}/**`)
}
