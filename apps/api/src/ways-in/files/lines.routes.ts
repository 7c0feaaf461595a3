import type { FastifyInstance } from 'fastify'
import { doors } from '../../actor.ts'
import { anyone } from '../../actors/anyone.ts'
import type { FileKind } from '../../file-kind.ts'
import { readVerdicts } from '../../files/read-verdicts.ts'
import type { AnyOperation } from '../../operation.ts'
import { requirePermission } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import { registerTitles } from '../../vouchers/register-titles.ts'
import { remittanceFile } from '../../vouchers/remittance-file.ts'
import { sendRemittances } from '../../vouchers/send-remittances.ts'
import { titleFile } from '../../vouchers/title-file.ts'
import { verdictsOf } from '../rest/files.ts'
import { lineTypes, receiveLines } from '../rest/receive-upload.ts'
import { whoIsSignedIn, whoIsStillSignedIn } from '../sign-in/read-session.ts'
import { warningHeader } from '../warning-header.ts'
import { nameIn } from './name-in.ts'

/** The files of lines that a partner's staff send, by the last part of their address. */
const sent: Readonly<Record<string, { kind: FileKind; operation: AnyOperation }>> = {
  titres: { kind: titleFile, operation: registerTitles },
  bordereaux: { kind: remittanceFile, operation: sendRemittances },
}

const LINES = `/files/${doors.PARTNER_STAFF.door}/lignes`
const VERDICTS = `${LINES}/verdicts`

/** Where files of lines come in from a browser, and where what came of each line leaves. */
export const linesAddresses = [
  ...Object.entries(sent).map(([name, { operation }]) => ({ address: `POST ${LINES}/${name}`, operation })),
  { address: `POST ${VERDICTS}`, operation: readVerdicts },
]

/**
 * POST /files/partner/lignes/<what>: a file of lines, its bytes as the body, of the type that says how they are written; its name in
 * `cesu-file-name`, escaped as in an address.
 * POST /files/partner/lignes/verdicts: what came of each line of one ({ id }), written as it was.
 */
export async function linesRoutes(app: FastifyInstance, platform: Platform): Promise<void> {
  app.post(VERDICTS, { compress: false }, async (request, reply) => {
    const warnings: string[] = []
    const actor = (await whoIsSignedIn(platform, request, 'PARTNER_STAFF')) ?? anyone
    const warn = (warning: string) => warnings.push(warning)
    const rows = await verdictsOf({ platform, actor, value: request.body, warn, reply })
    const ending = String(reply.getHeader('content-type')).startsWith('text/csv') ? 'csv' : 'ndjson'
    return reply
      .headers({ ...warningHeader(warnings), 'content-disposition': `attachment; filename="verdicts.${ending}"` })
      .send(rows)
  })
  await app.register((own, _options, done) => {
    own.removeAllContentTypeParsers()
    own.addContentTypeParser(lineTypes, (_request, body, parsed) => parsed(null, body))
    for (const [what, { kind, operation }] of Object.entries(sent)) {
      own.post(`${LINES}/${what}`, { bodyLimit: kind.mostBytes }, async (request, reply) => {
        const sender = await whoIsSignedIn(platform, request, 'PARTNER_STAFF')
        // Nobody else sends thousands of lines.
        requirePermission(operation, sender ?? anyone)
        if (sender === null) return reply
        const stillMay = async () => (await whoIsStillSignedIn(platform, request, 'PARTNER_STAFF'))?.id === sender.id
        const warn = () => undefined
        const name = nameIn(request.headers).slice(-300)
        return receiveLines(kind, { platform, operation, request, reply, warn, sender, name, stillMay })
      })
    }
    done()
  })
}
