import { printedCode } from '@cesu/domain/documents'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { doors, type SignedInKind } from '../../actor.ts'
import { anyone } from '../../actors/anyone.ts'
import { issueDocument } from '../../documents/issue-document.ts'
import { readDocument } from '../../documents/read-document.ts'
import { createTypesetter } from '../../documents/typeset/typesetter.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import { whoIsSignedIn } from '../sign-in/read-session.ts'
import { warningHeader } from '../warning-header.ts'

/** The documents that leave, by the last part of their address. */
const kinds = { justificatif: 'RECEIPT', bulletin: 'PAYSLIP' } as const

/** Who takes documents away. */
const takers = ['PARTNER_STAFF', 'AGENT'] as const satisfies SignedInKind[]

/** Where each document is taken, by each operation that it goes through. */
export const documentAddresses: readonly string[] = takers.flatMap((kind) =>
  Object.keys(kinds).map((name) => `POST /documents/${doors[kind].door}/${name}`),
)

/**
 * POST /documents/<application>/<document>: issues the document of a version (employerId, period, id, version) and gives it as a
 * PDF; `cesu-document-code` is the code printed on it. Issued first, in a transaction of its own: what is printed can be verified, whatever becomes of the printing. Set outside any
 * transaction, in a thread of its own.
 */
export async function documentRoutes(app: FastifyInstance, platform: Platform): Promise<void> {
  const typesetter = createTypesetter()
  app.addHook('onClose', () => typesetter.close())
  const verifier = `${platform.config.publicUrl}/verifier`
  for (const kind of takers) {
    for (const [name, document] of Object.entries(kinds)) {
      app.post(`/documents/${doors[kind].door}/${name}`, { compress: false }, async (request, reply) => {
        const warnings: string[] = []
        const given = {
          actor: whoAsks(platform, request, kind) as never,
          value: { ...(request.body as object), kind: document },
          key: String(request.headers['idempotency-key'] ?? '') || null,
          warn: (warning: string) => warnings.push(warning),
        }
        const { version, code } = await perform(platform, issueDocument, given)
        const { printed, seal, reference } = await perform(platform, readDocument, given)
        const pdf = await typesetter.pdfOf({ printed, verifier, link: `${verifier}#${seal}` })
        return reply
          .headers(warningHeader(warnings))
          .header('cesu-document-code', printedCode(code))
          .header('content-disposition', `attachment; filename="${name}-${reference}-v${version}.pdf"`)
          .type('application/pdf')
          .send(Buffer.from(pdf))
      })
    }
  }
}

const whoAsks = async (platform: Platform, request: FastifyRequest, kind: SignedInKind) =>
  (await whoIsSignedIn(platform, request, kind)) ?? anyone
