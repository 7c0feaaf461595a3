import type { Cents, Pcm } from '../shared/index.ts'
import type { Parameter } from './parameter.ts'

/** Reduction of the employee's contributions, on the gross pay of the overtime hours. */
export const overtimeReductionRate: Parameter<Pcm> = {
  id: 'hs_reduction_rate',
  label: 'Réduction de cotisations salariales sur les heures supplémentaires',
  versions: [
    {
      from: '2019-01-01',
      value: 11_310,
      grade: 'A',
      sources: ['codeSecuriteSociale', 'childminder2026', 'sapCgt2022'],
      article: 'CSS L241-17, D241-21',
    },
  ],
}

/** Most of the overtime pay of a year that income tax spares. */
export const overtimeTaxExemptionCeiling: Parameter<Cents> = {
  id: 'hs_tax_exempt_cap',
  label: 'Heures supplémentaires exonérées d’impôt : plafond de l’année',
  versions: [
    { from: '2019-01-01', value: 500_000, grade: 'B', sources: ['openfisca'], article: 'CGI 81 quater' },
    { from: '2022-01-01', value: 750_000, grade: 'B', sources: ['openfisca'], article: 'CGI 81 quater' },
  ],
}

/** Part of the gross overtime pay that income tax spares. */
export const overtimeTaxExemptShare: Parameter<Pcm> = {
  id: 'hs_tax_exempt_share',
  label: 'Heures supplémentaires exonérées d’impôt : part du brut',
  versions: [
    {
      from: '2019-01-01',
      value: 93_319,
      grade: 'D',
      sources: ['inferred'],
      article: 'CGI 81 quater',
      note: 'Brut moins sa CSG déductible : 100 % − 98,25 % × 6,80 %. Le texte ne dit pas si cette part est comprise.',
    },
  ],
}
