import { dropDraft, keepDraft, readDraft } from '@cesu/ui/app'

/** Under which name this tab keeps the secret of a link while its person signs in. */
const NAME = 'demande'

/** The secret of the link that was opened, from the fragment of the address, kept for after the sign-in; null when there is none. */
export function openedLink(): string | null {
  const fragment = globalThis.location.hash.slice(1)
  if (fragment !== '') {
    keepDraft(NAME, fragment)
    return fragment
  }
  return keptLink()
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
