import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The API of `npm start`, which takes writes only from its own pages: the proxy speaks in their name. */
const api = { target: 'http://localhost:3000', headers: { origin: 'http://localhost:3000' } }

export default defineConfig({
  base: '/partenaires/',
  plugins: [react()],
  publicDir: '../../packages/ui/public',
  server: { proxy: { '/trpc': api, '/sign-in': api, '/sign-out': api } },
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
