/**
 * Writes the types of the API from its OpenAPI document, from the standard input to the standard output:
 *
 *   npm run --silent cesu -- openapi | node packages/sdk/generate.ts > packages/sdk/src/openapi.ts
 */
import { text } from 'node:stream/consumers'
import openapiTS, { astToString } from 'openapi-typescript'

const document = await text(process.stdin)
const types = astToString(await openapiTS(document, { defaultNonNullable: false }))
process.stdout.write(
  `// Written by packages/sdk/generate.ts: a test of the API fails when the document has changed since.\n\n${types}`,
)
