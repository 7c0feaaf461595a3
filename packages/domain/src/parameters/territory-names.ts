import type { Territory } from '@cesu/db/model'

/** What each place of work is called in a sentence. */
export const territoryNames: Readonly<Record<Territory, string>> = {
  METRO: 'métropole',
  ALSACE_MOSELLE: 'Alsace-Moselle',
  GUADELOUPE: 'Guadeloupe',
  MARTINIQUE: 'Martinique',
  GUYANE: 'Guyane',
  REUNION: 'La Réunion',
  MAYOTTE: 'Mayotte',
}
