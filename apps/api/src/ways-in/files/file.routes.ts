import { CaseFileScan, caseFileTypes, MOST_FILE_BYTES } from '@cesu/domain/cases'
import { create } from 'content-disposition'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { doors } from '../../actor.ts'
import { anyone } from '../../actors/anyone.ts'
import { attachAnswerFile, attachOwnAnswerFile } from '../../cases/attach-answer-file.ts'
import { attachFile } from '../../cases/attach-file.ts'
import { takeFile } from '../../cases/take-file.ts'
import { perform, requirePermission } from '../../perform.ts'
import { scanBytes } from '../../platform/antivirus.ts'
import type { Platform } from '../../platform/platform.ts'
import { Problem } from '../../problem.ts'
import { whoIsSignedIn } from '../sign-in/read-session.ts'
import { warningHeader } from '../warning-header.ts'
import { nameIn } from './name-in.ts'
import { receiveFile } from './receive-file.ts'

/** Who sends files, to what, and what keeps them. */
const attaching = [
  { kind: 'AGENT', operation: attachFile },
  { kind: 'PARTNER_STAFF', operation: attachAnswerFile },
  { kind: 'CITIZEN', operation: attachOwnAnswerFile },
] as const
type Attaching = (typeof attaching)[number]

const attachAddress = (kind: Attaching['kind']) => `/files/${doors[kind].door}/:id`
const TAKE = `/files/${doors.AGENT.door}`

/** Where files of cases come in, and where they leave. */
export const fileAddresses = [
  ...attaching.map(({ kind, operation }) => ({ address: `POST ${attachAddress(kind)}`, operation })),
  { address: `POST ${TAKE}`, operation: takeFile },
]

/** Files that one process receives at once: each is whole in memory until it is kept. */
const MOST_AT_ONCE = 8

/**
 * POST /files/backoffice/<case>, /files/partner/<question>, /files/citizen/<question>: attaches a file, or puts one with an answer to come; its
 * bytes as the body, its name in `cesu-file-name`, escaped as in an address.
 * POST /files/backoffice: downloads one ({ id }), never to be shown by a browser in our name.
 */
export async function fileRoutes(app: FastifyInstance, platform: Platform): Promise<void> {
  app.post(TAKE, { compress: false }, async (request, reply) => {
    const warnings: string[] = []
    const warn = (warning: string) => warnings.push(warning)
    const asked = { actor: whoAsks(platform, request, 'AGENT') as never, value: request.body, warn }
    const { name, type, bytes } = await perform(platform, takeFile, asked)
    return reply
      .headers({ ...warningHeader(warnings), 'content-disposition': create(name) })
      .header('content-security-policy', "sandbox; default-src 'none'")
      .type(caseFileTypes[type].media)
      .send(bytes)
  })
  await app.register((own, _options, done) => {
    let received = 0
    own.addContentTypeParser('application/octet-stream', (_request, body, parsed) => parsed(null, body))
    // What says to be longer is told why by `receiveFile`.
    for (const one of attaching) {
      own.post<OfThing>(attachAddress(one.kind), { bodyLimit: MOST_FILE_BYTES * 20 }, async (request) => {
        if (received >= MOST_AT_ONCE) throw new Problem('platform.busy')
        received += 1
        try {
          return await attached(platform, request, one)
        } finally {
          received -= 1
        }
      })
    }
    done()
  })
}

/** The thing that a file is for, in the address. */
interface OfThing {
  Params: { id: string }
}

async function attached(platform: Platform, request: FastifyRequest<OfThing>, { kind, operation }: Attaching) {
  const { headers, params } = request
  const actor = await whoAsks(platform, request, kind)
  // Nobody else sends five megabytes.
  requirePermission(operation, actor)
  const bytes = await receiveFile(request)
  const { scan, infection } = await scanned(platform, bytes)
  const value = { id: params.id, name: nameIn(headers), content: bytes.toString('base64'), scan, infection }
  return perform(platform, operation as typeof attachFile, {
    ...{ actor: actor as never, value, key: String(headers['idempotency-key'] ?? '') || null },
  })
}

/** What the antivirus says, where one is set. */
async function scanned({ config: { clamd } }: Platform, bytes: Buffer) {
  if (clamd === null) return { scan: CaseFileScan.NOT_SCANNED, infection: null }
  return { scan: CaseFileScan.CLEAN, ...(await scanBytes(clamd, bytes).catch(notScanned)) }
}

function notScanned(cause: unknown): never {
  throw new Problem('case.file_not_scanned', {}, { cause })
}

const whoAsks = async (platform: Platform, request: FastifyRequest, kind: Attaching['kind']) =>
  (await whoIsSignedIn(platform, request, kind)) ?? anyone
