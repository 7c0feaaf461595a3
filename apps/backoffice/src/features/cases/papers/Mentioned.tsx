/** The words of a note, the colleagues whom it names in bold. */
export function Mentioned({ text, names }: { text: string; names: readonly string[] }) {
  if (names.length === 0) return text
  const called = names.map((name) => `@${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`)
  // Split by what is kept between brackets: what is named is at the odd places.
  const parts = text.split(new RegExp(`(${called.join('|')})`))
  let at = 0
  return parts.map((part, rank) => {
    const key = at
    at += part.length + 1
    return rank % 2 === 1 ? <strong key={key}>{part}</strong> : <span key={key}>{part}</span>
  })
}
