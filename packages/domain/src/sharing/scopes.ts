import type { EmploymentEventKind } from '@cesu/db/model'
import type { SharingField } from './fields.ts'

/** One version of a list of data: which fields, over which time, how often, and what is left out on purpose. */
export interface SharingScope {
  /** As a worker reads it. */
  readonly label: string
  readonly fields: readonly SharingField[]
  /** Months that may be asked at most; null when it is about one event. */
  readonly windowMonths: number | null
  readonly granularity: 'MONTH' | 'TOTAL' | 'PREDICATE' | 'EVENT'
  /** Which event, when it is about one: ends of the months asked, or the stop that the reference day is in. */
  readonly event?: EmploymentEventKind
  /** Readings of one grant at most: of a month, of a day, or of its whole life. */
  readonly reads: { readonly most: number; readonly per: 'MONTH' | 'DAY' | 'GRANT' }
  /** The same, as a sentence. */
  readonly frequency: string
  /** What it does not hold, on purpose. */
  readonly withheld: string
}

const scope = (definition: SharingScope): SharingScope => definition

/**
 * The catalogue: what each scope lets out, exactly (data-sharing reference, §5). A scope that changes takes the next number
 * after « @ »; the one before stays as long as a purpose names it.
 */
export const sharingScopes = {
  'ft:actualisation@1': scope({
    label: 'Vos heures et vos salaires du mois, employeur par employeur',
    fields: [
      ...(['month', 'employerRef', 'startDay', 'endDay', 'hoursHundredths', 'grossCents', 'state'] as const),
      ...(['declaredAt', 'employers'] as const),
    ],
    windowMonths: 2,
    granularity: 'MONTH',
    reads: { most: 2, per: 'MONTH' },
    frequency: 'deux lectures par mois au plus, et une de plus quand un mois lu a changé',
    withheld: 'le net, le nom et l’adresse de l’employeur',
  }),
  'ft:droits@1': scope({
    label: 'Vos périodes de travail, employeur par employeur',
    fields: [
      'month',
      'employerRef',
      'startDay',
      'endDay',
      'hoursHundredths',
      'grossCents',
      'firstMonth',
      'lastMonth',
      'state',
    ],
    windowMonths: 36,
    granularity: 'MONTH',
    reads: { most: 2, per: 'GRANT' },
    frequency: 'une lecture par demande de droits, et une de plus si la réponse s’est perdue',
    withheld: 'le net, le nom de l’employeur, et la fin du contrat',
  }),
  'ft:fin_contrat@1': scope({
    label: 'La fin d’un contrat, telle que l’employeur l’a déclarée',
    fields: ['employerRef', 'endOfContractDay', 'endReason', 'lastDayWorked', 'statedBy', 'statedAt'],
    windowMonths: null,
    granularity: 'EVENT',
    event: 'END',
    reads: { most: 1, per: 'MONTH' },
    frequency: 'une lecture par mois au plus, et une de plus quand ce qui a été lu a changé',
    withheld: 'tout ce qui touche à un arrêt de travail',
  }),
  // The same with what R133-14 (V, 3°, l) adds: the notice, and what was paid on this occasion.
  'ft:fin_contrat@2': scope({
    label: 'La fin d’un contrat, son préavis et les sommes payées à la fin, tels que l’employeur les a déclarés',
    fields: [
      ...(['employerRef', 'endOfContractDay', 'endReason', 'lastDayWorked'] as const),
      ...(['noticeStatus', 'noticeFirstDay', 'noticeLastDay'] as const),
      ...([
        'severanceCents',
        'retirementCents',
        'mutualCents',
        'fixedTermCents',
        'noticeCents',
        'paidLeaveCents',
      ] as const),
      ...(['statedBy', 'statedAt'] as const),
    ],
    windowMonths: null,
    granularity: 'EVENT',
    event: 'END',
    reads: { most: 1, per: 'MONTH' },
    frequency: 'une lecture par mois au plus, et une de plus quand ce qui a été lu a changé',
    withheld: 'tout ce qui touche à un arrêt de travail, et si la prévoyance est gardée',
  }),
  'cpam:seuils_ij@1': scope({
    label: 'Si les seuils des indemnités journalières sont atteints avec vos emplois Cesu : oui ou non',
    fields: [
      ...(['hours150In3Months', 'gross1015SmicIn6Months', 'hours600In12Months', 'gross2030SmicIn12Months'] as const),
      ...(['rule', 'referenceDay', 'smicCents', 'declaredMonths', 'undeclaredMonths'] as const),
    ],
    windowMonths: 12,
    granularity: 'PREDICATE',
    reads: { most: 2, per: 'GRANT' },
    frequency: 'une lecture par arrêt, et une de plus si la réponse s’est perdue',
    withheld: 'tous les montants et toutes les heures',
  }),
  'cpam:ij_calcul@1': scope({
    label: 'Vos salaires d’avant l’arrêt, mois par mois',
    fields: [
      ...(['month', 'employerRef', 'startDay', 'endDay', 'hoursHundredths', 'contributoryGrossCents'] as const),
      ...(['paymentDay', 'workerContributionsCents', 'state'] as const),
    ],
    windowMonths: 12,
    granularity: 'MONTH',
    reads: { most: 2, per: 'GRANT' },
    frequency: 'une lecture par arrêt, et une de plus après une correction',
    withheld: 'le nom de l’employeur, le net, et l’activité exercée',
  }),
  'cpam:dernier_jour@1': scope({
    label: 'Le dernier jour travaillé chez chaque employeur',
    fields: ['employerRef', 'lastDayWorked', 'statedBy', 'statedAt'],
    windowMonths: null,
    granularity: 'EVENT',
    event: 'STOP',
    reads: { most: 2, per: 'GRANT' },
    frequency: 'une lecture par arrêt, et une de plus si la réponse s’est perdue',
    withheld: 'tout le reste',
  }),
  'pnds:synthese@1': scope({
    label: 'Le total de vos heures et de vos salaires, mois par mois',
    fields: ['month', 'employers', 'hoursHundredths', 'netPaidCents', 'netTaxableCents', 'netSocialCents', 'state'],
    windowMonths: 24,
    granularity: 'TOTAL',
    reads: { most: 20, per: 'DAY' },
    frequency: 'vingt fois par jour au plus',
    withheld: 'le détail par employeur',
  }),
  'pnds:detail@1': scope({
    label: 'Vos heures et vos salaires, employeur par employeur',
    fields: [
      ...(['month', 'employerName', 'hoursHundredths', 'netPaidCents', 'netTaxableCents', 'netSocialCents'] as const),
      ...(['state'] as const),
    ],
    windowMonths: 24,
    granularity: 'MONTH',
    reads: { most: 20, per: 'DAY' },
    frequency: 'vingt fois par jour au plus',
    withheld: 'l’adresse de l’employeur',
  }),
} as const satisfies Record<string, SharingScope>

/** One of them. */
export type SharingScopeName = keyof typeof sharingScopes

/** Every one, as a purpose names it. */
export const sharingScopeNames = Object.keys(sharingScopes) as [SharingScopeName, ...SharingScopeName[]]

/** How often each lets one person be read. */
export const sharingRhythms = sharingScopeNames.map((scope) => ({ scope, ...sharingScopes[scope].reads }))
