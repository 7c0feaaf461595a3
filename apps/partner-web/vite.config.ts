import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = 'http://127.0.0.1:3000'

export default defineConfig({
  base: '/partenaires/',
  plugins: [react()],
  publicDir: '../../packages/ui/public',
  server: { proxy: { '/trpc': api, '/sign-in': api, '/sign-out': api } },
  build: { target: 'es2023', sourcemap: true },
})
