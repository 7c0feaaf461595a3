/** What no line of a log may hold, whoever it is of. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a NIR', /(?<![\w-])[1-8] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}(?: ?\d{2})?(?![\w-])/],
  ['an IBAN', /\bFR\d{2}(?: ?[0-9A-Z]{4}){5}/],
  ['an address', /[\w.+-]+@[\w-]+\.\w+/],
  ['a token', /\beyJ[\w-]+\.|\b(?!(?:[0-9a-f-]+)\b)(?=[\w-]*\d)[\w-]{32,}/],
  ['a query', /[?&][\w.-]+=/],
]

/** The names of everybody in a base of the platform. */
export const EVERYBODY = `
  SELECT given_names AS given, family_name AS family FROM employer
  UNION SELECT given_names, family_name FROM employee
  UNION SELECT given_name, family_name FROM partner_staff
  UNION SELECT given_name, family_name FROM agent`

/** What is forbidden in a line; where a failure was (files of the program) is left out. */
export function forbiddenIn(line: string): string | undefined {
  const told = line.replace(/"at":\[[^\]]*\]/g, '')
  return forbidden.find(([, pattern]) => pattern.test(told))?.[0]
}

/** The lines that hold what no log may: a NIR, an IBAN, an address, a token, a query, or a whole name, in either order. */
export function forbiddenLines(
  lines: readonly string[],
  people: readonly { given: string; family: string }[],
): string[] {
  const names = people
    .flatMap(({ given, family }) => [`${given} ${family}`, `${family} ${given}`])
    .map((name) => name.toLowerCase())
  return lines.flatMap((line) => {
    const small = line.toLowerCase()
    const found = forbiddenIn(line) ?? names.find((name) => small.includes(name))
    return found === undefined ? [] : [`${found}: ${line}`]
  })
}
