/** A part of the front-end that is gone, because a newer one is now online. */
export class NewVersionError extends Error {}

/** A part of the front-end, fetched when it is needed; when that fails because it was replaced, a NewVersionError. */
export async function fetchPart<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    if (await isReplaced()) throw new NewVersionError('a newer front-end is online', { cause: error })
    throw error
  }
}

/** Whether the server now gives another front-end than the one that is open: its page begins with another script. */
async function isReplaced(): Promise<boolean> {
  const page = await fetch(import.meta.env.BASE_URL, { headers: { accept: 'text/html' } }).then(
    (response) => (response.ok ? response.text() : null),
    () => null,
  )
  const first = document.querySelector('script[type="module"]')?.getAttribute('src')
  return page !== null && !page.includes(`src="${first}"`)
}
