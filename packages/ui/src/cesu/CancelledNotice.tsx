import { type CancellationReason, cancellationReasonLabels } from '@cesu/domain/declarations'
import type { ReactNode } from 'react'
import { instant } from '../design/format/dates.ts'

interface CancelledNoticeProps {
  cancelled: { reason: CancellationReason; comment: string | null; authorName: string; cancelledAt: string }
  /** What can be done about it here, if anything. */
  children?: ReactNode
}

/** Who ended a declaration, when and why: nothing of it is due any more. */
export const CancelledNotice = ({ cancelled, children }: CancelledNoticeProps) => (
  <div className="fr-alert fr-alert--warning fr-mb-3w">
    <p className="fr-alert__title">Attention : cette déclaration est annulée</p>
    <p>
      Annulée le {instant(cancelled.cancelledAt)} par {cancelled.authorName}. Raison :{' '}
      {cancellationReasonLabels[cancelled.reason]}
      {cancelled.comment !== null && ` – « ${cancelled.comment} »`}. Plus rien n’est dû pour elle. {children}
    </p>
  </div>
)
