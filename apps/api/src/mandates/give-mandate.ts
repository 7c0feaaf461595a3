import { randomBytes } from 'node:crypto'
import {
  answerRequest,
  enrolEmployer,
  failureOf,
  findCitizen,
  findOwnEmployer,
  findSigningKey,
  insertConsent,
  insertMandate,
  insertMessage,
  type PresentedRequest,
} from '@cesu/db'
import { CODE_BYTES, codeOf, printedCode } from '@cesu/domain/documents'
import {
  GiveMandateInput,
  giveMandateExpected,
  isWaiting,
  MANDATE_TEXT_VERSION,
  mandateEndDay,
  mandateText,
  mandateTextWhole,
  refuseRequest,
  requestStatusAt,
  signedMandateLine,
  territoryOfPostalCode,
} from '@cesu/domain/mandates'
import { searchableName } from '@cesu/domain/shared'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { openCase } from '../cases/open-case.ts'
import { refuseCutOf } from '../cut.ts'
import { documentedGiven } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'
import { signDocument } from '../platform/document-keys.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { tokenHash } from '../tokens.ts'
import { type AskedOfMe, askedOfMe, requestOver } from './asked-of-me.ts'

type GiveCall = Call<'CITIZEN', 'write'>

/**
 * Gives the mandate that a link asks: one guarded statement answers the request, so that of twenty at once one does; the mandate, its
 * signed receipt and the messages come with it. Whoever has no account is enrolled by the identity that signs. A request that is
 * addressed to another person is not given: `ANOTHER_PERSON`, and an agent looks.
 */
export const giveMandate = operation({
  name: 'mandates.give',
  title: 'Donner un mandat',
  permission: 'mandates.answer',
  effect: 'write',
  input: GiveMandateInput,
  expected: giveMandateExpected,
  output: z.discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('GIVEN'),
      id: z.string(),
      partnerName: z.string(),
      endDay: z.string(),
      code: z.string(),
    }),
    z.object({ outcome: z.literal('ANOTHER_PERSON') }),
  ]),
  example: documentedGiven,
  async run(call, input) {
    const { tx, now } = call
    const asked = await askedOfMe(call, input.token)
    const { request, partner, tokenHash } = asked
    if (!isWaiting({ status: requestStatusAt(request, now) })) throw requestOver(request)
    if (!request.forWhoActs) {
      await tellAnotherPerson(call, asked)
      return { outcome: 'ANOTHER_PERSON' as const }
    }
    await refuseCutOf(call, ['NEW_MANDATES'], partner.id)
    if (partner.authorizedAt === null) throw refusedInput([refuseRequest('request.no_authorization', '')])
    if (input.months > request.months) throw refusedInput([refuseRequest('months.more_than_asked', 'months')])
    const employerId = await employerOf(call, input, request)
    if (!(await answerRequest(tx, { tokenHash, answer: 'GIVEN', at: now }))) throw requestOver(request)
    const signed = await sign(call, { ...asked, employerId, months: input.months }).catch((error: unknown) => {
      // Another mandate of the same partner was given at the same instant.
      throw failureOf(error)?.code === '23505' ? new Problem('platform.busy', {}, { cause: error }) : error
    })
    return { outcome: 'GIVEN' as const, ...signed }
  },
})

/** A request that names an employer, opened by another person: an agent looks, once. */
async function tellAnotherPerson(call: GiveCall, { request, partner }: AskedOfMe): Promise<void> {
  await openCase(call, {
    about: {
      kind: 'IDENTITY_MISMATCH',
      facts: { reason: 'ANOTHER_PERSON', partnerName: partner.name, askedDay: legalDay(request.askedAt) },
    },
    ...{ subjectId: request.id, partner },
  })
}

/** The employer that the person is: theirs, or the one that they are from now on. */
async function employerOf(call: GiveCall, { home }: GiveMandateInput, request: PresentedRequest): Promise<string> {
  const { tx, actor, now, newId } = call
  if (actor.employerId !== null) return actor.employerId
  const person = await findCitizen(tx, actor.id)
  if (person === null) throw new Error('a person who is signed in is not there')
  if (person.inDoubt) throw refusedInput([refuseRequest('identity.in_doubt', '')])
  if (home == null) throw refusedInput([refuseRequest('home.missing', 'home')])
  const territory = territoryOfPostalCode(home.postalCode)
  if (territory === null) throw refusedInput([refuseRequest('home.elsewhere', 'home.postalCode')])
  const id = newId()
  const searchName = searchableName(`${person.usageName ?? person.familyName} ${person.givenNames}`)
  // That of their identity rather than the one that the partner chose.
  const email = person.email ?? request.email ?? ''
  const enrolled = await enrolEmployer(tx, { id, searchName, email, ...home, territory, createdAt: now })
  if (!enrolled) {
    // Another of their requests has just enrolled them.
    const own = await findOwnEmployer(tx)
    if (own === null) throw requestOver(request)
    return own.id
  }
  await record(call, { kind: 'EMPLOYER_ENROLLED', subjectId: actor.id, payload: { employerId: id }, employerId: id })
  return id
}

/** The mandate, its signed receipt and what is told of it; the receipt goes where the link went, and where Urssaf writes to this employer. */
async function sign(
  call: GiveCall,
  { request, partner, employerId, months }: AskedOfMe & { employerId: string; months: number },
): Promise<{ id: string; partnerName: string; endDay: string; code: string }> {
  const { tx, actor, now, today, secret } = call
  const { id, partnerId, acts } = request
  const endDay = mandateEndDay(today, months)
  const days = { startDay: today, endDay }
  const replacedId = await insertMandate(tx, {
    ...{ employerId, id, partnerId, acts, ...days, signedAt: now, createdAt: now },
  })
  const text = mandateTextWhole(mandateText({ partnerName: partner.name, acts, endDay }), partner.name)
  const key = await findSigningKey(tx)
  if (key === null) throw new Error('no key signs receipts: the database was not prepared')
  const code = codeOf(randomBytes(CODE_BYTES))
  const proof = {
    ...{ signerName: actor.name, issuer: actor.issuer, acr: actor.acr, textVersion: MANDATE_TEXT_VERSION },
    ...{ signedAt: now, code, keyId: key.id },
  }
  const { siret } = partner
  const line = signedMandateLine({ mandateId: id, acts, ...days, ...proof, siret, textHash: tokenHash(text) })
  const signature = signDocument(line, { key, secret })
  await insertConsent(tx, { employerId, mandateId: id, partnerId, citizenId: actor.id, text, ...proof, signature })

  const [known, person] = [await findOwnEmployer(tx), await findCitizen(tx, actor.id)]
  const facts = { partnerName: partner.name, signerName: actor.name, endDay, receipt: printedCode(code) }
  const addresses = new Set([request.email, known?.email.toLowerCase(), person?.email].filter((email) => email != null))
  for (const email of addresses) {
    await insertMessage(tx, {
      kind: 'MANDATE_RECEIPT',
      partnerId,
      requestId: id,
      linkNumber: null,
      email,
      facts,
      createdAt: now,
    })
  }
  const about = { partnerId, employerId }
  if (replacedId !== null) {
    const payload = { by: 'EMPLOYER' as const, replacedById: id }
    await record(call, { kind: 'MANDATE_STOPPED', subjectId: replacedId, payload, ...about })
  }
  const { acr, textVersion } = proof
  const payload = { acts, months, endDay, acr, textVersion, code, replacedId }
  await record(call, { kind: 'MANDATE_GIVEN', subjectId: id, payload, ...about })
  return { id, partnerName: partner.name, endDay, code }
}
