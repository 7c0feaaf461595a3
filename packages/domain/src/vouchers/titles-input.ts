import { z } from 'zod'
import { isService } from './dated-facts.ts'
import { MOST_TITLES } from './judge-titles.ts'

/** Titles that are given for a declared month. */
export const TitlesInput = z.strictObject({
  /** Their whole numbers, in the order in which they pay. */
  numbers: z
    .array(z.string().min(1).max(64))
    .min(1)
    .max(MOST_TITLES, `Donnez ${MOST_TITLES} titres au plus à la fois.`),
  /** The nature of the service that they pay, by its code: asked when a funder has reserved one of them. */
  service: z.int().min(0).max(999).refine(isService).optional(),
})
export type TitlesInput = z.infer<typeof TitlesInput>

/** What each field expects, in French, after « Indiquez ». */
export const titlesExpected = {
  titles: 'un objet {"numbers", "service"}, ou rien',
  'titles.numbers': `de 1 à ${MOST_TITLES} numéros de titres`,
  'titles.numbers.*': 'le numéro entier d’un titre, entre guillemets',
  'titles.service':
    'le code du service que les titres paient, dans la liste de l’État, par exemple 60 pour le ménage, ou rien',
} as const
