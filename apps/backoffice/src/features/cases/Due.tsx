import type { CaseStatus } from '@cesu/domain/cases'
import { daysBetween } from '@cesu/domain/shared'
import { day } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useMe } from '../../session.ts'

/** The due day, and how late it is when the case still waits for an answer. */
export function Due({ dueDay, status }: { dueDay: string; status: CaseStatus }) {
  const { today } = useMe()
  const daysLate = daysBetween(dueDay, today)
  return (
    <>
      {day(dueDay)}{' '}
      {status !== 'RESOLVED' && daysLate > 0 && (
        <Badge as="span" small noIcon severity="error">
          Retard {daysLate} j
        </Badge>
      )}
    </>
  )
}
