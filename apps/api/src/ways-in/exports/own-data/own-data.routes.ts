import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { doors } from '../../../actor.ts'
import { anyone } from '../../../actors/anyone.ts'
import { perform } from '../../../perform.ts'
import { legalDay } from '../../../platform/clock.ts'
import type { Platform } from '../../../platform/platform.ts'
import { listReceiptsOfWorker } from '../../../sharing/list-own-receipts.ts'
import { listOwnYear } from '../../../sharing/list-own-year.ts'
import { takeOwnData } from '../../../sharing/take-own-data.ts'
import { whoIsSignedIn } from '../../sign-in/read-session.ts'
import { type OwnDataReader, ownDataFiles } from './own-data-files.ts'
import { zipOf } from './zip.ts'

/** Where a worker takes all that is held of them. */
const ADDRESS = `/exports/${doors.CITIZEN.door}/mes-donnees`

/** What is performed there and nowhere else. */
export const ownDataOperations = [takeOwnData, listOwnYear, listReceiptsOfWorker] as const
export const ownDataAddress = `POST ${ADDRESS}`

/**
 * POST /exports/citizen/mes-donnees: all that is held of the worker who is signed in, as a ZIP made as it leaves. What is refused before
 * it begins is a problem; what fails later cuts the answer short, which a browser sees as a failure.
 */
export async function ownDataRoutes(app: FastifyInstance, platform: Platform): Promise<void> {
  app.post(ADDRESS, { compress: false }, async (request, reply) => {
    const read = readerFor(platform, request)
    const taken = await read.own(takeOwnData, undefined)
    const person = await whoIsSignedIn(platform, request, 'CITIZEN')
    const at = platform.now()
    const today = legalDay(at)
    const files = ownDataFiles(read, { name: person?.name ?? '', at, today, taken })
    return reply
      .header('content-disposition', `attachment; filename="mes-donnees-cesu-${today}.zip"`)
      .type('application/zip')
      .send(Readable.from(zipOf(files, at)))
  })
}

/** Reads for whoever is signed in now: a session that ends stops the file. */
const readerFor = (platform: Platform, request: FastifyRequest): OwnDataReader => ({
  own: (operation, value) => {
    const actor = whoIsSignedIn(platform, request, 'CITIZEN').then((found) => found ?? anyone)
    return perform(platform, operation, { actor: actor as never, value })
  },
  published: (operation) => perform(platform, operation, { actor: anyone, value: undefined }),
})
