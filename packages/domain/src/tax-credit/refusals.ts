import { FIRST_PERIOD, LAST_KNOWN_PERIOD, LAST_PERIOD } from '../parameters/coverage.ts'
import { defineRefusals, type RefusalCode } from '../shared/index.ts'

const FIRST_YEAR = FIRST_PERIOD.slice(0, 4)
const LAST_KNOWN_YEAR = LAST_KNOWN_PERIOD.slice(0, 4)
const LAST_YEAR = LAST_PERIOD.slice(0, 4)

/** Why a year of expenses has no answer, or no immediate advance. */
export const refuseTaxCredit = defineRefusals({
  'year.not_covered': {
    actor: 'PARTNER',
    cause: `Les plafonds sont connus de ${FIRST_YEAR} à ${LAST_KNOWN_YEAR}, puis prolongés jusqu’à ${LAST_YEAR}.`,
    remedy: `Indiquez une année de ${FIRST_YEAR} à ${LAST_YEAR}.`,
  },
  'month.other_year': {
    actor: 'PARTNER',
    cause: ({ year }: { year: number }) => `Ce mois n’est pas de l’année ${year}.`,
    remedy: 'Faites un calcul pour chaque année.',
  },
  'month.order': {
    actor: 'PARTNER',
    cause: 'Ce mois n’est pas après le précédent : les plafonds se consomment mois après mois.',
    remedy: 'Donnez les mois dans l’ordre, chacun une fois.',
  },
  'expense.job_too_long': {
    actor: 'PARTNER',
    cause: ({ hours }: { hours: string }) =>
      `Une intervention de petit bricolage de plus de ${hours} ne donne pas droit au crédit d’impôt.`,
    remedy: 'Vérifiez la durée de l’intervention, ou choisissez une autre activité.',
  },
  'advance.before_start': {
    actor: 'EMPLOYER',
    cause: 'L’avance immédiate du crédit d’impôt n’existe que depuis janvier 2022.',
    remedy: 'Le crédit d’impôt reste dû : déclarez la dépense avec les revenus de l’année.',
  },
  'advance.apa': {
    actor: 'EMPLOYER',
    cause: 'L’avance immédiate n’est pas ouverte aux bénéficiaires de l’allocation personnalisée d’autonomie (APA).',
    remedy: 'Le crédit d’impôt reste dû : déclarez la dépense, aide déduite, avec les revenus de l’année.',
  },
  'advance.pch': {
    actor: 'EMPLOYER',
    cause: 'L’avance immédiate n’est pas ouverte aux bénéficiaires de la prestation de compensation du handicap (PCH).',
    remedy: 'Le crédit d’impôt reste dû : déclarez la dépense, aide déduite, avec les revenus de l’année.',
  },
  'advance.vouchers': {
    actor: 'EMPLOYER',
    cause: 'L’avance immédiate n’est pas ouverte aux bénéficiaires de titres Cesu.',
    remedy: 'Le crédit d’impôt reste dû : déclarez la dépense, aide déduite, avec les revenus de l’année.',
  },
})

export type TaxCreditRefusalCode = RefusalCode<typeof refuseTaxCredit>
