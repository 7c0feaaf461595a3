// Builds the static half of the design system that both front-ends serve: one style sheet with only the components
// and icons that they use, and the files that this sheet refers to. A third of the full sheet's weight.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { compressFolder } from './compress.mjs'

const from = join(dirname(createRequire(import.meta.url).resolve('@codegouvfr/react-dsfr/package.json')), 'dsfr')
const to = new URL('./public/dsfr/', import.meta.url).pathname

/** In the order of the design system's own sheet: the cascade depends on it. */
const components = [
  'badge logo button connect form link alert notice radio card',
  'checkbox input skiplink select modal navigation footer table header',
].flatMap((names) => names.split(' '))

/** Every icon class that the front-ends write; those drawn by a component come with its own sheet. */
const icons = [
  'arrow-left-line',
  'arrow-right-line',
  'close-line',
  'download-line',
  'logout-box-r-line',
  'printer-line',
  'theme-fill',
]

/** One sheet of the design system, its relative addresses seen from the root of the copy. */
function sheet(path) {
  return readFileSync(join(from, path), 'utf8')
    .replace(/@charset "UTF-8";\s*|\/\*[\s\S]*?\*\/\s*/g, '')
    .replace(/,url\([^)]*\.woff\) format\("woff"\)/g, '')
    .replace(/url\(["']?(?!data:|#)([^)"']+)["']?\)/g, (_, target) => `url(${posix.join(posix.dirname(path), target)})`)
}

/** The rule of each listed icon, taken from the sheet that holds them all. */
function iconRules() {
  const all = sheet('utility/icons/icons.css')
  return icons.map((icon) => {
    const rule = new RegExp(`\\.fr-icon-${icon}::before,\\s*\\.fr-icon-${icon}::after\\s*{[^}]*}`).exec(all)
    if (!rule) throw new Error(`The design system has no icon named ${icon}`)
    return rule[0].replace(/\s+/g, ' ')
  })
}

const componentSheets = (kind) => components.map((name) => sheet(`component/${name}/${name}.${kind}.min.css`))
const css = [
  '@charset "UTF-8";',
  '/* Système de design de l’État (DSFR), restricted use: see its terms and conditions. */',
  sheet('core/core.main.min.css'),
  sheet('scheme/scheme.min.css'),
  ...componentSheets('main'),
  ...iconRules(),
  sheet('core/core.print.min.css'),
  ...componentSheets('print'),
].join('\n')

const favicons = ['favicon/favicon.svg', 'favicon/favicon.ico', 'favicon/apple-touch-icon.png']
const assets = new Set([...css.matchAll(/url\(([^):]+)\)/g)].map(([, path]) => path).concat(favicons))

rmSync(to, { recursive: true, force: true })
for (const path of assets) {
  mkdirSync(dirname(join(to, path)), { recursive: true })
  copyFileSync(join(from, path), join(to, path))
}
writeFileSync(join(to, 'dsfr.min.css'), css)
compressFolder(new URL('./public/', import.meta.url).pathname)
