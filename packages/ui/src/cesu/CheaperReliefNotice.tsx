import type { CheaperRelief } from '@cesu/domain/contributions'
import type { ReactNode } from 'react'
import { euros } from '../design/format/amounts.ts'

interface CheaperReliefNoticeProps {
  found: CheaperRelief | null
  /** What can be done about it here, if anything. */
  children?: ReactNode
}

/** Says that the other relief, exemption or flat deduction by hour, would cost the employer less; nothing when it would not. */
export function CheaperReliefNotice({ found, children }: CheaperReliefNoticeProps) {
  if (!found) return null
  const [chosen, other] =
    found.exemption === 'NONE'
      ? ['l’exonération', 'la déduction par heure']
      : ['la déduction par heure', 'l’exonération']
  return (
    <div className="fr-alert fr-alert--info fr-mb-3w">
      <p className="fr-alert__title">Information : {other} coûterait moins cher</p>
      <p>
        Ce mois-ci, avec {chosen} le coût est de {euros(found.totalCostCents + found.savingCents)}. Avec {other} il
        serait de {euros(found.totalCostCents)}, soit {euros(found.savingCents)} de moins. L’employeur peut choisir.
        {children && <> {children}</>}
      </p>
    </div>
  )
}
