import { dropDraft, keepDraft, readDraft } from '@cesu/ui/app'

/** Under which name this tab keeps the code of an invitation while its person signs in. */
const NAME = 'aide'

/** Keeps the code that the fragment of an address bears, if it bears one. */
export function keepCode(fragment: string): void {
  if (fragment !== '') keepDraft(NAME, fragment)
}

/** The code that this tab keeps; empty when it keeps none. */
export function keptCode(): string {
  const kept = readDraft(NAME)
  return typeof kept === 'string' ? kept : ''
}

/** Forgets it: it was answered. */
export const dropCode = (): void => dropDraft(NAME)
