import { dropDraft, keepDraft, readDraft } from '@cesu/ui/app'

/** Under which name this tab keeps the secret of a link while its person signs in. */
const NAME = 'demande'

/** The same, of the authorization that a program sent them for; it stays once the link is answered: they go back with it. */
const RETURN = 'retour'

/** The secret of the link that was opened, from the fragment of the address, kept for after the sign-in; null when there is none. */
export function openedLink(): string | null {
  const [secret = '', uid] = globalThis.location.hash.slice(1).split('&retour=')
  if (secret === '') return keptLink()
  keepDraft(NAME, secret)
  if (uid === undefined) dropDraft(RETURN)
  else keepDraft(RETURN, uid)
  return secret
}

/** Where the person goes back to the program that sent them; null when they came by a message. */
export function keptReturn(): string | null {
  const uid = readDraft(RETURN)
  return typeof uid === 'string' && /^[A-Za-z0-9_-]{16,64}$/.test(uid) ? `/oauth/interaction/${uid}` : null
}

/** The secret that this tab keeps; null when it keeps none. */
export function keptLink(): string | null {
  const kept = readDraft(NAME)
  return typeof kept === 'string' ? kept : null
}

/** Forgets it: it was answered. */
export const dropLink = (): void => dropDraft(NAME)

/** Whether a text has the shape of a secret: what has not is no link of ours, and is not asked of the server. */
export const isLink = (text: string | null): text is string => text !== null && /^[A-Za-z0-9_-]{43}$/.test(text)
