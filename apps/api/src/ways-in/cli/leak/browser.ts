/** A browser, as far as HTTP goes: keeps cookies, follows redirects when asked to. */
export interface Browser {
  cookies: Map<string, string>
  /** One request with the cookies; redirects are not followed. */
  request: (path: string, init?: RequestInit) => Promise<Response>
  /** Follows redirects by GET until a page answers. */
  open: (path: string) => Promise<{ response: Response; path: string }>
}

const MOST_HOPS = 10

/** Opens a browser on an origin: nobody is signed in. */
export function browserOn(origin: string): Browser {
  const cookies = new Map<string, string>()
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (init.method === 'POST' && !headers.has('origin')) headers.set('origin', origin)
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    return response
  }
  const open = async (path: string) => {
    let current = path
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      const response = await request(current, { headers: { accept: 'text/html' } })
      const location = response.headers.get('location')
      if (location === null) return { response, path: current }
      current = new URL(location, new URL(current, origin)).href
    }
    throw new Error(`too many redirects from ${path}`)
  }
  return { cookies, request, open }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const name = pair.slice(0, pair.indexOf('='))
  const value = pair.slice(pair.indexOf('=') + 1)
  const gone =
    value === '' || attributes.some((attribute) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute))
  if (gone) cookies.delete(name)
  else cookies.set(name, value)
}

/** Chooses a persona on the form that a path shows, and comes back; gives the last page reached. */
export async function choosePersona(browser: Browser, form: string, subject: string): Promise<string> {
  const posted = await browser.request(form, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ subject }),
  })
  const { path } = await browser.open(posted.headers.get('location') ?? '/')
  return path
}
