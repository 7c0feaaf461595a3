import { revealIdentifier as reveal } from '@cesu/db'
import { IdentifierKind } from '@cesu/domain/openings'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { liveOpening, personExpected, personInput } from './opening-input.ts'

/** Where each sealed identifier is kept: what opens it must say so. */
const sealedIn = {
  NIR: { table: 'employee', column: 'nir_encrypted' },
  IBAN: { table: 'employer', column: 'iban_encrypted' },
} as const satisfies Partial<Record<IdentifierKind, { table: string; column: string }>>

const isSealed = (kind: IdentifierKind): kind is keyof typeof sealedIn => kind in sealedIn

/** One identifier of a person whose page is open, in clear: recorded with its name, never with its value. Asked again, it is recorded again. */
export const revealIdentifier = operation({
  name: 'persons.reveal',
  title: 'Afficher en clair un identifiant d’une personne dont la fiche est ouverte',
  permission: 'persons.open',
  effect: 'read',
  input: z.strictObject({ ...personInput, identifier: z.enum(IdentifierKind) }),
  expected: { ...personExpected, identifier: 'un des identifiants de la fiche' },
  output: z.object({ value: z.string() }),
  example: { party: 'EMPLOYER', personId: documented.employer, identifier: 'CESU_NUMBER' },
  async run(call, { party, personId, identifier }) {
    const { tx, now, sealing } = call
    const { id: openingId, caseId } = await liveOpening(call, { party, personId })
    const kept = await reveal(tx, { party, personId, kind: identifier, at: now })
    if (kept === null) throw new Problem('resource.not_found')
    const value = isSealed(identifier) ? sealing.decrypt(kept, { ...sealedIn[identifier], id: personId }) : kept
    await record(call, {
      ...{ kind: 'PERSON_REVEALED', subjectId: personId, payload: { openingId, party, caseId, identifier } },
    })
    return { value, personId }
  },
  opens: ({ personId }) => [personId],
})
