import type { CheaperRelief } from '@cesu/domain/contributions'
import type { ReactNode } from 'react'
import { euros } from '../design/format/amounts.ts'

interface CheaperReliefNoticeProps {
  found: CheaperRelief | null
  /** What can be done about it here, if anything. */
  children?: ReactNode
}

/** Says that the flat deduction by hour would cost the employer less than the exemption; nothing when it would not. */
export function CheaperReliefNotice({ found, children }: CheaperReliefNoticeProps) {
  if (!found) return null
  return (
    <div className="fr-alert fr-alert--info fr-mb-3w">
      <p className="fr-alert__title">Information : la déduction par heure coûterait moins cher</p>
      <p>
        Ce mois-ci, l’exonération revient à {euros(found.totalCostCents + found.savingCents)}. La déduction par heure
        reviendrait à {euros(found.totalCostCents)}, soit {euros(found.savingCents)} de moins. L’employeur peut choisir.
        {children && <> {children}</>}
      </p>
    </div>
  )
}
