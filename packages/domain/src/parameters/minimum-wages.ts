import type { Cents, Pcm } from '../shared/index.ts'
import type { Parameter } from './parameter.ts'

/** Gross hourly minimum wage (Smic), metropolitan France and overseas departments but Mayotte. */
export const hourlySmic: Parameter<Cents> = {
  id: 'smic_horaire',
  label: 'Smic horaire brut',
  versions: [
    { from: '2018-01-01', value: 988, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2019-01-01', value: 1_003, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2020-01-01', value: 1_015, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2021-01-01', value: 1_025, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2021-10-01', value: 1_048, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2022-01-01', value: 1_057, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2022-05-01', value: 1_085, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2022-08-01', value: 1_107, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2023-01-01', value: 1_127, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2023-05-01', value: 1_152, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2024-01-01', value: 1_165, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2024-11-01', value: 1_188, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2026-01-01', value: 1_202, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
    { from: '2026-06-01', value: 1_231, grade: 'B', sources: ['openfisca', 'monEntreprise'] },
  ],
}

/** Pay of one hour in the wage grid of the collective agreement, in cents: levels 1 to 12, then 1 to 6 when certified. */
export interface WageGrid {
  readonly hourly: readonly Cents[]
  readonly certified: readonly Cents[]
}

/** Wage grid of the collective agreement of home employment, IDCC 2111 then 3239. */
export const wageGrid: Parameter<WageGrid> = {
  id: 'grille_salaires',
  label: 'Salaires horaires bruts minimaux de la convention collective, niveaux I à XII',
  versions: [
    {
      from: '2018-08-01',
      value: {
        hourly: [998, 1_001, 1_021, 1_040, 1_060, 1_112, 1_112, 1_179, 1_248, 1_324, 1_410, 1_502],
        certified: [1_028, 1_031, 1_052, 1_071, 1_102, 1_156],
      },
      grade: 'A',
      sources: ['idcc2111'],
      article: 'Avenant salaires S40',
    },
    {
      from: '2019-09-01',
      value: {
        hourly: [1_013, 1_020, 1_040, 1_060, 1_080, 1_133, 1_160, 1_201, 1_272, 1_349, 1_437, 1_531],
        certified: [1_043, 1_051, 1_071, 1_092, 1_123, 1_178],
      },
      grade: 'A',
      sources: ['idcc2111'],
      article: 'Avenant salaires S41',
    },
    {
      from: '2020-10-01',
      value: {
        hourly: [1_025, 1_032, 1_052, 1_073, 1_093, 1_147, 1_174, 1_215, 1_287, 1_365, 1_454, 1_549],
        certified: [1_056, 1_063, 1_084, 1_105, 1_137, 1_193],
      },
      grade: 'A',
      sources: ['idcc2111'],
      article: 'Avenant salaires S42',
    },
    {
      from: '2021-07-01',
      value: {
        hourly: [1_035, 1_042, 1_060, 1_082, 1_102, 1_156, 1_186, 1_225, 1_297, 1_376, 1_466, 1_561],
        certified: [1_066, 1_073, 1_092, 1_114, 1_146, 1_202],
      },
      grade: 'B',
      sources: ['idcc2111'],
      article: 'Avenant salaires S43',
    },
    {
      from: '2022-02-01',
      value: {
        hourly: [1_059, 1_066, 1_079, 1_097, 1_115, 1_165, 1_194, 1_233, 1_306, 1_384, 1_474, 1_570],
        certified: [1_091, 1_098, 1_111, 1_130, 1_160, 1_212],
      },
      grade: 'A',
      sources: ['idcc3239'],
      article: 'Avenant salaires S44',
    },
    {
      from: '2022-07-01',
      value: {
        hourly: [1_068, 1_075, 1_088, 1_106, 1_124, 1_174, 1_203, 1_242, 1_315, 1_394, 1_484, 1_580],
        certified: [1_111, 1_118, 1_132, 1_150, 1_180, 1_233],
      },
      grade: 'A',
      sources: ['idcc3239'],
      article: 'Avenant 1 annexe 6',
    },
    {
      from: '2022-09-01',
      value: {
        hourly: [1_105, 1_111, 1_125, 1_143, 1_162, 1_212, 1_241, 1_280, 1_353, 1_432, 1_522, 1_618],
        certified: [1_149, 1_155, 1_170, 1_189, 1_220, 1_273],
      },
      grade: 'A',
      sources: ['idcc3239'],
      article: 'Avenant 2',
    },
    {
      from: '2022-12-01',
      value: {
        hourly: [1_118, 1_125, 1_138, 1_157, 1_175, 1_225, 1_254, 1_293, 1_366, 1_445, 1_535, 1_631],
        certified: [1_163, 1_170, 1_184, 1_203, 1_234, 1_286],
      },
      grade: 'A',
      sources: ['idcc3239'],
      article: 'Avenant 3',
    },
    {
      from: '2023-04-01',
      value: {
        hourly: [1_136, 1_143, 1_156, 1_175, 1_193, 1_243, 1_272, 1_311, 1_384, 1_463, 1_553, 1_649],
        certified: [1_181, 1_189, 1_202, 1_222, 1_253, 1_305],
      },
      grade: 'A',
      sources: ['idcc3239'],
      article: 'Avenant 4',
    },
    {
      from: '2023-05-01',
      value: {
        hourly: [1_149, 1_156, 1_169, 1_188, 1_206, 1_256, 1_285, 1_324, 1_397, 1_476, 1_566, 1_662],
        certified: [1_195, 1_202, 1_216, 1_236, 1_266, 1_319],
      },
      grade: 'A',
      sources: ['idcc3239'],
      article: 'Avenant 5',
    },
    {
      from: '2023-09-01',
      value: {
        hourly: [1_175, 1_182, 1_195, 1_214, 1_232, 1_282, 1_311, 1_350, 1_423, 1_502, 1_592, 1_688],
        certified: [1_222, 1_229, 1_243, 1_263, 1_294, 1_346],
      },
      grade: 'A',
      sources: ['idcc3239'],
      article: 'Avenant 6',
    },
    {
      from: '2024-02-01',
      value: {
        hourly: [1_175, 1_188, 1_201, 1_220, 1_239, 1_289, 1_318, 1_357, 1_430, 1_509, 1_599, 1_695],
        certified: [1_222, 1_236, 1_249, 1_269, 1_301, 1_353],
      },
      grade: 'A',
      sources: ['idcc3239'],
      article: 'Avenant 7',
    },
    {
      from: '2024-05-01',
      value: {
        hourly: [1_200, 1_213, 1_226, 1_245, 1_264, 1_314, 1_343, 1_382, 1_455, 1_534, 1_624, 1_720],
        certified: [1_248, 1_262, 1_275, 1_295, 1_327, 1_380],
      },
      grade: 'A',
      sources: ['idcc3239'],
      article: 'Avenant 8',
    },
    {
      from: '2025-04-01',
      value: {
        hourly: [1_224, 1_237, 1_251, 1_270, 1_289, 1_340, 1_370, 1_410, 1_484, 1_565, 1_656, 1_754],
        certified: [1_273, 1_286, 1_301, 1_321, 1_353, 1_407],
      },
      grade: 'A',
      sources: ['idcc3239'],
      article: 'Avenant 9',
    },
  ],
}

/** What is left of the minimum wage of a young worker of less than six months of practice. */
export interface YoungWage {
  readonly under17Pcm: Pcm
  readonly at17Pcm: Pcm
  /** True when the wage grid is lowered too; false: the Smic alone is. */
  readonly lowersGrid: boolean
}

/** Minimum wage before 18. */
export const youngWageShare: Parameter<YoungWage> = {
  id: 'under18',
  label: 'Salaire minimum avant 18 ans, moins de six mois de pratique',
  versions: [
    {
      from: '2000-01-01',
      value: { under17Pcm: 80_000, at17Pcm: 90_000, lowersGrid: true },
      grade: 'A',
      sources: ['idcc2111'],
      article: 'IDCC 2111 art. 24',
    },
    {
      from: '2022-01-01',
      value: { under17Pcm: 80_000, at17Pcm: 90_000, lowersGrid: false },
      grade: 'D',
      sources: ['inferred'],
      article: 'Code du travail D3231-3',
      note: 'L’abattement du Smic subsiste ; rien n’a été trouvé dans l’IDCC 3239, dont la grille n’est donc pas abaissée.',
    },
  ],
}
