import type { AccessOutcome, AccessRefusal } from '@cesu/db/model'

/** What a screen of Urssaf writes for each outcome. */
export const accessOutcomeLabels: Record<AccessOutcome, string> = { GIVEN: 'Données transmises', REFUSED: 'Refusé' }

/** Why data did not leave, in a few words. */
export const accessRefusalLabels: Record<AccessRefusal, string> = {
  NOT_ACTIVE: 'partage pas en cours',
  EXPIRED: 'partage arrivé à son terme',
  AGREEMENT: 'convention pas en vigueur',
  PURPOSE: 'finalité pas en vigueur',
  PROGRAM: 'programme arrêté',
  SCOPE: 'données hors du partage',
  WINDOW: 'mois hors du partage',
  FREQUENCY: 'partage lu trop souvent',
  QUOTA: 'finalité lue trop souvent dans la journée',
}

/** In the place of a list of data, in the record of a token that was refused: nothing was asked yet. */
export const TOKEN_REQUEST = 'token'

/** What an access asked for, as a screen of Urssaf writes it. */
export const askedDataText = (scope: string): string =>
  scope === TOKEN_REQUEST ? 'aucune encore : un jeton a été refusé' : scope
