import { findDeclaration, listCasesOf, listTrail } from '@cesu/db'
import { ExemptionKind, Scheme } from '@cesu/db/model'
import { CaseAbout, CaseStatus } from '@cesu/domain/cases'
import { isInScope } from '@cesu/domain/permissions'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { record } from '../record.ts'
import { TrailEntryOutput, trailEntry } from '../trail-output.ts'
import { DeclarationKey, unknownDeclaration } from './declaration-key.ts'
import { DeclarationOutput, declarationOutput } from './declaration-output.ts'

const AgentDeclaration = DeclarationOutput.extend({
  /** What its correction is judged by besides: the worker's of the version in force, the household's exemption of today. */
  situation: z.object({ scheme: z.enum(Scheme), nonResident: z.boolean(), exemption: z.enum(ExemptionKind) }),
  /** Who did what, oldest first, this reading included. */
  trail: z.array(TrailEntryOutput),
  /** The cases about it, the oldest first. */
  cases: z.array(
    z.object({ id: z.string(), number: z.int(), about: CaseAbout, status: z.enum(CaseStatus), dueDay: z.string() }),
  ),
})

/** A declaration of any partner, its cases and its trail: reading it is traced in the same transaction. */
export const overseeDeclaration = operation({
  name: 'declarations.oversee',
  title: 'Lire la déclaration de n’importe quel partenaire',
  permission: 'declarations.oversee',
  effect: 'read',
  input: DeclarationKey,
  output: AgentDeclaration,
  example: documented.declaration,
  async run(call, key) {
    const { tx, actor } = call
    const found = await findDeclaration(tx, key, null)
    if (found === null) throw unknownDeclaration()
    const { id, partnerId, employerId } = found
    await record(call, { kind: 'DECLARATION_READ', subjectId: id, payload: {}, partnerId, employerId })
    const subject = { subjectKind: 'DECLARATION', subjectId: id } as const
    const trail = await listTrail(tx, subject)
    const [inForce] = found.versions
    if (inForce === undefined) throw unknownDeclaration()
    return {
      ...(await declarationOutput(tx, found)),
      situation: { ...inForce, exemption: found.employer.exemption },
      trail: trail.map(trailEntry),
      cases: (await listCasesOf(tx, subject))
        .filter((one) => isInScope(actor.scope, one))
        .map(({ id: caseId, number, status, dueDay, ...about }) => ({
          ...{ id: caseId, number, status, dueDay, about: CaseAbout.parse(about) },
        })),
    }
  },
  opens: (answer) => pairPersons(answer),
})
