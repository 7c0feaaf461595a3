import { attendCase } from '../cases/attend-case.ts'
import { issueDocument } from '../documents/issue-document.ts'
import { readDocument } from '../documents/read-document.ts'
import { authorizeApplication } from '../mandates/authorize-application.ts'
import type { AnyOperation } from '../operation.ts'
import { askGrant } from '../sharing/ask-grant.ts'
import { lineOperations } from './cli/table.ts'
import { documentAddresses } from './documents/document.routes.ts'
import { listExports } from './exports/export.routes.ts'
import { ownDataAddress, ownDataOperations } from './exports/own-data/own-data.routes.ts'
import { fileAddresses } from './files/file.routes.ts'
import { linesAddresses } from './files/lines.routes.ts'
import { INTERACTION_PATH } from './oauth/provider.ts'
import { presenceAddress } from './presence/presence.route.ts'
import { restTable } from './rest/routes.ts'
import { routers } from './trpc/trpc.routes.ts'

/** One way to an operation. */
export interface WayIn {
  /** How it is called: « tRPC partner declarations.submit », « POST /v1/estimates ». */
  readonly address: string
  readonly operation: AnyOperation
}

/** Every way in to every operation, read from the tables of contents. */
export const waysIn = (): WayIn[] => [
  ...Object.entries(routers).flatMap(([name, { _def }]) =>
    Object.entries(_def.procedures as unknown as Record<string, { _def: { meta: AnyOperation } }>).map(
      ([path, procedure]) => ({ address: `tRPC ${name} ${path}`, operation: procedure._def.meta }),
    ),
  ),
  ...Object.entries(lineOperations).map(([name, operation]) => ({ address: `cesu ${name}`, operation })),
  ...restTable.map(({ method, url, operation }) => ({
    address: `${method} ${url}`,
    operation,
  })),
  ...Object.values(listExports).flatMap((list) =>
    list.map(({ name, operation }) => ({ address: `export ${name}.csv`, operation })),
  ),
  ...ownDataOperations.map((operation) => ({ address: ownDataAddress, operation })),
  ...[authorizeApplication, askGrant].map((operation) => ({ address: `GET ${INTERACTION_PATH}/:uid`, operation })),
  { address: presenceAddress, operation: attendCase },
  ...fileAddresses,
  ...linesAddresses,
  ...documentAddresses.flatMap((address) => [issueDocument, readDocument].map((operation) => ({ address, operation }))),
]
