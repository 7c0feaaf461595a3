import type { Territory } from '@cesu/db/model'
import type { Parameter } from './parameter.ts'

/** Days of a year on which nobody is expected to work. */
export interface PublicHolidays {
  /** The same day each year, MM-DD. */
  readonly fixed: readonly string[]
  /** Counted in days from Easter Sunday. */
  readonly fromEaster: readonly number[]
}

/** The eleven days of the whole country. */
export const nationalHolidays: Parameter<PublicHolidays> = {
  id: 'jours_feries',
  label: 'Jours fériés de toute la France',
  versions: [
    {
      from: '2020-01-01',
      value: {
        fixed: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
        // Easter Monday, Ascension Day, Whit Monday.
        fromEaster: [1, 39, 50],
      },
      grade: 'A',
      sources: ['codeTravail'],
      article: 'Code du travail L3133-1',
    },
  ],
}

const only = (...fixed: string[]): PublicHolidays => ({ fixed, fromEaster: [] })

/** What a territory adds to them. */
export const localHolidays: Parameter<Readonly<Record<Territory, PublicHolidays>>> = {
  id: 'jours_feries_locaux',
  label: 'Jours fériés d’Alsace-Moselle et d’outre-mer',
  versions: [
    {
      from: '2020-01-01',
      value: {
        METRO: only(),
        // Good Friday is two days before Easter Sunday.
        ALSACE_MOSELLE: { fixed: ['12-26'], fromEaster: [-2] },
        GUADELOUPE: only('05-27'),
        MARTINIQUE: only('05-22'),
        GUYANE: only('06-10'),
        REUNION: only('12-20'),
        MAYOTTE: only('04-27'),
      },
      grade: 'A',
      sources: ['codeTravail'],
      article: 'Code du travail L3134-13, L3422-2',
      note: 'L’abolition de l’esclavage outre-mer ; en Alsace-Moselle, le vendredi saint et le 26 décembre.',
    },
  ],
}

/** Where Good Friday is a holiday: what the name of a territory is too coarse to say. */
export const goodFridayReading: Parameter<string> = {
  id: 'vendredi_saint_lecture',
  label: 'Vendredi saint en Alsace-Moselle, lecture du texte',
  versions: [
    {
      from: '2020-01-01',
      value: 'Férié dans toute l’Alsace-Moselle : un délai compté ainsi n’est jamais trop court',
      grade: 'D',
      sources: ['inferred'],
      note: 'Le code du travail (L3134-13) ne le dit férié que dans les communes qui ont un temple protestant ou une église mixte.',
    },
  ],
}
