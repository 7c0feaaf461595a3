import type { FastifyInstance, FastifyRequest } from 'fastify'
import { doors, type SignedInKind } from '../../actor.ts'
import { anyone } from '../../actors/anyone.ts'
import type { Typesetter } from '../../documents/typeset/typesetter.ts'
import type { Platform } from '../../platform/platform.ts'
import { whoIsSignedIn } from '../sign-in/read-session.ts'
import { warningHeader } from '../warning-header.ts'
import { documentKinds, takeDocument } from './take-document.ts'

/** Who takes documents away. */
const takers = ['PARTNER_STAFF', 'AGENT', 'CITIZEN'] as const satisfies SignedInKind[]

/** Where each document is taken, by each operation that it goes through. */
export const documentAddresses: readonly string[] = takers.flatMap((kind) =>
  Object.keys(documentKinds).map((name) => `POST /documents/${doors[kind].door}/${name}`),
)

/** POST /documents/<application>/<document>: the document of a version (employerId, period, id, version). */
export async function documentRoutes(
  app: FastifyInstance,
  { platform, typesetter }: { platform: Platform; typesetter: Typesetter },
): Promise<void> {
  for (const kind of takers) {
    for (const [name, document] of Object.entries(documentKinds)) {
      app.post(`/documents/${doors[kind].door}/${name}`, { compress: false }, async (request, reply) => {
        const warnings: string[] = []
        const asked = {
          actor: whoAsks(platform, request, kind),
          value: { ...(request.body as object), kind: document },
          key: String(request.headers['idempotency-key'] ?? '') || null,
          warn: (warning: string) => warnings.push(warning),
        }
        const { pdf, headers } = await takeDocument({ platform, typesetter }, asked)
        return reply
          .headers({ ...warningHeader(warnings), ...headers })
          .type('application/pdf')
          .send(pdf)
      })
    }
  }
}

const whoAsks = async (platform: Platform, request: FastifyRequest, kind: SignedInKind) =>
  (await whoIsSignedIn(platform, request, kind)) ?? anyone
