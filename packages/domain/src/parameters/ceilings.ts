import type { Cents } from '../shared/index.ts'
import type { Parameter } from './parameter.ts'

/** Plafond mensuel de la sécurité sociale (PMSS). */
export const socialSecurityCeiling: Parameter<Cents> = {
  id: 'pmss',
  label: 'Plafond mensuel de la sécurité sociale',
  versions: [
    { from: '2018-01-01', value: 331_100, grade: 'B', sources: ['openfisca'] },
    { from: '2019-01-01', value: 337_700, grade: 'B', sources: ['openfisca'] },
    { from: '2020-01-01', value: 342_800, grade: 'B', sources: ['openfisca'] },
    { from: '2023-01-01', value: 366_600, grade: 'B', sources: ['openfisca'] },
    { from: '2024-01-01', value: 386_400, grade: 'B', sources: ['openfisca'] },
    { from: '2025-01-01', value: 392_500, grade: 'B', sources: ['openfisca'] },
    { from: '2026-01-01', value: 400_500, grade: 'B', sources: ['openfisca'] },
  ],
}
