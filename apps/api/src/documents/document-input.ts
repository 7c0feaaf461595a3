import { type DeclarationDetail, findDeclaration, findOwnDeclaration, type OwnDeclaration, type Tx } from '@cesu/db'
import { DocumentKind } from '@cesu/domain/documents'
import { isPeriod } from '@cesu/domain/shared'
import { z } from 'zod'
import type { PartnerActor } from '../actor.ts'
import type { Agent } from '../actors/agent.ts'
import type { Citizen } from '../actors/citizen.ts'
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

/** The declaration of a document and the version that it shows; the same problem for another's as for none. */
export async function declarationOf(
  call: { tx: Tx; actor: PartnerActor | Agent | Citizen },
  input: DocumentInput,
): Promise<{ found: DeclarationDetail | OwnDeclaration; version: DeclarationDetail['versions'][number] }> {
  const { version: number } = input
  const found = await declarationFor(call, input)
  const version = found?.versions.find((one) => one.number === (number ?? found.currentVersion))
  if (found === null || version === undefined) {
    const detail = 'Ce document n’existe pas, ou vous n’y avez pas accès. Revenez à la déclaration.'
    throw new Problem('resource.not_found', { detail })
  }
  return { found, version }
}

/** A worker has the payslips of their own work, of the version in force. What the receipt tells is their employer's. */
async function declarationFor(
  { tx, actor }: { tx: Tx; actor: PartnerActor | Agent | Citizen },
  { employerId, period, id, kind }: DocumentInput,
): Promise<DeclarationDetail | OwnDeclaration | null> {
  const key = { employerId, period, id }
  if (actor.kind === 'CITIZEN') {
    const { employeeId } = actor
    return employeeId === null || kind !== 'PAYSLIP' ? null : findOwnDeclaration(tx, { ...key, employeeId })
  }
  const isOpen = await mayReadOf({ tx, actor }, employerId)
  return isOpen ? findDeclaration(tx, key, actor.kind === 'AGENT' ? null : actor.partnerId) : null
}
