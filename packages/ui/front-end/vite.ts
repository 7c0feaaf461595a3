import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { type Plugin, runnerImport, type UserConfig } from 'vite'
import type { About } from './shell.tsx'

/** The API of `npm start`, which takes writes only from its own pages: the proxy speaks in their name. */
const api = { target: 'http://localhost:3000', headers: { origin: 'http://localhost:3000' } }

/** How a front-end is built and served while it is written: one page, that of this folder, around the `src/app.tsx` of `folder`. */
export function frontEnd(folder: string, about: About): UserConfig {
  const { base, title } = about
  const outDir = join(folder, 'dist')
  return {
    root: import.meta.dirname,
    base,
    publicDir: join(import.meta.dirname, '../public'),
    define: { 'import.meta.env.TITLE': JSON.stringify(title) },
    resolve: { alias: { '/app.tsx': join(folder, 'src/app.tsx') } },
    plugins: [react(), onlyTheBarColour, withoutMegaMenu, withShell(about), compressed(outDir)],
    server: { proxy: { '/trpc': api, '/sign-in': api, '/sign-out': api } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      // The few browsers that do not know <link rel="modulepreload"> load the same files a little later.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // What changes only with a new version of a library is kept by browsers from one release to the next.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'vendor',
                tags: ['$initial'],
                test: /node_modules\/(react|react-dom|scheduler|@tanstack|tsafe|@codegouvfr)\/|ui\/src\/app\/frame\/application/,
              },
            ],
          },
        },
      },
    },
  }
}

/**
 * The design system's React library carries its typography and its whole palette, twice, for the sake of one colour: that of
 * the browser's bar (<meta name="theme-color">). Its style sheet has them; this leaves the one colour, 13 kB less to load.
 */
const onlyTheBarColour: Plugin = {
  name: 'only-the-bar-colour',
  load: {
    filter: { id: /react-dsfr\/fr\/(?:colors|generatedFromCss\/typography)\.js$/ },
    handler: (id) =>
      id.endsWith('typography.js')
        ? 'export const typography = []'
        : `
      const colourOf = (isDark) => ({ background: { default: { grey: { default: isDark ? '#161616' : '#fff' } } } })
      export const colors = { getHex: ({ isDark }) => ({ decisions: colourOf(isDark) }) }`,
  },
}

/** No menu of ours has panels: the code that draws them is left out. */
const withoutMegaMenu: Plugin = {
  name: 'without-mega-menu',
  load: {
    filter: { id: /react-dsfr\/MainNavigation\/MegaMenu\.js$/ },
    handler: () => 'export const MegaMenu = () => null; export const addMegaMenuTranslations = () => {}',
  },
}

/** The frame of the pages, drawn by its own components, in the page that is served: see `shell`. */
const withShell = (about: About): Plugin => ({
  name: 'with-shell',
  async transformIndexHtml(html) {
    const { module } = await runnerImport<typeof import('./shell.tsx')>(join(import.meta.dirname, 'shell.tsx'), {
      resolve: { noExternal: /react-dsfr/ },
      plugins: [withoutSheets],
    })
    const drawn = await module.shell(about)
    return html.replace('<div id="root"></div>', () => `<div id="root">${drawn}</div>`)
  },
})

/** To draw is to write tags: the sheets are those of the page. */
const withoutSheets: Plugin = {
  name: 'without-sheets',
  enforce: 'pre',
  resolveId: { filter: { id: /\.css$/ }, handler: () => '\0no-sheet' },
  load: { filter: { id: /^\0no-sheet$/ }, handler: () => '' },
}

/** Scripts and style sheets beside their compressed form, which the server sends as it is: a quarter of the bytes. */
const compressed = (folder: string): Plugin => ({
  name: 'compressed',
  apply: 'build',
  closeBundle() {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:js|css)$/.test(file)) continue
      writeFileSync(join(folder, `${file}.br`), brotliCompressSync(readFileSync(join(folder, file))))
    }
  },
})
