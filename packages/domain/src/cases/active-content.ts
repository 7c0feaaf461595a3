/**
 * Names by which a PDF says that it acts when it is opened (ISO 32000-1, §§ 7.11.4, 12.6.4, 13.2): a program, another program that is
 * started, a form that is sent, a file inside, a film. Each is long enough that no picture holds it by chance.
 */
const ACTIVE_NAMES: ReadonlySet<string> = new Set([
  ...['JavaScript', 'OpenAction', 'Launch', 'SubmitForm', 'ImportData'],
  ...['EmbeddedFile', 'EmbeddedFiles', 'RichMedia'],
])

const NAME = /\/((?:[A-Za-z]|#[0-9A-Fa-f]{2}){1,120})/g

/** Those that a PDF holds outside what it compresses, each once: `text` is its bytes, one character each. A letter may be written `#4a`. */
export function activeNames(text: string): string[] {
  const found = new Set<string>()
  for (const [, written = ''] of text.matchAll(NAME)) {
    const name = written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_all, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    if (ACTIVE_NAMES.has(name)) found.add(name)
  }
  return [...found]
}
