import type { Page } from '@playwright/test'
import { signInAfresh } from './sign-in.ts'
import { expect } from './test.ts'

/** Calls a procedure as the pages of who is signed in do. */
export const call = (page: Page, path: string, input: object) =>
  page.evaluate(
    async ([where, asked]) => {
      const answer = await fetch(`/trpc/${where}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(asked),
      })
      // biome-ignore lint/suspicious/noExplicitAny: a journey says what it expects of an answer
      const { result } = (await answer.json()) as { result?: { data: any } }
      return result?.data
    },
    [path, input] as const,
  )

/** What a journey asks, and as whom. */
interface Asked {
  email: string
  employerNumber?: string
  staff?: string
  acts?: readonly string[]
}

const usualActs = ['ESTIMATE', 'DECLARE', 'CORRECT', 'RECEIVE_PAYSLIP']

/** Asks a mandate as a partner’s declarant does, and leaves. */
export async function askMandate(page: Page, asked: Asked): Promise<void> {
  const { staff = 'Odette Fortpont', acts = usualActs, ...person } = asked
  await signInAfresh(page, 'partenaires', staff)
  const { verdicts } = await call(page, 'partner/mandates.request', { persons: [person], acts, months: 12 })
  expect(verdicts[0]?.outcome).toBe('ASKED')
}

/** Opens the link of the last message to an address, as who received it does. */
export async function openLink(page: Page, email: string): Promise<void> {
  await page.goto('/demo/messages')
  const message = page.getByRole('article').filter({ hasText: email }).first()
  await message.getByRole('link').first().click()
}

export const sign = (page: Page) => page.getByRole('link', { name: 'S’identifier avec FranceConnect' })
export const choose = (page: Page, name: string) => page.getByRole('button', { name }).click()

/** An address that no other journey of this world asks. */
export const addressOf = (page: Page, name: string) => `${name}-${page.viewportSize()?.width ?? 0}@exemple.invalid`

/** Personas whom Urssaf does not know as employers, or not as one. */
export const notEmployers = /Autrecôte|Clairétang|Dormarais|Doucerive|Jumelage|Neuvevoie|Premierjour|Vaucoquelicot/
