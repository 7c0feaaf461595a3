import { type Declaration, DeclarationStatus, type Document, DocumentKind } from '@cesu/db/model'
import { z } from 'zod'

/** What has become of a document that was issued; UNKNOWN: none has this code. */
export const DocumentState = z.enum(['AUTHENTIC', 'REPLACED', 'CANCELLED', 'UNKNOWN'])
export type DocumentState = z.infer<typeof DocumentState>

/** The state of a document, by the version that it shows and where its declaration is now. */
export const documentState = ({
  version,
  currentVersion,
  status,
}: Pick<Document, 'version'> & Pick<Declaration, 'currentVersion' | 'status'>): Exclude<DocumentState, 'UNKNOWN'> => {
  if (status === DeclarationStatus.CANCELLED) return 'CANCELLED'
  return version === currentVersion ? 'AUTHENTIC' : 'REPLACED'
}

/** What anyone is told of a document whose code they have: what it is and of which day, no person. The same shape for an unknown code. */
export const CheckedDocument = z.object({
  state: DocumentState,
  kind: z.enum(DocumentKind).nullable(),
  /** Day of issue, YYYY-MM-DD. */
  issuedDay: z.string().nullable(),
})
export type CheckedDocument = z.infer<typeof CheckedDocument>

/** A key that seals are verified with: Ed25519, 32 bytes in base64url, in use since a day. */
export const SealKey = z.object({ id: z.string(), publicKey: z.string(), since: z.string() })
export type SealKey = z.infer<typeof SealKey>
