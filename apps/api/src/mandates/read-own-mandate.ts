import { findConsent, findKnownPartner, listDeclaredUnder } from '@cesu/db'
import { DeclarationStatus } from '@cesu/domain/declarations'
import { giveMandateExpected } from '@cesu/domain/mandates'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { tokenHash } from '../tokens.ts'
import { PartnerOutput, partnerOutput } from './asking-partner.ts'
import { instants, mandateFields, ReceiptOutput, receiptOutput } from './mandate-output.ts'
import { ownMandate } from './own-mandate.ts'

/** One mandate that the person gave: what it allows, its receipt, and everything that was declared under it. */
export const readOwnMandate = operation({
  name: 'mandates.read-own',
  title: 'Lire un mandat qu’on a donné, et ce qui a été déclaré',
  permission: 'mandates.own',
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  expected: giveMandateExpected,
  output: z.object({
    ...mandateFields,
    partner: PartnerOutput.nullable(),
    receipt: ReceiptOutput.nullable(),
    /** The last two hundred. */
    declared: z.array(
      z.object({
        ...{ id: z.string(), period: z.string(), reference: z.string(), status: z.enum(DeclarationStatus) },
        ...{ workerName: z.string(), hoursHundredths: z.int(), netCents: z.int(), contributionsCents: z.int() },
        submittedAt: z.string(),
      }),
    ),
  }),
  example: { id: documented.mandate },
  async run(call, { id }) {
    const { tx, today } = call
    const mandate = await ownMandate(call, id)
    const { employerId, partnerId } = mandate
    const partner = await findKnownPartner(tx, { id: partnerId, today })
    const consent = await findConsent(tx, { employerId, mandateId: id })
    const signed = { ...mandate, siret: partner?.siret ?? '' }
    const declared = await listDeclaredUnder(tx, { employerId, id })
    return {
      ...mandate,
      ...instants(mandate),
      partner: partner && partnerOutput(partner),
      receipt: consent && receiptOutput(id, consent, { ...signed, textHash: tokenHash(consent.text) }),
      declared: declared.map((one) => ({ ...one, submittedAt: one.submittedAt.toISOString() })),
    }
  },
})
