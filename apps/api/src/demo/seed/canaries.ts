import { insertWorld, type Secrets, type Tx } from '@cesu/db'
import { chanceOf } from './chance.ts'
import { fictiveEmployer } from './people.ts'

/** Employers who gave no mandate to anybody, and whom nobody has a reason to ask for: an application that does is suspended at once. */
const CANARIES = 3
/** Their Cesu numbers come after those of the others. */
const FIRST_RANK = 10_000

/** Makes them, by a chance of their own: what is added here moves nothing of the rest of the world. */
export async function seedCanaries(tx: Tx, { secrets, now }: { secrets: Secrets; now: Date }): Promise<void> {
  const context = { chance: chanceOf('cesu-demo-canaries'), secrets, createdAt: now }
  const employers = Array.from({ length: CANARIES }, (_, rank) => fictiveEmployer(context, FIRST_RANK + rank))
  await insertWorld(tx, { employers, canaries: employers.map(({ id = '' }) => ({ personId: id })) })
}
