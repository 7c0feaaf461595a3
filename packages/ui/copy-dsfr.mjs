// Copies the static half of the design system (styles, fonts, icons) where both front-ends serve it.
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const from = join(dirname(createRequire(import.meta.url).resolve('@codegouvfr/react-dsfr/package.json')), 'dsfr')
const to = new URL('./public/dsfr/', import.meta.url).pathname
const parts = ['dsfr.min.css', 'fonts', 'icons', 'favicon', 'artwork/pictograms', 'utility/icons/icons.min.css']

rmSync(to, { recursive: true, force: true })
mkdirSync(to, { recursive: true })
for (const part of parts) {
  cpSync(join(from, part), join(to, part), { recursive: true, filter: (file) => !file.endsWith('.woff') })
}
