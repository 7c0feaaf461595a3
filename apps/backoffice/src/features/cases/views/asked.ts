import { type CasesUrl, casesSearch, joined, NO_COLUMN } from '../search.ts'

/** What a view keeps of an address: the filters, the order, the columns; neither the page nor the words searched. */
const kept = [...casesSearch.filters, 'tri', 'sens', 'masquees']

/** The list that is open, as a view keeps it; the columns that are hidden are said, so that it is found the same in any browser. */
export function askedOf(url: CasesUrl, hidden: readonly string[]): Record<string, string> {
  const { masquees: _said, ...short } = casesSearch.write(url)
  const named = Object.entries(short).filter(([name]) => kept.includes(name))
  const masquees = joined(hidden) ?? NO_COLUMN
  return { ...Object.fromEntries(named.map(([name, value]) => [name, String(value)])), masquees }
}

/** What a view asks and that no list knows any more: names, or values that cannot be read. */
export const lostIn = (asked: Readonly<Record<string, string>>): string[] => [
  ...Object.keys(asked).filter((name) => !kept.includes(name)),
  ...casesSearch.unreadIn(asked),
]

/** Whether two lists are the same, whatever the order of their names. */
export const isSame = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())
