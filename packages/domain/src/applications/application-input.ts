import { Scope } from '@cesu/db/model'
import { z } from 'zod'

/** Characters of an application's name: what the table takes too. */
export const LONGEST_APPLICATION_NAME = 80

/** Days that an application, and each of its keys, may last at most (security R1: a key is a year old at most). */
export const LONGEST_LIFE_DAYS = 365

/** A coordinate of a point of P-256: 32 bytes in base64url. */
const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** The public half of a key of P-256 (ES256): its private half is never asked. */
export const PublicKeyInput = z.strictObject({ x: coordinate, y: coordinate })

/** Addresses of return that an application may have: what the table takes too. */
export const MOST_REDIRECTS = 5

/** Where the browser of an employer may be sent back; each is read by `readRedirect`. */
export const RedirectsInput = z.array(z.string().max(300)).max(MOST_REDIRECTS)

/** An application to create, with its first key. */
export const NewApplicationInput = z.strictObject({
  name: z.string().max(500),
  scopes: z.array(z.enum(Scope)).min(1).max(Object.keys(Scope).length),
  /** How long it lasts. */
  days: z.int().min(1).max(LONGEST_LIFE_DAYS),
  redirectUris: RedirectsInput.default([]),
  key: PublicKeyInput,
})

const keyExpected = {
  key: 'une clé publique P-256 (ES256)',
  'key.x': 'la coordonnée x de la clé publique, 43 caractères',
  'key.y': 'la coordonnée y de la clé publique, 43 caractères',
}

/** What each field of an application expects, in French. */
export const applicationExpected = {
  name: 'le nom de l’application, en 80 caractères au plus',
  scopes: 'au moins un droit',
  days: 'une durée de 1 à 365 jours',
  redirectUris: 'cinq adresses de retour au plus, de 300 caractères au plus',
  ...keyExpected,
}
