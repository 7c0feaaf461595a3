import { findDocumentByCode } from '@cesu/db'
import { CheckedDocument, documentState, readCode } from '@cesu/domain/documents'
import { z } from 'zod'
import { documentedCode } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'

/** What has become of the document that bears a code. What is no code at all has the same answer as a code that nobody was given. */
export const verifyDocument = operation({
  name: 'documents.verify',
  title: 'Vérifier un document par son code',
  permission: 'documents.verify',
  effect: 'read',
  input: z.strictObject({ code: z.string().max(50) }),
  expected: { code: 'le code imprimé sur le document' },
  output: CheckedDocument,
  example: { code: documentedCode },
  async run({ tx }, { code }) {
    const found = await findDocumentByCode(tx, readCode(code) ?? '')
    if (found === null) return { state: 'UNKNOWN' as const, kind: null, issuedDay: null }
    return { state: documentState(found), kind: found.kind, issuedDay: legalDay(found.issuedAt) }
  },
})
