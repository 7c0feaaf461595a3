import type { Cookie, Page } from '@playwright/test'

type SignedInApplication = 'partenaires' | 'backoffice'

/** The sessions that this worker has opened, and until when they surely do all that their person may: a proof of identity lasts 10 minutes. */
const sessions = new Map<string, { cookies: Cookie[]; until: number }>()
const SURELY_MS = 6 * 60_000

/**
 * Opens an application as a persona of the demo world: through the whole flow the first time, then as who has kept the
 * session of the journey before.
 */
export async function signInAs(page: Page, application: SignedInApplication, name: string): Promise<void> {
  const who = `${application} ${name}`
  const kept = sessions.get(who)
  if (kept !== undefined && Date.now() < kept.until) {
    await page.context().addCookies(kept.cookies)
    await page.goto(`/${application}/`)
    return
  }
  await page.goto(`/${application}/`)
  await page.getByRole('link', { name: 'S’identifier avec ProConnect' }).click()
  await choosePersona(page, application, name)
  sessions.set(who, { cookies: await page.context().cookies(), until: Date.now() + SURELY_MS })
}

/** Signs in as a persona whoever is signed in already, and shares the session with no other journey. */
export async function signInAfresh(page: Page, application: SignedInApplication, name: string): Promise<void> {
  await page.goto(`/sign-in/${application === 'partenaires' ? 'partner' : application}`)
  await choosePersona(page, application, name)
}

async function choosePersona(page: Page, application: SignedInApplication, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`**/${application}/**`)
}
