/**
 * An address where the browser of an employer may be sent back, as it is compared: letter for letter. Null when it is none:
 * https alone (FAPI 2.0, §5.3.2.2), whole, without fragment nor credentials; `demo` also takes http on this machine.
 */
export function readRedirect(text: string, { demo }: { demo: boolean }): string | null {
  const url = URL.parse(text)
  if (url === null || text.includes('#') || url.username !== '' || url.password !== '') return null
  const isHere = demo && url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname)
  if (url.protocol !== 'https:' && !isHere) return null
  // What a browser would write otherwise (case, dots, a port that is the default, spaces) is another text: it would never be met.
  return url.href === text || url.href === `${text}/` ? url.href : null
}
