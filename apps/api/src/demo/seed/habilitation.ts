import { insertWorld, type Tx } from '@cesu/db'
import { AUTHORIZATION_DAYS } from '@cesu/domain/habilitations'
import { addDays, luhnKey } from '@cesu/domain/shared'
import { openCase } from '../../cases/open-case.ts'
import { legalDay } from '../../platform/clock.ts'
import { chanceOf } from './chance.ts'
import { fictivePerson } from './staff.ts'

const NAME = 'Présences du soir (démo)'
const BODY = '99999905'
const DAY_MS = 86_400_000

/** A partner that has tried, and waits for production: its request is a case for agents. Drawn apart from the rest of the world. */
export async function seedHabilitation(tx: Tx, now: Date): Promise<void> {
  const chance = chanceOf('cesu-demo-habilitation')
  const [partnerId, authorizationId, id] = [chance.id(), chance.id(), chance.id()]
  const siren = `${BODY}${luhnKey(BODY)}`
  const siret = `${siren}0001${luhnKey(`${siren}0001`)}`
  const administrator = fictivePerson(chance, now)('Gaëlle', 'Portillon-Fictif')
  const name = `${administrator.givenName} ${administrator.familyName}`
  const [grantedAt, submittedAt] = [new Date(now.getTime() - 40 * DAY_MS), new Date(now.getTime() - 2 * DAY_MS)]
  const startDay = legalDay(grantedAt)
  const scopes = ['EMPLOYMENTS_READ', 'DECLARATIONS_READ', 'DECLARATIONS_WRITE'] as const
  const partner = {
    id: partnerId,
    slug: 'presences',
    name: NAME,
    kind: 'MANDATARY',
    siret,
    createdAt: grantedAt,
  } as const
  const facts = {
    stage: 'PRODUCTION',
    wanted: 'NEXT_STAGE',
    projectName: 'Planning du soir',
    needsTwo: true,
    again: false,
  } as const
  await insertWorld(tx, {
    partners: [partner],
    staff: [{ ...administrator, role: 'ADMINISTRATOR', partnerId }],
    authorizations: [
      {
        ...{ partnerId, id: authorizationId, status: 'ACTIVE', stage: 'SANDBOX', scopes: [...scopes], employers: 50 },
        ...{ startDay, endDay: addDays(startDay, AUTHORIZATION_DAYS), grantedAt },
      },
    ],
    authorizationRequests: [
      {
        ...{ partnerId, id, stage: facts.stage, status: 'SUBMITTED', authorizationId, version: 4 },
        ...{ projectName: facts.projectName, scopes: [...scopes, 'EVENTS_READ'], expectedEmployers: 400 },
        purpose: 'Déclarer chaque mois les heures des gardes du soir, depuis le planning de nos clients (exemple).',
        ...{ protectionName: 'Lucie Registre-Fictif', protectionEmail: 'donnees@presences.invalid' },
        ...{ technicalName: name, technicalEmail: administrator.email },
        base: { scopes: [...scopes], expectedEmployers: 50 },
        ...{ startedAt: submittedAt, submittedAt, submittedByName: name },
      },
    ],
  })
  const actor = { kind: 'PARTNER_STAFF', id: administrator.id, name, partnerId } as const
  const call = { tx, now, today: legalDay(now), newId: () => chance.id(), actor }
  await openCase(call, { about: { kind: 'HABILITATION', facts }, subjectId: id, partner, by: actor })
}
