import type { Territory } from '@cesu/db/model'
import type { Cents, Pcm } from '../shared/index.ts'
import type { Parameter } from './parameter.ts'

/** The neutral rates (CGI 204 H III), one a bracket: the same in every zone and year; only the thresholds move. */
export const neutralRatesPcm: readonly Pcm[] = [
  0, 500, 1_300, 2_100, 2_900, 3_500, 4_100, 5_300, 7_500, 9_900, 11_900, 13_800, 15_800, 17_900, 20_000, 24_000,
  28_000, 33_000, 38_000, 43_000,
]

// Each value below: the monthly net taxable pay, in cents, from which each of the rates above applies.

/** Metropolitan France. */
export const metropolitanNeutralRates: Parameter<readonly Cents[]> = {
  id: 'pas_taux_neutre_metro',
  label: 'Prélèvement à la source : taux neutre, métropole, net imposable du mois',
  versions: [
    {
      from: '2020-01-01',
      value: [
        0, 141_800, 147_200, 156_700, 167_300, 178_700, 188_300, 200_800, 237_600, 272_000, 309_800, 348_700, 406_900,
        487_800, 610_400, 762_500, 1_058_300, 1_433_300, 2_250_000, 4_819_600,
      ],
      grade: 'B',
      sources: ['openfisca'],
    },
    {
      from: '2021-01-01',
      value: [
        0, 142_000, 147_500, 157_000, 167_600, 179_100, 188_700, 201_200, 238_100, 272_500, 310_400, 349_400, 407_700,
        488_800, 611_600, 764_000, 1_060_400, 1_436_200, 2_254_500, 4_829_200,
      ],
      grade: 'B',
      sources: ['openfisca'],
    },
    {
      from: '2022-01-01',
      value: [
        0, 144_000, 149_600, 159_200, 169_900, 181_600, 191_300, 204_000, 241_400, 276_300, 314_700, 354_300, 413_400,
        495_600, 620_200, 774_700, 1_075_200, 1_456_300, 2_286_000, 4_896_700,
      ],
      grade: 'B',
      sources: ['monEntreprise'],
    },
    {
      from: '2023-01-01',
      value: [
        0, 151_800, 157_700, 167_800, 179_100, 191_400, 201_600, 215_000, 254_400, 291_200, 331_700, 373_400, 435_700,
        522_400, 653_700, 816_500, 1_133_300, 1_534_900, 2_409_400, 5_161_100,
      ],
      grade: 'B',
      sources: ['monEntreprise'],
    },
    {
      from: '2024-01-01',
      value: [
        0, 159_100, 165_300, 175_900, 187_700, 200_600, 211_300, 225_300, 266_600, 305_200, 347_600, 391_300, 456_600,
        547_500, 685_100, 855_700, 1_187_700, 1_608_600, 2_525_100, 5_408_800,
      ],
      grade: 'B',
      sources: ['monEntreprise'],
    },
    {
      from: '2025-05-01',
      value: [
        0, 162_000, 168_300, 179_100, 191_100, 204_200, 215_100, 229_400, 271_400, 310_700, 353_900, 398_300, 464_800,
        557_400, 697_400, 871_100, 1_209_100, 1_637_600, 2_570_600, 5_506_200,
      ],
      grade: 'B',
      sources: ['monEntreprise'],
    },
    {
      from: '2026-05-01',
      value: [
        0, 163_500, 169_800, 180_700, 192_800, 206_000, 217_000, 231_500, 273_800, 313_500, 357_100, 401_900, 469_000,
        562_400, 703_700, 878_900, 1_220_000, 1_652_300, 2_593_700, 5_555_800,
      ],
      grade: 'B',
      sources: ['monEntreprise', 'neutralRates2026'],
      article: 'CGI 204 H III',
      note: 'Loi de finances du 19/02/2026 : grille applicable au 1er mai 2026.',
    },
  ],
}

/** Guadeloupe, La Réunion, Martinique. */
export const antillesReunionNeutralRates: Parameter<readonly Cents[]> = {
  id: 'pas_taux_neutre_guadeloupe_reunion_martinique',
  label: 'Prélèvement à la source : taux neutre, Guadeloupe, La Réunion, Martinique, net imposable du mois',
  versions: [
    {
      from: '2020-01-01',
      value: [
        0, 162_600, 172_400, 190_000, 207_500, 229_200, 241_700, 250_000, 275_000, 340_000, 435_000, 494_200, 572_500,
        685_800, 762_500, 866_700, 1_191_700, 1_583_300, 2_416_700, 5_282_500,
      ],
      grade: 'B',
      sources: ['openfisca'],
    },
    {
      from: '2021-01-01',
      value: [
        0, 162_900, 172_800, 190_400, 207_900, 229_600, 242_100, 250_500, 275_500, 340_600, 435_900, 495_900, 573_600,
        687_200, 764_000, 868_400, 1_194_000, 1_586_500, 2_421_500, 5_293_000,
      ],
      grade: 'B',
      sources: ['openfisca'],
    },
    {
      from: '2022-01-01',
      value: [
        0, 165_200, 175_200, 193_100, 210_800, 232_800, 245_500, 254_000, 279_400, 345_400, 442_000, 502_100, 581_600,
        696_800, 774_700, 880_500, 1_210_700, 1_608_700, 2_455_400, 5_367_000,
      ],
      grade: 'B',
      sources: ['monEntreprise'],
    },
    {
      from: '2023-01-01',
      value: [
        0, 174_100, 184_700, 203_500, 222_200, 245_400, 258_800, 267_700, 294_500, 364_100, 465_900, 529_200, 613_000,
        734_400, 816_500, 928_000, 1_276_100, 1_695_600, 2_588_000, 5_656_800,
      ],
      grade: 'B',
      sources: ['monEntreprise'],
    },
    {
      from: '2024-01-01',
      value: [
        0, 182_500, 193_600, 213_300, 232_900, 257_200, 271_200, 280_500, 308_600, 381_600, 488_300, 554_600, 642_400,
        767_900, 855_700, 972_500, 1_337_400, 1_777_000, 2_712_200, 5_928_300,
      ],
      grade: 'B',
      sources: ['monEntreprise'],
    },
    {
      from: '2025-05-01',
      value: [
        0, 185_800, 197_100, 217_100, 237_100, 261_800, 276_100, 285_500, 314_200, 388_500, 497_100, 564_600, 654_000,
        783_600, 871_100, 990_000, 1_361_500, 1_809_000, 2_761_000, 6_035_000,
      ],
      grade: 'B',
      sources: ['monEntreprise'],
    },
    {
      from: '2026-05-01',
      value: [
        0, 187_500, 198_900, 219_100, 239_200, 264_200, 278_600, 288_100, 317_000, 392_000, 501_600, 569_700, 659_900,
        790_700, 878_900, 998_900, 1_373_800, 1_825_300, 2_785_800, 6_089_300,
      ],
      grade: 'B',
      sources: ['monEntreprise', 'neutralRates2026'],
      article: 'CGI 204 H III',
      note: 'Loi de finances du 19/02/2026 : grille applicable au 1er mai 2026.',
    },
  ],
}

