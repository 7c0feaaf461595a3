import { declarationRoutes } from './declarations.ts'
import { documentRoutes } from './document-file.ts'
import { employmentRoutes } from './employments.ts'
import { fileRoutes } from './files.ts'
import { followRoutes } from './follow.ts'
import { issuerRoutes } from './issuer.ts'
import { issuerReadRoutes } from './issuer-reads.ts'
import { mandateRoutes } from './mandates.ts'
import type { RestRoute } from './route.ts'
import { sharingRoutes } from './sharing.ts'

/** What a partner's applications can do, a context a file. */
export const partnerRoutes: readonly RestRoute[] = [
  ...mandateRoutes,
  ...employmentRoutes,
  ...declarationRoutes,
  ...documentRoutes,
  ...followRoutes,
  ...sharingRoutes,
  ...issuerRoutes,
  ...issuerReadRoutes,
  ...fileRoutes,
]
