import { insertWorld, type Tx } from '@cesu/db'
import type { Employee, Employer } from '@cesu/db/model'
import { searchableName } from '@cesu/domain/shared'
import { DEMO_CIVIL_KEY } from '../../platform/config.ts'
import { chanceOf } from './chance.ts'

/** How many employers of the demo a visitor can be. */
export const KNOWN_EMPLOYERS = 8

/** Which of its workers a visitor can be, by rank: each works for two employers. */
export const KNOWN_WORKERS = [0, 8, 16, 24] as const

/** People whom Urssaf does not know: they become employers by giving a mandate. */
const unknown = [
  { givenNames: 'Ariane, Lucie', familyName: 'Neuvevoie', birthDay: '1987-04-12', birthPlace: '44109' },
  { givenNames: 'Bastien', familyName: 'Premierjour', birthDay: '1979-09-30', birthPlace: '31555' },
  { givenNames: 'Chloé', familyName: 'Autrecôte', birthDay: '1990-02-28', birthPlace: null },
] as const

/** Two employers of the same names and birth day, and a person who could be either: an agent decides. */
const homonym = { givenNames: 'Dominique', familyName: 'Jumelage', birthDay: '1975-06-15' }

type KnownEmployer = Pick<Employer, 'givenNames' | 'familyName' | 'birthDay' | 'email'> & { birthPlace?: string | null }

type KnownWorker = Pick<Employee, 'id' | 'givenNames' | 'familyName' | 'birthDay'>

/** A worker who signs in, and who they are then. */
export interface DemoWorker {
  employeeId: string
  citizenId: string
}

/** Makes the persons who sign in for themselves: some employers and workers, some whom nobody knows, one who has a homonym. */
export async function seedCitizens(
  tx: Tx,
  { employers, workers }: { employers: readonly KnownEmployer[]; workers: readonly KnownWorker[] },
  createdAt: Date,
): Promise<DemoWorker[]> {
  const chance = chanceOf('cesu-demo-citizens')
  const person = (subject: string) => ({ id: chance.id(), issuer: DEMO_CIVIL_KEY, subject, createdAt })
  await insertWorld(tx, {
    employers: [1, 2].map((rank) => ({
      ...{ id: chance.id(), ...homonym, searchName: searchableName(`${homonym.familyName} ${homonym.givenNames}`) },
      ...{
        cesuNumber: `D980000000000${rank}`,
        email: `homonyme${rank}@exemple.invalid`,
        addressLine: `${rank} rue Double`,
      },
      ...{ postalCode: '35000', city: 'Rennes', territory: 'METRO', exemption: 'NONE', createdAt },
    })),
    citizens: [
      ...employers
        .slice(0, KNOWN_EMPLOYERS)
        .map(({ givenNames, familyName, birthDay, birthPlace = null, email }, rank) => ({
          ...{ ...person(`employeur-${rank}`), givenNames, familyName, birthDay, birthPlace, email },
        })),
      ...unknown.map((one, rank) => ({
        ...person(`nouveau-${rank}`),
        ...one,
        email: `nouveau${rank}@exemple.invalid`,
      })),
      { ...person('homonyme'), ...homonym, email: 'homonyme@exemple.invalid' },
    ],
  })
  const ofWorkers = chanceOf('cesu-demo-workers')
  const signed = workers.map(({ id: employeeId, givenNames, familyName, birthDay }, rank) => ({
    ...{ id: ofWorkers.id(), issuer: DEMO_CIVIL_KEY, subject: `salarie-${rank}`, createdAt, employeeId },
    ...{ givenNames, familyName, birthDay, birthPlace: null, email: `salarie${rank}@exemple.invalid` },
  }))
  await insertWorld(tx, { citizens: signed })
  return signed.map(({ id: citizenId, employeeId }) => ({ employeeId, citizenId }))
}
