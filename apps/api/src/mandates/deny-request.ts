import { findKnownPartner, presentRequest, suspendRequest } from '@cesu/db'
import { giveMandateExpected, LinkToken, requestStatusAt } from '@cesu/domain/mandates'
import { z } from 'zod'
import { openCase } from '../cases/open-case.ts'
import { documentedToken } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem } from '../problem.ts'
import { linkBearer, record } from '../record.ts'
import { requestOver } from './asked-of-me.ts'
import { presentedHash } from './link.ts'

/**
 * « Ce n’est pas moi », said by whoever has the link and did not sign in: nobody answers by this link any more, and an agent looks. It
 * is no refusal: the partner may send the request to another address, with another link. Said again, it is said once.
 */
export const denyRequest = operation({
  name: 'mandates.deny',
  title: 'Dire qu’une demande de mandat n’est pas pour soi',
  permission: 'mandates.deny',
  effect: 'write',
  input: z.strictObject({ token: LinkToken }),
  expected: giveMandateExpected,
  output: z.object({ partnerName: z.string() }),
  example: { token: documentedToken },
  async run(call, { token }) {
    const { tx, now, today } = call
    const tokenHash = presentedHash(token)
    const request = await presentRequest(tx, tokenHash)
    const partner = request && (await findKnownPartner(tx, { id: request.partnerId, today }))
    if (request === null || partner === null) throw new Problem('resource.not_found')
    const said = { partnerName: partner.name }
    if (requestStatusAt(request, now) === 'SUSPENDED') return said
    const linkNumber = await suspendRequest(tx, { tokenHash, at: now })
    if (linkNumber === null) throw requestOver(request)
    const by = { ...call, actor: linkBearer }
    const subjectId = request.id
    await record(by, { kind: 'MANDATE_REQUEST_SUSPENDED', subjectId, payload: { linkNumber }, partnerId: partner.id })
    const facts = { given: false, partnerName: partner.name, askedDay: legalDay(request.askedAt) }
    await openCase(by, { about: { kind: 'MANDATE_DISPUTED', facts }, subjectId, partner })
    return said
  },
})
