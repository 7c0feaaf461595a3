import { type DeclarationDetail, findDeclaration, type Tx } from '@cesu/db'
import { DocumentKind } from '@cesu/domain/documents'
import { isPeriod } from '@cesu/domain/shared'
import { z } from 'zod'
import type { PartnerActor } from '../actor.ts'
import type { Agent } from '../actors/agent.ts'
import { Problem } from '../problem.ts'
import { mayReadOf } from '../within-mandate.ts'

/** Which document: of which version of which declaration, and what it is. */
export const DocumentInput = z.strictObject({
  employerId: z.uuid(),
  period: z.string().max(7).refine(isPeriod),
  id: z.uuid(),
  /** That in force unless told. */
  version: z.int().min(1).max(100_000).optional(),
  kind: z.enum(DocumentKind),
})
export type DocumentInput = z.output<typeof DocumentInput>

/** The declaration of a document and the version that it shows; the same problem for another partner's as for none. */
export async function declarationOf(
  { tx, actor }: { tx: Tx; actor: PartnerActor | Agent },
  { employerId, period, id, version: number }: DocumentInput,
): Promise<{ found: DeclarationDetail; version: DeclarationDetail['versions'][number] }> {
  const tenant = actor.kind === 'AGENT' ? null : actor.partnerId
  const isOpen = await mayReadOf({ tx, actor }, employerId)
  const found = isOpen ? await findDeclaration(tx, { employerId, period, id }, tenant) : null
  const version = found?.versions.find((one) => one.number === (number ?? found.currentVersion))
  if (found === null || version === undefined) {
    const detail = 'Ce document n’existe pas, ou vous n’y avez pas accès. Revenez à la déclaration.'
    throw new Problem('resource.not_found', { detail })
  }
  return { found, version }
}
