import { isWaiting, REMINDED_AFTER_DAYS, requestStatusLabels } from '@cesu/domain/mandates'
import { addDays } from '@cesu/domain/shared'
import { day, dayOfInstant, instant, isoDayOfInstant } from '@cesu/ui/design'
import type { MandateRequest } from './mandate.ts'

interface Step {
  /** The day, or the instant, in French. */
  at: string
  what: string
  /** True for what has not happened yet. */
  isNext?: boolean
}

/** What happened to a request, and what comes next when nobody answers. */
export const RequestSteps = ({ request }: { request: MandateRequest }) => (
  <ol className="mandates-steps">
    {stepsOf(request).map(({ at, what, isNext = false }) => (
      <li key={`${at} ${what}`} className={isNext ? 'mandates-steps__next' : undefined}>
        <span>{at}</span>
        <span className="mandates-long">{what}</span>
      </li>
    ))}
  </ol>
)

function stepsOf(request: MandateRequest): Step[] {
  const { askedAt, openedAt, remindedAt, endedAt, expiresAt, status } = request
  const reminderDay = addDays(isoDayOfInstant(askedAt), REMINDED_AFTER_DAYS)
  return [
    { at: instant(askedAt), what: sentOf(request) },
    ...(openedAt === null ? [] : [{ at: instant(openedAt), what: 'Lien ouvert' }]),
    ...(remindedAt === null ? [] : [{ at: instant(remindedAt), what: 'Relancée' }]),
    ...(status === 'SUSPENDED'
      ? [{ at: dayOfInstant(expiresAt), what: 'Expiration, sans nouvelle adresse', isNext: true }]
      : []),
    ...(endedAt === null ? [] : [{ at: instant(endedAt), what: requestStatusLabels[status] }]),
    ...(isWaiting(request)
      ? [
          ...(remindedAt === null
            ? [{ at: day(reminderDay), what: 'Relance, sans réponse d’ici là', isNext: true }]
            : []),
          { at: dayOfInstant(expiresAt), what: 'Expiration, sans réponse d’ici là', isNext: true },
        ]
      : []),
  ]
}

/** How many times its address was corrected is what the number of its link says. */
function sentOf({ askedByName, delivery, linkNumber }: MandateRequest): string {
  const delivered = {
    WAITING: 'le message va partir',
    SENT: 'le message est parti',
    FAILED: 'le message n’est pas arrivé',
  }
  const corrected =
    linkNumber > 1 ? `, adresse corrigée ${linkNumber === 2 ? 'une fois' : `${linkNumber - 1} fois`}` : ''
  return `Demandée par ${askedByName}${corrected} ; ${delivered[delivery]}`
}
