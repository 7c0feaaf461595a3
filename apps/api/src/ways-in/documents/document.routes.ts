import type { FastifyInstance, FastifyRequest } from 'fastify'
import { doors, type SignedInKind } from '../../actor.ts'
import { anyone } from '../../actors/anyone.ts'
import type { Typesetter } from '../../documents/typeset/typesetter.ts'
import type { Platform } from '../../platform/platform.ts'
import { whoIsSignedIn } from '../sign-in/read-session.ts'
import { warningHeader } from '../warning-header.ts'
import { documentKinds, takeDocument } from './take-document.ts'

type Name = keyof typeof documentKinds

const all = Object.keys(documentKinds) as Name[]

/** Who takes which documents away: a person, the payslips of their own work. */
const takers: Readonly<Record<SignedInKind, readonly Name[]>> = {
  PARTNER_STAFF: all,
  AGENT: all,
  CITIZEN: ['bulletin'],
}

/** Each taker with each document that they take. */
const taken = (Object.keys(takers) as SignedInKind[]).flatMap((kind) => takers[kind].map((name) => ({ kind, name })))

const addressOf = ({ kind, name }: (typeof taken)[number]): string => `/documents/${doors[kind].door}/${name}`

/** Where each document is taken, by each operation that it goes through. */
export const documentAddresses: readonly string[] = taken.map((one) => `POST ${addressOf(one)}`)

/** POST /documents/<application>/<document>: the document of a version (employerId, period, id, version). */
export async function documentRoutes(
  app: FastifyInstance,
  { platform, typesetter }: { platform: Platform; typesetter: Typesetter },
): Promise<void> {
  for (const one of taken) {
    app.post(addressOf(one), { compress: false }, async (request, reply) => {
      const warnings: string[] = []
      const asked = {
        actor: whoAsks(platform, request, one.kind),
        value: { ...(request.body as object), kind: documentKinds[one.name] },
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

const whoAsks = async (platform: Platform, request: FastifyRequest, kind: SignedInKind) =>
  (await whoIsSignedIn(platform, request, kind)) ?? anyone
