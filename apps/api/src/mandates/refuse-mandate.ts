import { answerRequest } from '@cesu/db'
import { giveMandateExpected, LinkToken } from '@cesu/domain/mandates'
import { z } from 'zod'
import { openCase } from '../cases/open-case.ts'
import { documentedToken } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { askedOfMe, requestOver } from './asked-of-me.ts'

/**
 * Refuses the mandate that a link asks; nobody is asked why, and the partner is told no more. `neverAsked`: the person says that they
 * asked nothing of this partner, and an agent looks.
 */
export const refuseMandate = operation({
  name: 'mandates.refuse',
  title: 'Refuser de donner un mandat',
  permission: 'mandates.answer',
  effect: 'write',
  input: z.strictObject({ token: LinkToken, neverAsked: z.boolean() }),
  expected: { ...giveMandateExpected, neverAsked: 'true si vous n’avez rien demandé à cet organisme, sinon false' },
  output: z.object({ partnerName: z.string() }),
  example: { token: documentedToken, neverAsked: false },
  async run(call, { token, neverAsked }) {
    const { tx, now } = call
    const { request, partner, tokenHash } = await askedOfMe(call, token)
    // Addressed to another person: it is theirs to answer.
    if (!request.forWhoActs) throw new Problem('resource.not_found')
    const answer = neverAsked ? 'DISPUTED' : 'REFUSED'
    if (!(await answerRequest(tx, { tokenHash, answer, at: now }))) throw requestOver(request)
    const about = { subjectId: request.id, partnerId: partner.id }
    if (neverAsked) {
      const subjectKind = 'MANDATE_REQUEST' as const
      await record(call, { kind: 'MANDATE_DISPUTED', subjectKind, payload: { given: false }, ...about })
      const facts = { given: false, partnerName: partner.name, askedDay: legalDay(request.askedAt) }
      await openCase(call, { about: { kind: 'MANDATE_DISPUTED', facts }, subjectId: request.id, partner })
    } else {
      await record(call, { kind: 'MANDATE_REFUSED', payload: {}, ...about })
    }
    return { partnerName: partner.name }
  },
})
