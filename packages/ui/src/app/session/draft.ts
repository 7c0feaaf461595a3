/**
 * What a person is typing, kept in this tab until it is sent: survives a reload and a sign-in, dies with the tab and
 * with the sign-out. Holds figures and dates, never a name or a number that identifies a person; one form aside, whose list
 * of addresses to ask for a mandate is typed by the hundred.
 */
const PREFIX = 'brouillon.'

/** The draft kept under a name, its empty fields absent; null when there is none. It may come from an older page. */
export function readDraft(name: string): unknown {
  const text = sessionStorage.getItem(PREFIX + name)
  return text === null ? null : JSON.parse(text, (_field, value) => value ?? undefined)
}

export function keepDraft(name: string, value: unknown): void {
  sessionStorage.setItem(PREFIX + name, JSON.stringify(value))
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(PREFIX + name)
}

/** Drops every draft of the tab: the next person to sign in here must not find them. */
export function dropAllDrafts(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name)
}
