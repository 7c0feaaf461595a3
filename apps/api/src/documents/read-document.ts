import { findDocument, sumPaidInYear } from '@cesu/db'
import type { Document } from '@cesu/db/model'
import { elementsOfRecord, linesOf, provisionalOfRecord } from '@cesu/domain/declarations'
import {
  documentState,
  PrintedDocument,
  payslipDocument,
  receiptDocument,
  type ShownDocument,
} from '@cesu/domain/documents'
import { frenchInstant, fullName, yearOf } from '@cesu/domain/shared'
import { creditCeiling, creditWithin } from '@cesu/domain/tax-credit'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { creditRoomOf } from '../credit-room.ts'
import { documentedDocument } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem } from '../problem.ts'
import { titlesOf } from '../titles-of.ts'
import { DocumentInput, declarationOf } from './document-input.ts'

type Found = Awaited<ReturnType<typeof declarationOf>>

/** What a document that was issued says, word for word, and the seal that its square bears: ready to be set. */
export const readDocument = operation({
  name: 'documents.read',
  title: 'Lire un document édité',
  permission: 'documents.issue',
  effect: 'read',
  input: DocumentInput,
  output: z.object({ printed: PrintedDocument, seal: z.string(), reference: z.string() }),
  example: documentedDocument,
  async run(call, input) {
    const { tx } = call
    const read = await declarationOf(call, input)
    const { found, version } = read
    const { id: declarationId, employerId, period, employment } = found
    const document = await findDocument(tx, {
      employerId,
      period,
      declarationId,
      version: version.number,
      kind: input.kind,
    })
    if (document === null) throw new Problem('resource.not_found', { detail: 'Ce document n’a pas été édité.' })
    const printed =
      input.kind === 'RECEIPT'
        ? await receiptOf(call, { ...read, document })
        : payslipDocument(
            shownDocument(call, { ...read, document, room: 0, share: 0 }),
            await sumPaidInYear(tx, found, version),
          )
    return { employerId, employeeId: employment.employeeId, printed, seal: document.seal, reference: found.reference }
  },
  opens: (answer) => pairPersons(answer),
})

/** The receipt, which says what the tax gives back; who may not read of that has none. */
async function receiptOf(
  call: Pick<Call, 'tx' | 'demo'>,
  { found, ...read }: Found & { document: Document },
): Promise<PrintedDocument> {
  if (!('exemption' in found.employer)) throw new Error('a receipt was asked of who reads none')
  const { exemption } = found.employer
  const room = await creditRoomOf(call.tx, { ...found, exemption }, found)
  const share = (await titlesOf(call.tx, found))?.sums.funderShareCents ?? 0
  return receiptDocument(
    shownDocument(call, { found, ...read, room, share }),
    creditCeiling(yearOf(found.period), exemption),
  )
}

/** The facts that a document shows; `room`: what its tax credit is estimated within, in cents, where it says one; `share`: what the funders of titles bear. */
function shownDocument(
  { demo }: Pick<Call, 'demo'>,
  { found, version, document, room, share }: Found & { document: Document; room: number; share: number },
): ShownDocument {
  const { employer, employment, reference, period, currentVersion, status } = found
  const { activity, level, employee } = employment
  return {
    ...{ kind: document.kind, reference, period, activity, level, scheme: version.scheme, demo },
    state: documentState({ version: version.number, currentVersion, status }),
    employer: {
      ...{ name: fullName(employer), cesuNumber: employer.cesuNumber },
      ...{ postalCode: employer.postalCode, city: employer.city },
    },
    employee: { name: fullName(employee), cesuNumber: employee.cesuNumber },
    partnerName: found.partner.name,
    registeredAt: frenchInstant(found.submittedAt),
    version: {
      ...version,
      ...creditWithin(version, room, share),
      ...provisionalOfRecord(version),
      elements: elementsOfRecord(version),
      lines: linesOf(version),
    },
    issuedDay: legalDay(document.issuedAt),
    code: document.code,
  }
}
