import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

const { DATABASE_URL = 'postgresql://postgres@127.0.0.1:5432/cesu' } = process.env

// Prisma's native schema engine is a download from outside the registry; ours is the WebAssembly one, from the registry.
Object.assign(process.env, {
  PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(new URL('./tools/schema-engine.mjs', import.meta.url)),
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  ...process.env,
})

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: DATABASE_URL },
})
