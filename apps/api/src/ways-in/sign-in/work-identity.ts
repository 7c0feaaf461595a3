import { z } from 'zod'

/** What is asked of ProConnect of somebody who is invited, in its words (« donnees_fournies », 2026), and of nobody else. */
export const WORK_SCOPE = 'openid email given_name usual_name'

/** The name and the address at work that a provider vouches for. */
export interface WorkIdentity {
  /** In small letters. */
  email: string
  givenName: string
  familyName: string
}

const name = z.string().trim().min(1).max(200)

/**
 * ProConnect documents no `email_verified`, and sends people to their provider by the domain of their address: that it vouches for it is
 * inferred (grade D). A provider that says that it is not verified is believed.
 */
const Claims = z.object({
  email: z.email().max(254),
  email_verified: z.literal(true).optional(),
  given_name: name,
  usual_name: name,
})

/** Who works where, as a provider says; null when it gives no name, or no address that it vouches for. */
export function workIdentityOf(claims: unknown): WorkIdentity | null {
  const read = Claims.safeParse(claims)
  if (!read.success) return null
  const { email, given_name, usual_name } = read.data
  return { email: email.toLowerCase(), givenName: given_name, familyName: usual_name }
}
