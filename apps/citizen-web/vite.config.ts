import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * The design system's React library carries its whole palette, twice, for the sake of one colour: that of the browser's
 * bar (<meta name="theme-color">). Its style sheet has the palette; this leaves the one colour, 12 kB less to load.
 */
const onlyTheBarColour: Plugin = {
  name: 'only-the-bar-colour',
  load: {
    filter: { id: /react-dsfr\/fr\/colors\.js$/ },
    handler: () => `
      const colourOf = (isDark) => ({ background: { default: { grey: { default: isDark ? '#161616' : '#fff' } } } })
      export const colors = { getHex: ({ isDark }) => ({ decisions: colourOf(isDark) }) }`,
  },
}

/** Scripts and style sheets beside their compressed form, which the server sends as it is: a quarter of the bytes. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  closeBundle() {
    const folder = join(import.meta.dirname, 'dist')
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:js|css)$/.test(file)) continue
      writeFileSync(join(folder, `${file}.br`), brotliCompressSync(readFileSync(join(folder, file))))
    }
  },
}

export default defineConfig({
  base: '/mon-espace/',
  plugins: [react(), onlyTheBarColour, compressed],
  publicDir: '../../packages/ui/public',
  build: {
    target: 'es2023',
    sourcemap: true,
    rolldownOptions: {
      // What changes only with a new version of a library is kept by browsers from one release to the next.
      output: {
        codeSplitting: { groups: [{ name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// }] },
      },
    },
  },
})
