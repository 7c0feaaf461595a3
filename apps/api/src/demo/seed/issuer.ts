import { insertWorld, type Tx } from '@cesu/db'
import { addDays, luhnKey } from '@cesu/domain/shared'
import { issuerRefusals } from '@cesu/domain/vouchers'
import { legalDay } from '../../platform/clock.ts'
import { chanceOf } from './chance.ts'
import { DEMO_PROGRAM } from './consumer-programs.ts'
import { sentTitles } from './sent-titles.ts'
import { fictivePerson } from './staff.ts'

const NAME = 'Titres du Quartier (démo)'
const BODY = '99999906'
const DAY_MS = 86_400_000
/** How long its habilitation lasts, in days: three years, ours. */
const LASTS_DAYS = 1_095

/** What its programs may do. */
const scopes = ['VOUCHERS_READ', 'VOUCHERS_WRITE', 'EVENTS_READ'] as const

/**
 * An issuer of prefinanced CESU, made up whole: its habilitation, its administrator and who sends its files, a file of titles that was read, and
 * its program, whose key nobody holds until an administrator adds one. Drawn apart from the rest of the world. Its identifier.
 */
export async function seedIssuer(tx: Tx, now: Date): Promise<string> {
  const chance = chanceOf('cesu-demo-issuer')
  const [partnerId, authorizationId] = [chance.id(), chance.id()]
  const siren = `${BODY}${luhnKey(BODY)}`
  const administrator = {
    ...fictivePerson(chance, now)('Solène', 'Carnetcheque'),
    role: 'ADMINISTRATOR' as const,
    partnerId,
  }
  const clerk = { ...fictivePerson(chance, now)('Basile', 'Carnetcheque'), role: 'DECLARANT' as const, partnerId }
  const facts = {
    ...{ number: 'DEMO-2026-01', startDay: '2026-01-01', endDay: addDays(legalDay(now), LASTS_DAYS) },
    ...{ convention: 'ISSUER_PAYS_WORKER' as const, ringFencedCents: 120_000_000 },
  }
  const [fault] = issuerRefusals(facts)
  if (fault !== undefined) throw new Error(`the issuer of the demo is refused: ${fault.code}`)
  await insertWorld(tx, {
    partners: [
      {
        ...{ id: partnerId, slug: 'titres', name: NAME, kind: 'VOUCHER_ISSUER' },
        ...{ siret: `${siren}0001${luhnKey(`${siren}0001`)}`, createdAt: now },
      },
    ],
    staff: [administrator, clerk],
    authorizations: [
      {
        ...{ id: authorizationId, partnerId, status: 'ACTIVE', scopes: [...scopes], startDay: legalDay(now) },
        ...{ endDay: facts.endDay, grantedAt: now },
      },
    ],
    clients: [
      {
        ...{ partnerId, id: chance.id(), authorizationId, name: DEMO_PROGRAM, scopes: [...scopes], createdAt: now },
        ...{ createdById: administrator.id, expiresAt: new Date(now.getTime() + 365 * DAY_MS) },
        createdByName: `${administrator.givenName} ${administrator.familyName}`,
      },
    ],
    issuers: [{ ...facts, partnerId, ringFencedCents: BigInt(facts.ringFencedCents), numbering: 'DEMO', code: '01' }],
    ...sentTitles(partnerId, { id: chance.id(), sentBy: DEMO_PROGRAM, now }),
  })
  return partnerId
}
