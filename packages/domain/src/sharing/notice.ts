import type { LegalBasis } from '@cesu/db/model'
import { type Day, frenchLongDay, frenchMonth, type Period } from '../shared/index.ts'
import { sharingButtons } from './buttons.ts'
import { sharingFields } from './fields.ts'
import { legalBases } from './legal-bases.ts'
import { type SharingScopeName, sharingScopes } from './scopes.ts'

/** Version of the sentences below: a change of one takes the next. */
export const SHARING_NOTICE_VERSION = 2

/** What a request is, for the worker who reads it. */
export interface NoticeAbout {
  consumerName: string
  purposeCode: string
  purposeVersion: number
  label: string
  explanation: string
  legalBasis: LegalBasis
  legalTexts: readonly string[]
  isInferred: boolean
  reusedForControl: boolean
  keptMonths: number
  scopes: readonly SharingScopeName[]
  firstMonth: Period
  endDay: Day
}

/** What a worker reads before answering, by parts, for a page to lay out. */
export interface SharingNotice {
  title: string
  purpose: string
  /** Each list of data: what it is, its fields, what it leaves out. */
  data: readonly {
    scope: SharingScopeName
    label: string
    fields: readonly string[]
    withheld: string
    frequency: string
  }[]
  since: string
  ground: string
  means: string
  duration: string
  kept: string
  control: string
  otherwise: string
}

const keptFor = (months: number): string =>
  months === 0 ? 'L’organisme les affiche, et ne les garde pas.' : `L’organisme les garde ${months} mois au plus.`

/** What a worker reads, in plain French: the whole of it, word for word, is kept with their answer. */
export function sharingNotice(about: NoticeAbout): SharingNotice {
  const { consumerName, label, explanation, legalBasis, legalTexts, isInferred, scopes, firstMonth, endDay } = about
  return {
    title: sharingButtons[legalBasis].title(consumerName),
    purpose: `${label}. ${explanation}`,
    data: scopes.map((scope) => ({
      scope,
      label: sharingScopes[scope].label,
      fields: sharingScopes[scope].fields.map((field) => sharingFields[field]),
      withheld: sharingScopes[scope].withheld,
      frequency: sharingScopes[scope].frequency,
    })),
    since: `Aucun mois d’avant ${frenchMonth(firstMonth)} ne part.`,
    ground: `${legalBases[legalBasis].name} (${legalTexts.join(' ; ')})${isInferred ? ', notre lecture de la loi, à confirmer' : ''}.`,
    means: legalBases[legalBasis].means,
    duration: `Jusqu’au ${frenchLongDay(endDay)} au plus tard, jamais prolongé sans vous.`,
    kept: keptFor(about.keptMonths),
    control: about.reusedForControl
      ? 'L’organisme peut s’en servir pour un contrôle.'
      : 'L’organisme ne peut pas s’en servir pour un contrôle.',
    otherwise: sharingButtons[legalBasis].otherwise,
  }
}

/** The same as one text, as it is kept and its fingerprint signed. */
export const sharingNoticeWhole = (notice: SharingNotice, { purposeCode, purposeVersion }: NoticeAbout): string =>
  [
    notice.title,
    notice.purpose,
    ...notice.data.map(
      ({ scope, label, fields, withheld, frequency }) =>
        `${label} (${scope}) : ${fields.join(', ')}. Cette liste ne contient pas : ${withheld}. Combien de fois : ${frequency}.`,
    ),
    notice.since,
    notice.ground,
    notice.means,
    notice.duration,
    notice.kept,
    notice.control,
    notice.otherwise,
    `Finalité ${purposeCode}, version ${purposeVersion}. Texte version ${SHARING_NOTICE_VERSION}.`,
  ].join('\n')
