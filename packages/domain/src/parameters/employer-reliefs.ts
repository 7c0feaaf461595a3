import type { Territory } from '@cesu/db/model'
import type { Cents } from '../shared/index.ts'
import { overseas } from './contribution.ts'
import type { Parameter, Version } from './parameter.ts'

/** Exemption at 70 (CSS L241-10 I a): monthly ceiling, in hourly minimum wages of the first day of the month. */
export const ageExemptionHours: Parameter<number> = {
  id: 'exo_70_hours',
  label: 'Exonération des 70 ans : plafond mensuel, en Smic horaires',
  versions: [
    { from: '2019-01-01', value: 65, grade: 'A', sources: ['codeSecuriteSociale'], article: 'CSS L241-10 I a, D241-5' },
  ],
}

/** Exemption of those who receive an allowance, without ceiling: a text that has no value, so it is not in the register. */
export const uncappedExemption: Version<null> = {
  from: '2019-01-01',
  value: null,
  grade: 'A',
  sources: ['codeSecuriteSociale', 'urssafExemptions'],
  article: 'CSS L241-10 I b à e',
}

/** Flat deduction from the employer's share, in cents by hour worked, metropolitan France. */
export const metropolitanHourlyDeduction: Parameter<Cents> = {
  id: 'deduction_horaire',
  label: 'Déduction forfaitaire patronale, par heure travaillée',
  versions: [
    {
      from: '2015-12-01',
      value: 200,
      grade: 'A',
      sources: ['codeSecuriteSociale', 'urssafExemptions'],
      article: 'CSS L241-10 I bis 1°',
    },
  ],
}

/** Flat deduction from the employer's share, in cents by hour worked, overseas departments but La Réunion. */
export const overseasHourlyDeduction: Parameter<Cents> = {
  id: 'deduction_horaire_dom',
  label: 'Déduction forfaitaire patronale, par heure travaillée, outre-mer',
  versions: [
    { from: '2014-01-01', value: 370, grade: 'A', sources: ['codeSecuriteSociale'], article: 'CSS L241-10 I bis 3°' },
  ],
}

/** Flat deduction from the employer's share, in cents by hour worked, La Réunion. */
export const reunionHourlyDeduction: Parameter<Cents> = {
  id: 'deduction_horaire_reunion',
  label: 'Déduction forfaitaire patronale, par heure travaillée, La Réunion',
  versions: [
    { from: '2014-01-01', value: 370, grade: 'A', sources: ['codeSecuriteSociale'], article: 'CSS L241-10 I bis 3°' },
    {
      from: '2020-04-01',
      value: 570,
      grade: 'C',
      sources: ['fepemOverseas2020'],
      note: 'Majoration gardée en 2021, dégressive ensuite ; texte non trouvé.',
    },
    { from: '2022-01-01', value: 490, grade: 'D', sources: ['inferred'], note: 'Inconnue : droite de 2020 à 2025.' },
    { from: '2023-01-01', value: 450, grade: 'D', sources: ['inferred'], note: 'Inconnue : droite de 2020 à 2025.' },
    { from: '2024-01-01', value: 410, grade: 'D', sources: ['inferred'], note: 'Inconnue : droite de 2020 à 2025.' },
    {
      from: '2025-01-01',
      value: 370,
      grade: 'C',
      sources: ['inferred'],
      note: 'Retour au montant commun de l’outre-mer.',
    },
  ],
}

/** The deduction by hour of a territory. */
export const hourlyDeductionOf = (territory: Territory): Parameter<Cents> => {
  if (territory === 'REUNION') return reunionHourlyDeduction
  return overseas.includes(territory) ? overseasHourlyDeduction : metropolitanHourlyDeduction
}