/** Guyane, Mayotte. */
export const guyaneMayotteNeutralRates: Parameter<readonly Cents[]> = {
  id: 'pas_taux_neutre_guyane_mayotte',
  label: 'Prélèvement à la source : taux neutre, Guyane, Mayotte, net imposable du mois',
  versions: [
    {
      from: '2020-01-01',
      value: [
        0, 174_100, 188_300, 210_000, 236_700, 245_800, 254_200, 262_500, 291_700, 402_500, 520_800, 587_500, 681_700,
        750_000, 830_800, 964_200, 1_297_100, 1_650_000, 2_644_300, 5_581_500,
      ],
      grade: 'B',
      sources: ['openfisca'],
    },
    {
      from: '2021-01-01',
      value: [
        0, 174_500, 188_700, 210_400, 237_100, 246_300, 254_700, 263_000, 292_200, 403_300, 521_900, 588_700, 683_000,
        751_500, 832_500, 966_100, 1_299_700, 1_653_300, 2_649_600, 5_592_600,
      ],
      grade: 'B',
      sources: ['openfisca'],
    },
    {
      from: '2022-01-01',
      value: [
        0, 176_900, 191_300, 213_300, 240_400, 249_700, 258_300, 266_700, 296_300, 408_900, 529_200, 596_900, 692_600,
        762_000, 844_100, 979_600, 1_317_900, 1_676_400, 2_686_600, 5_670_800,
      ],
      grade: 'B',
      sources: ['monEntreprise'],
    },
    {
      from: '2023-01-01',
      value: [
        0, 186_500, 201_600, 224_800, 253_400, 263_200, 272_200, 281_100, 312_300, 431_000, 557_800, 629_100, 730_000,
        803_100, 889_700, 1_032_500, 1_389_100, 1_766_900, 2_831_700, 5_977_000,
      ],
      grade: 'B',
      sources: ['monEntreprise'],
    },
    {
      from: '2024-01-01',
      value: [
        0, 195_500, 211_300, 235_600, 265_600, 275_800, 285_300, 294_600, 327_300, 451_700, 584_600, 659_300, 765_000,
        841_600, 932_400, 1_082_100, 1_455_800, 1_851_700, 2_967_600, 6_263_900,
      ],
      grade: 'B',
      sources: ['monEntreprise'],
    },
    {
      from: '2025-05-01',
      value: [
        0, 199_000, 215_100, 239_300, 270_400, 280_800, 290_400, 299_900, 333_200, 459_800, 595_100, 671_200, 778_800,
        856_700, 949_200, 1_101_600, 1_482_000, 1_885_000, 3_021_000, 6_376_700,
      ],
      grade: 'B',
      sources: ['monEntreprise'],
    },
    {
      from: '2026-05-01',
      value: [
        0, 200_800, 217_000, 242_000, 272_800, 283_300, 293_000, 302_600, 336_200, 463_900, 600_500, 677_200, 785_800,
        864_400, 957_700, 1_111_500, 1_495_300, 1_902_000, 3_048_200, 6_434_100,
      ],
      grade: 'B',
      sources: ['monEntreprise', 'neutralRates2026'],
      article: 'CGI 204 H III',
      note: 'Loi de finances du 19/02/2026 : grille applicable au 1er mai 2026.',
    },
  ],
}

const gridOf: Readonly<Record<Territory, Parameter<readonly Cents[]>>> = {
  METRO: metropolitanNeutralRates,
  ALSACE_MOSELLE: metropolitanNeutralRates,
  GUADELOUPE: antillesReunionNeutralRates,
  MARTINIQUE: antillesReunionNeutralRates,
  REUNION: antillesReunionNeutralRates,
  GUYANE: guyaneMayotteNeutralRates,
  MAYOTTE: guyaneMayotteNeutralRates,
}

/** The table of the neutral rates of a territory. */
export const neutralRatesOf = (territory: Territory): Parameter<readonly Cents[]> => gridOf[territory]
