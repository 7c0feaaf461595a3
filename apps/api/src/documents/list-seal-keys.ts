import { listDocumentKeys } from '@cesu/db'
import { SealKey } from '@cesu/domain/documents'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'

/** Every key that ever signed documents, the newest first: whoever has a document verifies it by themselves. */
export const listSealKeys = operation({
  name: 'documents.list-keys',
  title: 'Lire les clés publiques des documents',
  permission: 'documents.verify',
  effect: 'read',
  input: z.undefined(),
  output: z.array(SealKey),
  example: undefined,
  run: async ({ tx }) =>
    (await listDocumentKeys(tx)).map(({ id, publicKey, createdAt }) => ({ id, publicKey, since: legalDay(createdAt) })),
})
