import type { Grade } from '../parameters/index.ts'
import type { Cents, Dated } from '../shared/index.ts'

/** A fact of the law or of the issuers, from a day on: how far it may be trusted, and where it was read. */
export interface DatedFact<Value> extends Dated {
  readonly value: Value
  readonly grade: Grade
  readonly source: string
}

/** The most that one title may be worth. */
export const mostFaceValue: readonly DatedFact<Cents>[] = [
  {
    ...{ from: '2007-12-19', value: 9_999, grade: 'C' },
    source: 'Code du travail L1271-12 ; arrêté du 19/12/2007, modifié le 09/04/2011 : montant lu dans une page tierce',
  },
]

/** The least that an issuer keeps apart on an account of its own. */
export const leastRingFence: readonly DatedFact<Cents>[] = [
  { from: '2006-01-01', value: 30_000_000, grade: 'A', source: 'Code du travail R1271-13' },
]

/** What the dates of a title follow from its vintage: month and day, and in which year after the vintage. */
export interface VintageDates {
  /** First day on which it may be registered. */
  readonly issued: { readonly yearsAfter: number; readonly day: string }
  /** Last day on which it can pay. */
  readonly usable: { readonly yearsAfter: number; readonly day: string }
  /** Last month, to its last day, in which it can be remitted. */
  readonly remittable: { readonly yearsAfter: number; readonly month: string }
}

export const vintageDates: readonly DatedFact<VintageDates>[] = [
  {
    from: '2006-01-01',
    value: {
      issued: { yearsAfter: -1, day: '12-01' },
      usable: { yearsAfter: 1, day: '01-31' },
      remittable: { yearsAfter: 1, month: '02' },
    },
    // The two last days are official; the first day of issue is told by issuers.
    grade: 'C',
    source:
      'CRCESU, « Les titres CESU » (31 janvier, fin février : grade A) ; première émission en décembre : pages d’émetteurs (grade C)',
  },
]

/** Who issues titles, as a public document of that time tells: to be read again, and never taken for who may issue today. */
export const knownIssuers: readonly DatedFact<readonly string[]>[] = [
  {
    from: '2022-01-01',
    value: ['Edenred France', 'Up (Chèque Domicile)', 'Sodexo Pass (devenu Pluxee)', 'Bimpli', 'Domiserve'],
    grade: 'C',
    source: 'GIE CRCESU, formulaire d’affiliation 2022 ; la liste officielle n’a pas été lue',
  },
]

/** Natures of service that a funder may reserve a title to, by the code of the State’s own lists, and their French. */
export const serviceNatures: readonly DatedFact<Readonly<Record<number, string>>>[] = [
  {
    from: '2022-01-01',
    value: {
      10: 'garde d’enfant handicapé',
      20: 'accompagnement d’enfant handicapé',
      30: 'aide humaine',
      40: 'conduite du véhicule',
      50: 'accompagnement dans les sorties',
      60: 'ménage, repassage',
      70: 'jardinage',
      80: 'petit bricolage',
      90: 'garde d’enfant de plus de 6 ans',
      100: 'soutien scolaire',
      110: 'coiffure, esthétique',
      120: 'préparation de repas',
      130: 'livraison de repas',
      140: 'linge',
      150: 'livraison de courses',
      160: 'assistance informatique',
      170: 'soins et promenade d’animaux',
      180: 'gardiennage',
      190: 'assistance administrative',
      200: 'accompagnement d’enfant de plus de 6 ans',
      210: 'téléassistance',
      220: 'interprétariat',
      230: 'service temporaire (230)',
      240: 'service temporaire (240)',
      250: 'service temporaire (250)',
      260: 'plateforme de coordination',
      270: 'divers',
    },
    grade: 'C',
    source: 'Codes de nature d’activité de l’API Tiers de prestation, lus dans un programme public',
  },
]

/** Whether a code is one of the list. */
export const isService = (code: number): boolean => code in (serviceNatures.at(-1)?.value ?? {})

/** What a nature of service is called; its code when it is not in the list. */
export const serviceLabel = (code: number): string => serviceNatures.at(-1)?.value[code] ?? String(code)
