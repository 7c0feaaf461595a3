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
import { documentedIssued } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem } from '../problem.ts'
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
  example: documentedIssued,
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
    const room = await creditRoomOf(tx, { ...found, exemption: found.employer.exemption }, found)
    const shown = shownDocument(call, { ...read, document, room })
    const printed =
      input.kind === 'RECEIPT'
        ? receiptDocument(shown, creditCeiling(yearOf(period), found.employer.exemption))
        : payslipDocument(shown, await sumPaidInYear(tx, found, version))
    return { employerId, employeeId: employment.employeeId, printed, seal: document.seal, reference: found.reference }
  },
  opens: (answer) => pairPersons(answer),
})

/** The facts that a document shows; `room`: what its tax credit is estimated within, in cents. */
function shownDocument(
  { demo }: Pick<Call, 'demo'>,
  { found, version, document, room }: Found & { document: Document; room: number },
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
      ...creditWithin(version, room),
      ...provisionalOfRecord(version),
      elements: elementsOfRecord(version),
      lines: linesOf(version),
    },
    issuedDay: legalDay(document.issuedAt),
    code: document.code,
  }
}
