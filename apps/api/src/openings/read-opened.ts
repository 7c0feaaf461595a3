import { findPersonHead, listActsOf, listCasesOfPerson, listMasks, MOST_OF_PERSON } from '@cesu/db'
import { CaseAbout, CaseStatus } from '@cesu/domain/cases'
import { CaseParty, IdentifierKind, OpeningReason } from '@cesu/domain/openings'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { TrailEntryOutput, trailEntry } from '../trail-output.ts'
import { openedParts, openedPartsOf } from './opened-parts.ts'
import { liveOpening, personInput } from './opening-input.ts'

/** The page of an employer, of a worker or of a partner that is open: 50 rows of each part at most, 100 acts. */
export const readOpened = operation({
  name: 'persons.get',
  title: 'Lire la fiche d’une personne, une fois ouverte',
  permission: 'persons.open',
  effect: 'read',
  input: z.strictObject(personInput),
  output: z.object({
    party: z.enum(CaseParty),
    personId: z.string(),
    /** Why it is open, and until when. */
    opening: z.object({
      reason: z.enum(OpeningReason),
      words: z.string().nullable(),
      caseId: z.string().nullable(),
      expiresAt: z.string(),
    }),
    name: z.string(),
    /** The town of an employer, the SIRET of a partner. */
    detail: z.string().nullable(),
    createdAt: z.string(),
    /** What identifies them, masked. */
    identifiers: z.array(z.object({ kind: z.enum(IdentifierKind), mask: z.string() })),
    ...openedParts,
    cases: z.array(
      z.object({ id: z.string(), number: z.int(), about: CaseAbout, status: z.enum(CaseStatus), dueDay: z.string() }),
    ),
    /** How many rows of a part are shown at most. */
    most: z.int(),
    /** Who did what about them, oldest first. */
    trail: z.array(TrailEntryOutput),
  }),
  example: { party: 'EMPLOYER', personId: documented.employer },
  async run(call, { party, personId }) {
    const { tx, now } = call
    const opening = await liveOpening(call, { party, personId })
    const head = await findPersonHead(tx, opening)
    if (head === null) throw new Problem('resource.not_found')
    const { reason, words, caseId, expiresAt } = opening
    return {
      ...{ party, personId, opening: { reason, words, caseId, expiresAt: expiresAt.toISOString() } },
      ...{ ...head, createdAt: head.createdAt.toISOString() },
      identifiers: await listMasks(tx, { party, personId, at: now }),
      ...(await openedPartsOf(tx, opening, now)),
      cases: (await listCasesOfPerson(tx, opening)).map(({ kind, facts, ...one }) => ({
        ...one,
        about: CaseAbout.parse({ kind, facts }),
      })),
      most: MOST_OF_PERSON,
      trail: (await listActsOf(tx, opening)).map(trailEntry),
    }
  },
  lists: ({ personId, contracts }) =>
    contracts.flatMap(({ employer, employee }) => [employer.id, employee.id]).filter((id) => id !== personId),
  opens: ({ personId }) => [personId],
})
