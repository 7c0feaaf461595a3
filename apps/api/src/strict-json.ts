import { Problem } from './problem.ts'

/** Keys of one object: no input of ours has as many. */
const MOST_KEYS = 200

/** Objects and arrays inside one another: no input of ours needs as many. */
const DEEPEST = 32

/**
 * Reads JSON that means one thing only, in linear time: a key written twice, a name that JavaScript gives a meaning to
 * (`__proto__`), a minus zero, a number too big to be one, or more than 32 levels are refused with a Problem that names
 * the cause, where JSON.parse would choose in silence.
 */
export function parseStrictJson(text: string): unknown {
  const parsed = parse(text)
  if (parsed === null) throw unreadable('La demande n’est pas du JSON.')
  refuseAmbiguities(text)
  return parsed.value
}

const unreadable = (cause: string) =>
  new Problem('input.malformed', { detail: `${cause} Corrigez la demande, puis renvoyez-la.` })

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/** One pass over the tokens of a text that is known to be JSON; strings are skipped, keys compared as JSON reads them. */
function refuseAmbiguities(text: string): void {
  /** The keys seen in each object or array that is open; those of an array stay empty. */
  const open: Set<string>[] = []
  let lastString = '""'
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]|-?\d[\d.eE+-]*/g)) {
    if (token === '{' || token === '[') openOne(open)
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') readKey(JSON.parse(lastString), open.at(-1) ?? new Set())
    else if (token.startsWith('"')) lastString = token
    else readNumber(token)
  }
}

function openOne(open: Set<string>[]): void {
  open.push(new Set())
  if (open.length > DEEPEST) throw unreadable(`La demande a plus de ${DEEPEST} niveaux.`)
}

function readKey(key: string, keys: Set<string>): void {
  const shown = key.slice(0, 60)
  if (keys.has(key)) throw unreadable(`La clé « ${shown} » est écrite deux fois.`)
  if (key === '__proto__') throw unreadable(`La clé « ${shown} » n’est pas acceptée.`)
  if (keys.size === MOST_KEYS) throw unreadable(`Un objet a plus de ${MOST_KEYS} clés.`)
  keys.add(key)
}

function readNumber(token: string): void {
  const number = Number(token)
  if (Object.is(number, -0)) throw unreadable('Le nombre -0 n’a pas de sens.')
  if (!Number.isFinite(number)) throw unreadable('Un nombre est trop grand.')
}
