import { findKnownPartner, presentRequest as findPresented } from '@cesu/db'
import {
  giveMandateExpected,
  LinkToken,
  MandateAct,
  MandateRequestStatus,
  requestStatusAt,
} from '@cesu/domain/mandates'
import { z } from 'zod'
import { documentedToken } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'
import { PartnerOutput, partnerOutput } from './asking-partner.ts'
import { presentedHash } from './link.ts'

/** What a link asks, for whoever has it, before anyone signs in: who asks for what, and nothing of the person. Null for no link. */
export const presentRequest = operation({
  name: 'mandates.present',
  title: 'Lire ce qu’un lien demande',
  permission: 'mandates.present',
  effect: 'read',
  input: z.strictObject({ token: LinkToken }),
  expected: giveMandateExpected,
  output: z
    .object({
      status: z.enum(MandateRequestStatus),
      acts: z.array(z.enum(MandateAct)),
      months: z.int(),
      askedDay: z.string(),
      /** Last day to answer. */
      lastDay: z.string(),
      partner: PartnerOutput,
    })
    .nullable(),
  example: { token: documentedToken },
  async run({ tx, now, today }, { token }) {
    const found = await findPresented(tx, presentedHash(token))
    const partner = found && (await findKnownPartner(tx, { id: found.partnerId, today }))
    if (found === null || partner === null) return null
    const { acts, months, askedAt, expiresAt } = found
    return {
      status: requestStatusAt(found, now),
      ...{ acts, months, askedDay: legalDay(askedAt), lastDay: legalDay(expiresAt), partner: partnerOutput(partner) },
    }
  },
})
