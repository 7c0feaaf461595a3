import { findTitleSuspicion, followTitleCase, type SuspectTitle } from '@cesu/db'
import type { VoucherAnomalyFacts } from '@cesu/domain/cases'
import { openCase } from '../../cases/open-case.ts'

/** A declaration that takes titles, or that took some. */
export interface TitleDeclaration {
  readonly employerId: string
  readonly period: string
  readonly id: string
}

/** What is seen of titles where a declaration takes or gives back some. */
export type SeenTitle =
  /** It presents a title that pays another one already: it was refused. */
  | { readonly reason: 'TWO_DECLARATIONS'; readonly title: SuspectTitle; readonly declaration: TitleDeclaration }
  /** It was corrected or cancelled, and titles that were remitted pay more than it holds: call it after `release_titles`. */
  | { readonly reason: 'REMITTED_RELEASE'; readonly declaration: TitleDeclaration }

/**
 * Opens the case of a title, for an agent, in the transaction that saw it; one open for a title and a reason, whoever sees it again and however many
 * at once, and another once it is decided and the same comes again. That of an overpaid month follows what is paid too much. Its identifier; null
 * when it is there already, or when nothing is to be said (the title pays nothing any more, or this same
 * declaration; no title that was remitted pays too much).
 */
export async function openTitleCase(
  call: Parameters<typeof openCase>[0],
  { declaration, ...seen }: SeenTitle,
): Promise<string | null> {
  const title = 'title' in seen ? seen.title : null
  if (title === null && (await followTitleCase(call.tx, declaration))) return null
  const found = await findTitleSuspicion(call.tx, declaration, title)
  if (found === null) return null
  const { period } = declaration
  const declared = { reference: found.reference, period, partnerName: found.partnerName }
  const overCents = Math.min(found.overCents, found.remittedCents)
  const used = { reference: found.usedReference, period: found.usedPeriod, partnerName: found.usedPartnerName }
  const isNone = title === null ? overCents <= 0 : used.reference === declared.reference
  if (isNone) return null
  const facts: VoucherAnomalyFacts =
    title === null
      ? { reason: 'REMITTED_RELEASE', declared, titles: found.remitted, cents: found.remittedCents, overCents }
      : { reason: 'TWO_DECLARATIONS', number: found.number, cents: found.faceValueCents, used, presented: declared }
  return openCase(call, {
    about: { kind: 'VOUCHER_ANOMALY', facts },
    ...{ subjectId: found.voucherId, employerId: declaration.employerId, employeeId: found.employeeId },
    partner: { id: found.partnerId, kind: found.partnerKind },
    stakeCents: title === null ? overCents : found.faceValueCents,
  })
}
