import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of what all pages share: the design system and the first script. */
export const sharedFolder = fileURLToPath(new URL('../../../../../packages/ui/public/', import.meta.url))

/** The start of the addresses of what is shared: it changes with the content, which browsers may so keep for ever. */
export const sharedBase = `/commun/${markOf(sharedFolder)}`

/** What tells the content of a folder from any other. */
function markOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, file)
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}

/** The page of a front-end as it was built under `prefix`, with what is shared at the address that all pages use. */
export const withSharedAssets = (html: string, prefix: string): string =>
  html.replace(/(?<=(?:href|src)=")(\/[^"]*?)(?=(?:dsfr\/|before-scripts\.js)[^"]*")/g, (start) =>
    start === prefix || start === '/' ? `${sharedBase}/` : start,
  )
