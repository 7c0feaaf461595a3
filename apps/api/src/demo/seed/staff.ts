import { insertWorld, type Tx } from '@cesu/db'
import type { Partner, Team } from '@cesu/db/model'
import { askableScopes } from '@cesu/domain/habilitations'
import { addDays } from '@cesu/domain/shared'
import { legalDay } from '../../platform/clock.ts'
import { DEMO_IDENTITY_KEY } from '../../platform/config.ts'
import { type Chance, chanceOf } from './chance.ts'
import { administrators, otherAgents } from './organisations.ts'

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

/** Everything that a program of a partner who declares may do. */
const partnerScopes = askableScopes('MANDATARY')

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

/** Where an agent works, and whose cases their rights are about: those of their team, or of all; of every kind. */
export const worksIn = (teamId: string, ofTeam: boolean) => ({
  ...{ teamId, everyTeam: !ofTeam, scopeTeams: ofTeam ? [teamId] : [], everyKind: true, scopeKinds: [] },
})

/** Adds to the people of Urssaf those of the roles that handle no case. */
export async function seedOtherAgents(tx: Tx, teams: readonly Pick<Team, 'id'>[], createdAt: Date): Promise<void> {
  const person = fictivePerson(chanceOf('cesu-demo-other-agents'), createdAt)
  await insertWorld(tx, {
    agents: otherAgents.map(({ team: rank, role, givenName, familyName, ofTeam = false }) => {
      const team = teams[rank]
      if (team === undefined) throw new Error(`no team ${rank}`)
      return { ...person(givenName, familyName), role, ...worksIn(team.id, ofTeam) }
    }),
  })
}
