import { randomBytes } from 'node:crypto'
import { type DocumentRead, findDocument, findSigningKey, insertDocument } from '@cesu/db'
import type { DeclarationVersion } from '@cesu/db/model'
import { CODE_BYTES, codeOf, DocumentKind, type SealedFigures, sealedText } from '@cesu/domain/documents'
import { z } from 'zod'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { documentedDocument } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { pairPersons } from '../persons.ts'
import { signDocument } from '../platform/document-keys.ts'
import { record } from '../record.ts'
import { DocumentInput, declarationOf } from './document-input.ts'

type IssueCall = Call<PartnerActorKind | 'AGENT' | 'CITIZEN', 'write'>

/**
 * Issues the receipt or the payslip of a version: its code and its signed figures are made once, whatever the number of copies and
 * however many ask at once. Every copy is traced.
 */
export const issueDocument = operation({
  name: 'documents.issue',
  title: 'Éditer le justificatif ou le bulletin d’une déclaration',
  permission: 'documents.issue',
  effect: 'write',
  input: DocumentInput,
  output: z.object({ code: z.string(), kind: z.enum(DocumentKind), version: z.int() }),
  example: documentedDocument,
  async run(call, input) {
    const { tx } = call
    const { found, version } = await declarationOf(call, input)
    const { id, employerId, period, partnerId, reference } = found
    const key = { employerId, period, declarationId: id, version: version.number, kind: input.kind }
    const issued = (await findDocument(tx, key)) === null && (await issue(call, key, { partnerId, reference, version }))
    const document = await findDocument(tx, key)
    if (document === null) throw new Error('a document that was issued is not there')
    const payload = { document: input.kind, version: version.number, again: !issued }
    // What a worker keeps of their own work is no business of who declared it.
    const whose = call.actor.kind === 'CITIZEN' ? {} : { partnerId, employerId }
    await record(call, { kind: 'DOCUMENT_ISSUED', subjectId: id, payload, ...whose })
    const { code, kind } = document
    return { employerId, employeeId: found.employment.employeeId, code, kind, version: version.number }
  },
  opens: (answer) => pairPersons(answer),
})

/** Writes the document with a new code and its signed figures; false when a twin has just done it. */
async function issue(
  { tx, actor, now, today, secret }: IssueCall,
  key: DocumentRead,
  { partnerId, reference, version }: { partnerId: string; reference: string; version: DeclarationVersion },
): Promise<boolean> {
  const signing = await findSigningKey(tx)
  if (signing === null) throw new Error('no key signs documents: the database was not prepared')
  const code = codeOf(randomBytes(CODE_BYTES))
  const { grossCents, netCents, netPaidCents, contributionsCents } = version
  const figures: SealedFigures = {
    ...{ keyId: signing.id, kind: key.kind, reference, version: key.version, period: key.period },
    ...{ grossCents, netCents, netPaidCents, contributionsCents, issuedDay: today, code },
  }
  const text = sealedText(figures)
  const seal = `${text}.${signDocument(text, { key: signing, secret })}`
  const by = { issuedByKind: actor.kind, issuedById: actor.id, issuedByName: actor.name }
  return insertDocument(tx, { ...key, partnerId, code, keyId: signing.id, seal, issuedAt: now, ...by })
}
