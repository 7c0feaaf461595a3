import type { Cents } from '../shared/index.ts'
import type { Parameter } from './parameter.ts'

/**
 * What is taken off the net taxable of a month before the neutral rates, for a contract of two months at most: half the monthly
 * net taxable Smic (CGI 204 H III 1 d). The administration lets the amount of January serve the whole year: an amount that a
 * Smic raised within the year would have moved, and that nobody published, stays that of January.
 */
export const shortContractAbatement: Parameter<Cents> = {
  id: 'pas_cdd_court',
  label: 'Prélèvement à la source : abattement des contrats de deux mois au plus, au taux neutre',
  versions: [
    {
      from: '2019-01-01',
      value: 62_400,
      grade: 'C',
      sources: ['dossierFamilialShortContracts'],
      article: 'CGI 204 H III 1 d',
    },
    {
      from: '2020-01-01',
      value: 62_400,
      grade: 'D',
      sources: ['inferred'],
      article: 'CGI 204 H III 1 d',
      note: 'Montants de 2020 et 2021 non trouvés : celui de 2019 est reconduit.',
    },
    {
      from: '2022-01-01',
      value: 65_700,
      grade: 'C',
      sources: ['payrollPressShortContracts'],
      article: 'CGI 204 H III 1 d',
    },
    { from: '2022-08-01', value: 68_800, grade: 'C', sources: ['bobbeeShortContracts'], article: 'CGI 204 H III 1 d' },
    {
      from: '2023-01-01',
      value: 70_100,
      grade: 'C',
      sources: ['proginovShortContracts'],
      article: 'CGI 204 H III 1 d',
    },
    {
      from: '2023-05-01',
      value: 71_600,
      grade: 'C',
      sources: ['proginovShortContracts'],
      article: 'CGI 204 H III 1 d',
    },
    {
      from: '2024-01-01',
      value: 72_500,
      grade: 'C',
      sources: ['econostrumShortContracts'],
      article: 'CGI 204 H III 1 d',
    },
    {
      from: '2024-11-01',
      value: 73_900,
      grade: 'C',
      sources: ['payrollPressShortContracts', 'simulationImpotsShortContracts'],
      article: 'CGI 204 H III 1 d',
    },
    {
      from: '2026-01-01',
      value: 74_800,
      grade: 'C',
      sources: ['simulationImpotsShortContracts'],
      article: 'CGI 204 H III 1 d',
      note: 'Aucun montant trouvé après le Smic de juin 2026 : celui de janvier peut servir toute l’année.',
    },
  ],
}
