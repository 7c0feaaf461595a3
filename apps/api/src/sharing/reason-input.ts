import { z } from 'zod'

/** An agreement, and why. */
export const ReasonInput = z.strictObject({ id: z.uuid(), reason: z.string().trim().min(1).max(2_000) })

export const reasonExpected = {
  id: 'l’identifiant d’une convention',
  reason: 'la raison, en 2 000 caractères au plus',
}
