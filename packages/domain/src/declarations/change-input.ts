import { CancellationReason } from '@cesu/db/model'
import { z } from 'zod'
import { isPeriod } from '../shared/index.ts'
import { DeclarationInput, DeclaredMonth, declarationExpected } from './declaration-input.ts'

/** Characters of a comment, and of what an agent is asked. */
export const MOST_COMMENT = 500

const versionRead = {
  employerId: z.uuid(),
  /** Month of the work, YYYY-MM. */
  period: z.string().refine(isPeriod, 'Choisissez un mois qui existe.'),
  id: z.uuid(),
  /** Number of the version that was read: a later one refuses the change. */
  version: z.int().min(1),
}

const text = z.string().max(MOST_COMMENT * 8, `Ce texte a plus de ${MOST_COMMENT} caractères.`)

/** A correction: the declaration, the version that was read, and the whole month as it must now be. */
export const CorrectionInput = z.strictObject({
  ...versionRead,
  ...DeclaredMonth.shape,
  hash: DeclarationInput.shape.hash,
})
export type CorrectionInput = z.infer<typeof CorrectionInput>

/** A cancellation, and why. */
export const CancellationInput = z.strictObject({
  ...versionRead,
  reason: z.enum(CancellationReason, 'Dites pourquoi la déclaration est annulée.'),
  /** What the reason does not say; asked with OTHER. */
  comment: text.nullish(),
})
export type CancellationInput = z.infer<typeof CancellationInput>

/** What an agent is asked, once who declared can no longer do it. */
export const ChangeRequestInput = z.strictObject({
  ...versionRead,
  wanted: z.enum(['CORRECTION', 'CANCELLATION'], 'Choisissez une correction ou une annulation.'),
  explanation: text,
})
export type ChangeRequestInput = z.infer<typeof ChangeRequestInput>

/** What each field expects, in French, after « Indiquez ». */
export const changeExpected = {
  ...declarationExpected,
  id: 'l’identifiant (UUID) de la déclaration',
  version: 'le numéro de la version que vous avez lue, par exemple 1',
  reason: `une raison : ${Object.values(CancellationReason).join(', ')}`,
  comment: `un texte de ${MOST_COMMENT} caractères au plus, ou rien`,
  wanted: 'CORRECTION ou CANCELLATION',
  explanation: `un texte de ${MOST_COMMENT} caractères au plus`,
} as const
