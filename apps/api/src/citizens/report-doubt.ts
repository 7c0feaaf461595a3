import { findCitizen, newId, type Tx } from '@cesu/db'
import { matchEmployer } from '@cesu/domain/mandates'
import { openCase } from '../cases/open-case.ts'
import { legalDay } from '../platform/clock.ts'
import { automaticCheck } from '../record.ts'
import { possibleEmployers } from './recognise-citizen.ts'

/** Has an agent look at a person who could be several employers, once, in the transaction of their sign-in. */
export async function reportDoubt(tx: Tx, id: string, now: Date): Promise<void> {
  const person = await findCitizen(tx, id)
  if (person === null || !person.inDoubt) return
  const match = matchEmployer(person, await possibleEmployers(tx, person))
  const employers = match.outcome === 'SEVERAL' ? match.ids.length : 1
  await openCase(
    { tx, now, today: legalDay(now), newId, actor: automaticCheck },
    {
      about: { kind: 'IDENTITY_MISMATCH', facts: { reason: 'HOMONYMS', employers } },
      ...{ subjectKind: 'CITIZEN', subjectId: id },
    },
  )
}
