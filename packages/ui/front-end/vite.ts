import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin, UserConfig } from 'vite'

interface FrontEnd {
  /** The start of its addresses, for instance « /partenaires/ ». */
  base: string
  /** The title of its page until a heading gives one. */
  title: string
}

/** The API of `npm start`, which takes writes only from its own pages: the proxy speaks in their name. */
const api = { target: 'http://localhost:3000', headers: { origin: 'http://localhost:3000' } }

/** How a front-end is built and served while it is written: one page, that of this folder, around the `src/app.tsx` of `folder`. */
export function frontEnd(folder: string, { base, title }: FrontEnd): UserConfig {
  const outDir = join(folder, 'dist')
  return {
    root: import.meta.dirname,
    base,
    publicDir: join(import.meta.dirname, '../public'),
    define: { 'import.meta.env.TITLE': JSON.stringify(title) },
    resolve: { alias: { '/app.tsx': join(folder, 'src/app.tsx') } },
    plugins: [react(), onlyTheBarColour, compressed(outDir)],
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
              { name: 'vendor', tags: ['$initial'], test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// },
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
