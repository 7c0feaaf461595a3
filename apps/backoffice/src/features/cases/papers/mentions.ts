import type { Colleague } from './ColleagueField.tsx'

/** A note as it is typed: its words, the colleagues chosen for it, and the letters of the next one. */
export interface TypedNote {
  text: string
  chosen: readonly Colleague[]
  called: string
}

export const nothing: TypedNote = { text: '', chosen: [], called: '' }

/** The same note naming one more colleague, where the cursor is: at its end unless told. */
export function withMention(
  note: TypedNote,
  colleague: Colleague,
  at: number = note.text.length,
): Pick<TypedNote, 'text' | 'chosen'> {
  const [before, after] = [note.text.slice(0, at), note.text.slice(at)]
  const gap = before === '' || /\s$/.test(before) ? '' : ' '
  const others = note.chosen.filter(({ id }) => id !== colleague.id)
  return { text: `${before}${gap}@${colleague.name} ${after}`, chosen: [...others, colleague] }
}

/** Those chosen whom its words still name: a name that was rubbed out mentions nobody. */
export const mentionsIn = ({ text, chosen }: TypedNote): string[] =>
  chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)
