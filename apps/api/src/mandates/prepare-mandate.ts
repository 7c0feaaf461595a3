import { findCitizen, findOwnEmployer, listGivenMandates } from '@cesu/db'
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
import { askedOfMe } from './asked-of-me.ts'
import { PartnerOutput, partnerOutput } from './asking-partner.ts'

/** What a person reads before they give a mandate: what is asked, what Urssaf already knows of them, and the mandates in force. */
export const prepareMandate = operation({
  name: 'mandates.prepare',
  title: 'Lire une demande de mandat avant d’y répondre',
  permission: 'mandates.answer',
  effect: 'read',
  input: z.strictObject({ token: LinkToken }),
  expected: giveMandateExpected,
  output: z.object({
    status: z.enum(MandateRequestStatus),
    /** False when it is addressed to another person: nothing else is told. */
    forYou: z.boolean(),
    /** True while an agent looks at which employer the person is: nothing is given meanwhile. */
    inDoubt: z.boolean(),
    request: z
      .object({
        acts: z.array(z.enum(MandateAct)),
        months: z.int(),
        askedDay: z.string(),
        lastDay: z.string(),
        partner: PartnerOutput,
      })
      .nullable(),
    /** What Urssaf knows of this employer; null when they have no account yet. */
    employer: z
      .object({ cesuNumber: z.string(), addressLine: z.string(), postalCode: z.string(), city: z.string() })
      .nullable(),
    /** The mandates in force, of this partner or of others. */
    inForce: z.array(z.object({ partnerName: z.string(), endDay: z.string().nullable(), samePartner: z.boolean() })),
  }),
  example: { token: documentedToken },
  async run(call, { token }) {
    const { tx, actor, now } = call
    const { request, partner } = await askedOfMe(call, token)
    const status = requestStatusAt(request, now)
    if (!request.forWhoActs)
      return { status, forYou: false, inDoubt: false, request: null, employer: null, inForce: [] }
    const given = actor.employerId === null ? [] : await listGivenMandates(tx, actor.employerId)
    const { acts, months, askedAt, expiresAt } = request
    const asked = { acts, months, askedDay: legalDay(askedAt), lastDay: legalDay(expiresAt) }
    return {
      inDoubt: (await findCitizen(tx, actor.id))?.inDoubt === true,
      ...{ status, forYou: true, request: { ...asked, partner: partnerOutput(partner) } },
      employer: await findOwnEmployer(tx),
      inForce: given
        .filter((one) => one.status === 'ACTIVE')
        .map(({ partnerName, endDay, partnerId }) => ({ partnerName, endDay, samePartner: partnerId === partner.id })),
    }
  },
})
