import { insertWorld, type Tx } from '@cesu/db'
import type { Partner } from '@cesu/db/model'
import { Scope } from '@cesu/domain/permissions'
import { addDays } from '@cesu/domain/shared'
import { legalDay } from '../../platform/clock.ts'
import { DEMO_IDENTITY_KEY } from '../../platform/config.ts'
import { type Chance, chanceOf } from './chance.ts'
import { administrators } from './organisations.ts'

const plain = (text: string, kept: RegExp): string => text.normalize('NFD').replace(kept, '').toLowerCase()

/** Makes the people who sign in to the demo, by their names. */
export const fictivePerson = (chance: Chance, createdAt: Date) => (givenName: string, familyName: string) => ({
  id: chance.id(),
  issuer: DEMO_IDENTITY_KEY,
  subject: plain(`${givenName}.${familyName}`, /[^\w.-]/g),
  email: plain(`${givenName}.${familyName}@exemple.invalid`, /[^\w.@-]/g),
  ...{ givenName, familyName, active: true, createdAt },
})

/** How long an habilitation of the demo lasts, in days. */
const AUTHORIZATION_DAYS = 730

/** Everything that a program of a partner may do; what workers let be read is for public services. */
const partnerScopes = Object.values(Scope).filter((scope) => scope !== 'ACTIVITY_READ')

/** Gives each partner an administrator, and an habilitation of everything that its programs may do. */
export async function seedAdministrators(
  tx: Tx,
  partners: readonly Pick<Partner, 'id' | 'slug'>[],
  createdAt: Date,
): Promise<void> {
  const chance = chanceOf('cesu-demo-administrators')
  const person = fictivePerson(chance, createdAt)
  const startDay = legalDay(createdAt)
  await insertWorld(tx, {
    staff: administrators.map(({ partner, role, givenName, familyName }) => {
      const employer = partners.find(({ slug }) => slug === partner)
      if (employer === undefined) throw new Error(`no partner ${partner}`)
      return { ...person(givenName, familyName), role, partnerId: employer.id }
    }),
    authorizations: partners.map(({ id: partnerId }) => ({
      ...{ id: chance.id(), partnerId, status: 'ACTIVE', scopes: partnerScopes },
      ...{ startDay, endDay: addDays(startDay, AUTHORIZATION_DAYS), grantedAt: createdAt },
    })),
  })
}
