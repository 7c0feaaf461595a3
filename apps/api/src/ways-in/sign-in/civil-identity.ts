import type { CivilIdentity } from '@cesu/db'
import { isDay } from '@cesu/domain/shared'
import { z } from 'zod'

/** What we ask of FranceConnect, and no more: it never gives a social security number. */
export const CIVIL_SCOPE = 'openid given_name family_name preferred_username birthdate birthplace email'

const name = z.string().trim().min(1).max(200)

/** What FranceConnect says of a person; the place of birth is empty for a birth abroad. */
const Claims = z.object({
  given_name: name,
  family_name: name,
  preferred_username: name.nullish().catch(null),
  birthdate: z.string().refine(isDay),
  birthplace: z
    .string()
    .regex(/^\d[\dAB]\d{3}$/)
    .nullish()
    .catch(null),
  email: z.email().max(254).nullish().catch(null),
})

/** The civil status that a provider vouches for; throws when a name or the birth day is missing. */
export function civilIdentityOf(claims: unknown): CivilIdentity {
  const { given_name, family_name, preferred_username, birthdate, birthplace, email } = Claims.parse(claims)
  return {
    ...{ givenNames: given_name, familyName: family_name, birthDay: birthdate },
    usageName: preferred_username ?? null,
    birthPlace: birthplace ?? null,
    email: email?.toLowerCase() ?? null,
  }
}
