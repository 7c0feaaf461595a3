import type { EmploymentEventKind, EmploymentEventStatus, NoticeStatus } from '@cesu/db/model'

/** What a screen writes for each kind of event. */
export const eventKindLabels: Record<EmploymentEventKind, string> = {
  END: 'Fin du contrat',
  STOP: 'Arrêt de travail',
}

/** What one side holds to: what was not corrected nor taken back since. */
export const liveEventStatuses = ['STATED', 'CONFIRMED', 'CONTESTED'] as const satisfies EmploymentEventStatus[]

/** Whether who said it holds to it. */
export const isLiveEvent = (status: EmploymentEventStatus): boolean => liveEventStatuses.some((live) => live === status)

/** Where what was said is, for who said it. */
export const eventStatusLabels: Record<EmploymentEventStatus, string> = {
  STATED: 'Enregistré',
  CONFIRMED: 'Les deux disent la même chose',
  CONTESTED: 'L’autre dit autre chose',
  REPLACED: 'Corrigé',
  WITHDRAWN: 'Retiré',
}

/** What becomes of a notice (contract-life reference, §5.4; DSN codes 01, 02, 03). */
export const noticeLabels: Record<NoticeStatus, string> = {
  WORKED: 'Travaillé',
  WAIVED_PAID: 'Non travaillé, et payé',
  WAIVED_UNPAID: 'Non travaillé, et non payé',
  NONE: 'Il n’y a pas de préavis',
}

/** What a screen calls the provident cover that the worker keeps (CSS L911-8; contract-life reference, §5.5). */
export const portabilityLabel = 'Prévoyance gardée par le salarié (portabilité)'
