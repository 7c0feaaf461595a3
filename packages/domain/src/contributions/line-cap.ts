import { applyRate, type Cents } from '../shared/index.ts'
import type { ContributionLine } from './estimate-result.ts'

/**
 * What caps a line, in cents: its amount, where that is less than its base at its rate (occupational health by payslip and
 * month, the overtime reduction by the old-age lines); null where nothing does. A line that is kept tells it too.
 */
export const lineCapCents = ({
  baseCents,
  ratePcm,
  amountCents,
}: Pick<ContributionLine, 'baseCents' | 'ratePcm' | 'amountCents'>): Cents | null =>
  Math.abs(amountCents) < applyRate(baseCents, Math.abs(ratePcm)) ? Math.abs(amountCents) : null
