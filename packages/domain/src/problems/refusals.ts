import { refuseAgent } from '../agents/agent-refusals.ts'
import { refuseApplication } from '../applications/refuse-application.ts'
import { refuseCalendar } from '../calendar/refusals.ts'
import { refuseCase } from '../cases/case-refusals.ts'
import { refuseClosing } from '../closures/refuse-closure.ts'
import { refuseEstimate } from '../contributions/estimate-refusals.ts'
import { refuseElement } from '../declarations/element-refusals.ts'
import { refuseDeclaration } from '../declarations/refusal-reasons.ts'
import { refuseEvent } from '../employment-events/event-refusals.ts'
import { refuseLine } from '../files/line-refusals.ts'
import { refuseHabilitation } from '../habilitations/habilitation-refusals.ts'
import { refuseMandate } from '../mandates/mandate-refusal.ts'
import { refuseRequest } from '../mandates/refuse-request.ts'
import { refuseComment } from '../parameters/checks/comment.ts'
import { refuseProposal } from '../proposals/proposal-refusals.ts'
import { refuseQuota } from '../quotas/quota-refusals.ts'
import { refuseRepair } from '../repairs/repair-refusals.ts'
import { refuseRepresentation } from '../representations/refusals.ts'
import { refuseSetting } from '../settings/setting-refusals.ts'
import { refuseText } from '../shared/free-text.ts'
import { refuseInput } from '../shared/input-refusals.ts'
import { refuseOthers } from '../shared/limit-refusals.ts'
import type { ListedRefusal } from '../shared/refusal.ts'
import { refusePurpose } from '../sharing/purpose-input.ts'
import { refuseReading } from '../sharing/sharing-refusals.ts'
import { refuseTaxCredit } from '../tax-credit/refusals.ts'
import { refuseTemplate } from '../templates/template.ts'
import { refuseChange } from '../thresholds/change.ts'
import { refuseRemittance } from '../vouchers/remittance-refusals.ts'
import { refuseTitle } from '../vouchers/title-refusals.ts'
import { refuseVoucher } from '../vouchers/voucher-refusals.ts'

/** The closed lists of the domain, each with what it is about. */
const lists = [
  ['input', refuseInput],
  ['input', refuseOthers],
  ['input', refuseText],
  ['mandates', refuseMandate],
  ['mandates', refuseRequest],
  ['declarations', refuseDeclaration],
  ['declarations', refuseElement],
  ['proposals', refuseProposal],
  ['employment-events', refuseEvent],
  ['repairs', refuseRepair],
  ['cases', refuseCase],
  ['sharing', refusePurpose],
  ['sharing', refuseReading],
  ['representations', refuseRepresentation],
  ['contributions', refuseEstimate],
  ['tax-credit', refuseTaxCredit],
  ['calendar', refuseCalendar],
  ['parameters', refuseComment],
  ['applications', refuseApplication],
  ['habilitations', refuseHabilitation],
  ['agents', refuseAgent],
  ['settings', refuseSetting],
  ['quotas', refuseQuota],
  ['templates', refuseTemplate],
  ['thresholds', refuseChange],
  ['closures', refuseClosing],
  ['files', refuseLine],
  ['vouchers', refuseVoucher],
  ['vouchers', refuseTitle],
  ['vouchers', refuseRemittance],
] as const

/** A refusal of the domain as the catalogue shows it: sentences in French, facts as their names in braces. */
export interface CatalogueEntry extends ListedRefusal {
  readonly context: (typeof lists)[number][0]
}

/** Every refusal that the domain can make, one entry a code, always in the same order: by context, then as declared. */
export const refusalCatalogue: readonly CatalogueEntry[] = lists.flatMap(([context, refuse]) =>
  refuse.listed().map((refusal) => ({ ...refusal, context })),
)
