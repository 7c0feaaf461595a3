import { createHmac } from 'node:crypto'
import { CODE_BYTES, codeOf, readCode } from '@cesu/domain/documents'
import { refuseRepresentation } from '@cesu/domain/representations'
import { refusedInput } from '../problem.ts'
import { tokenHash } from '../tokens.ts'

/** The code to give to a person one trusts: 80 bits that the platform alone makes, and makes again; the database keeps its hash. */
export const representationCode = (id: string, secret: string): string =>
  codeOf(createHmac('sha256', secret).update(`representation:${id}`).digest().subarray(0, CODE_BYTES))

/** What the database knows a code by. */
export const codeHash = tokenHash

/** The same, of a code as it was typed; a Problem when it is no code. */
export function typedCodeHash(typed: string): string {
  const code = readCode(typed)
  if (code === null) throw refusedInput([refuseRepresentation('representation.code_unread', 'code')])
  return codeHash(code)
}
