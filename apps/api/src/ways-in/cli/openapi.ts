import { parseArgs } from 'node:util'
import type { Command } from './command.ts'

/** `cesu openapi`: the document of the API of machines, as /openapi.json serves it. */
export const openapi: Command = {
  summary: 'Écrit le document OpenAPI 3.1 de l’API des programmes',
  help: `Usage : cesu openapi

Écrit sur la sortie standard le document OpenAPI 3.1 de /v1, tel que l’adresse /openapi.json le sert : ni base ni serveur
ne sont demandés.
`,
  run: async (args) => {
    parseArgs({ args, options: {} })
    const { openApiDocument } = await import('../rest/openapi/document.ts')
    process.stdout.write(`${JSON.stringify(openApiDocument(), null, 2)}\n`)
    return 0
  },
}
