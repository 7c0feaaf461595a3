import type { Cents, Pcm } from '../shared/index.ts'
import type { Parameter } from './parameter.ts'

/** Part of the gross pay that CSG and CRDS bear on, up to 4 ceilings; all of it above. */
export const csgBaseShare: Parameter<Pcm> = {
  id: 'csg_abatement',
  label: 'Assiette de la CSG et de la CRDS, part du brut jusqu’à quatre plafonds',
  versions: [
    {
      from: '2012-01-01',
      value: 98_250,
      grade: 'A',
      sources: ['codeSecuriteSociale', 'urssafOccasional2024'],
      article: 'CSS L136-2',
      note: 'Arrondie au centime avant les trois lignes : le net publié 9,18 pour 11,75 (septembre 2023) l’exige.',
    },
  ],
}

/** Pay with the paid leave of 10 % included, as a share of the pay without it. */
export const paidLeaveIncludedShare: Parameter<Pcm> = {
  id: 'cp_majoration',
  label: 'Salaire, congés payés de 10 % inclus',
  versions: [
    {
      from: '2015-07-01',
      value: 110_000,
      grade: 'A',
      sources: ['codeTravail', 'urssafMinimumWage2023', 'idcc3239'],
      article: 'Code du travail D1271-5-1 ; IDCC 3239 art. 140.1.2',
    },
  ],
}

/** Share of the expense given back as a tax credit (CGI 199 sexdecies). */
export const taxCreditShare: Parameter<Pcm> = {
  id: 'ci_taux',
  label: 'Crédit d’impôt pour l’emploi à domicile',
  versions: [
    {
      from: '2017-01-01',
      value: 50_000,
      grade: 'B',
      sources: ['taxCreditOpenfisca', 'varbien2025'],
      article: 'CGI 199 sexdecies',
    },
  ],
}

/** Price of a meal given to the employee, taken from the net pay. */
export const mealPrice: Parameter<Cents> = {
  id: 'prestation_repas',
  label: 'Prestation en nature : repas',
  versions: [
    { from: '2018-08-01', value: 470, grade: 'A', sources: ['idcc3239', 'idcc2111', 'urssafMinimumWage2023'] },
  ],
}

/** Price of a month of lodging given to the employee, taken from the net pay. */
export const lodgingPrice: Parameter<Cents> = {
  id: 'prestation_logement',
  label: 'Prestation en nature : logement, par mois',
  versions: [
    { from: '2018-08-01', value: 7_100, grade: 'A', sources: ['idcc3239', 'idcc2111', 'urssafMinimumWage2023'] },
  ],
}
