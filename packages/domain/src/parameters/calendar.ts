import type { Pcm } from '../shared/index.ts'
import type { Parameter } from './parameter.ts'

/** When a month is declared and debited. */
export interface CalendarRules {
  /** Day of the next month until which a month is declared on time. */
  readonly declareByDay: number
  /** Months after the month of the work in which its contributions are debited. */
  readonly debitMonthsAfter: number
  /** The same when a third party pays a part (APA, PCH). */
  readonly debitMonthsAfterWithThirdParty: number
  /** Days after the declaration, of any kind, until which the payslip is made. */
  readonly payslipDays: number
}

export const calendarRules: Parameter<CalendarRules> = {
  id: 'calendar',
  label: 'Calendrier de la déclaration et du prélèvement',
  versions: [
    {
      from: '2020-01-01',
      value: { declareByDay: 5, debitMonthsAfter: 2, debitMonthsAfterWithThirdParty: 3, payslipDays: 4 },
      grade: 'A',
      sources: ['codeSecuriteSociale'],
      article: 'CSS D133-13-3, D133-13-9, D133-13-13, D133-13-14',
      note: 'Déclaration avant le 5 : D133-13-9. Bulletin dans les quatre jours, sans « ouvrés » : D133-13-3. Le jour précis du prélèvement est fixé par l’Urssaf : aucun texte ne le donne.',
    },
  ],
}

/** Months after the registration of a declaration during which it can be corrected and cancelled by who declared it. */
export const changeWindow: Parameter<number> = {
  id: 'change_window',
  label: 'Correction et annulation par le déclarant : mois après l’enregistrement',
  versions: [
    {
      from: '2019-01-01',
      value: 1,
      grade: 'D',
      sources: ['inferred'],
      note: 'Aucun texte public ne donne ce délai : un mois selon des déclarants, quinze jours avant le prélèvement selon un guide, ou aucun. Jamais après le dernier jour où le mois peut être déclaré ici.',
    },
  ],
}

/** How several pays of one pair in a month are counted: what the texts on the month do not say. */
export const severalPaysReading: Parameter<string> = {
  id: 'plusieurs_paies_lecture',
  label: 'Plusieurs paies d’un salarié dans le mois, lecture des textes',
  versions: [
    {
      from: '2019-01-01',
      value:
        'Un bulletin par paie : le plafond de la sécurité sociale, le barème du taux neutre et le plafond de la santé au travail sont comptés pour chacun ; le plafond de l’exonération à 70 ans est celui du mois et du foyer',
      grade: 'D',
      sources: ['inferred'],
      note: 'Les textes comptent par mois ou par bulletin sans dire ce qu’il en est quand un mois a plusieurs bulletins du même employeur.',
    },
  ],
}

/** When a wage is paid through Urssaf (Cesu+). */
export interface CesuPlusRules {
  /** Last day of the next month on which a month is accepted. */
  readonly lastDay: number
  /** Working days after the declaration until which the wage is debited from the employer. */
  readonly debitWorkingDays: number
  /** Working days after the declaration until which the wage is paid to the employee. */
  readonly paymentWorkingDays: number
}

export const cesuPlusRules: Parameter<CesuPlusRules> = {
  id: 'calendar_cesu_plus',
  label: 'Calendrier du Cesu+',
  versions: [
    {
      from: '2020-01-01',
      value: { lastDay: 15, debitWorkingDays: 2, paymentWorkingDays: 4 },
      grade: 'A',
      sources: ['codeSecuriteSociale'],
      article: 'CSS D133-13-9, D133-13-11',
    },
  ],
}

/** How the working days of the calendar are counted: the last working day of the week, Monday being 1. */
export const workingWeek: Parameter<number> = {
  id: 'jours_ouvres',
  label: 'Jours ouvrés du calendrier : dernier jour ouvré de la semaine (lundi : 1)',
  versions: [
    {
      from: '2020-01-01',
      value: 5,
      grade: 'D',
      sources: ['inferred'],
      note: 'Du lundi au vendredi, hors les jours fériés du territoire, comptés à partir du lendemain.',
    },
  ],
}

/** Month of the next year in which the yearly tax certificate is given. */
export const taxCertificateMonth: Parameter<number> = {
  id: 'tax_certificate',
  label: 'Attestation fiscale annuelle : mois de l’année suivante',
  versions: [{ from: '2020-01-01', value: 3, grade: 'A', sources: ['codeSecuriteSociale'], article: 'CSS D133-13-10' }],
}

/** What a fault costs. */
export interface PenaltyRates {
  /** Of what is due, once. */
  readonly latePaymentPcm: Pcm
  /** Of what is due, for each month. */
  readonly latePaymentMonthlyPcm: Pcm
  /** Of the monthly social-security ceiling. */
  readonly missingDeclarationPcm: Pcm
  readonly inaccurateDeclarationPcm: Pcm
  /** Of the wage that Urssaf paid and could not debit (Cesu+). */
  readonly unpaidCesuPlusWagePcm: Pcm
  /** Of what a declaration of work that was not done gave. */
  readonly fictitiousDeclarationPcm: Pcm
}

export const penaltyRates: Parameter<PenaltyRates> = {
  id: 'penalties',
  label: 'Majorations et pénalités',
  versions: [
    {
      from: '2020-01-01',
      value: {
        latePaymentPcm: 5_000,
        latePaymentMonthlyPcm: 200,
        missingDeclarationPcm: 500,
        inaccurateDeclarationPcm: 250,
        unpaidCesuPlusWagePcm: 10_000,
        fictitiousDeclarationPcm: 50_000,
      },
      grade: 'A',
      sources: ['codeSecuriteSociale'],
      article: 'CSS R243-16, R133-15, L133-5-12 VI',
    },
  ],
}

/** When the increases of a late payment are waived as of right: all three at once. */
export interface LatePaymentWaiver {
  /** Days after the due day within which the payment, or a plan to pay, is made. */
  readonly paidWithinDays: number
  /** Months before the due day without another late payment. */
  readonly cleanMonths: number
  /** The increases stay under so many monthly social-security ceilings. */
  readonly underCeilings: number
}

export const latePaymentWaiver: Parameter<LatePaymentWaiver> = {
  id: 'penalties_remise',
  label: 'Majorations de retard : remise de plein droit',
  versions: [
    {
      from: '2020-01-01',
      value: { paidWithinDays: 30, cleanMonths: 24, underCeilings: 1 },
      grade: 'A',
      sources: ['codeSecuriteSociale'],
      article: 'CSS R243-11',
      note: 'Lu dans son état de mars 2026. Un plan de paiement signé dans le délai vaut paiement.',
    },
  ],
}

/** How the penalties are applied: what the rates alone do not say. */
export const penaltyReading: Parameter<string> = {
  id: 'penalties_lecture',
  label: 'Majorations et pénalités, lecture des textes',
  versions: [
    {
      from: '2020-01-01',
      value:
        'Tout mois commencé compte ; plafond du mois déclaré, une pénalité par déclaration ; Cesu+ : sur le salaire impayé ou l’avance reçue ; la remise de R243-11 vaut pour un particulier',
      grade: 'D',
      sources: ['inferred'],
      note: 'Les taux sont lus dans les textes ; leur assiette, le décompte des mois et leur application aux particuliers en sont déduits.',
    },
  ],
}
