import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openService } from '../../../../examples/consumer.ts'
import type { Platform } from '../platform/platform.ts'
import { Problem } from '../problem.ts'
import { sharedBase } from '../ways-in/pages/shared-assets.ts'
import { exampleHome, findDemoApplication } from './seed/consumer-programs.ts'

type ExampleRequest = FastifyRequest<{ Params: { name: string } }>

/**
 * GET and POST /exemples/:name/…: the pages of four services, in a demonstration only. They are programs of their own (examples/), which
 * know nothing of this server but its public address, and call it by HTTP under their own keys.
 */
export async function exampleRoutes(app: FastifyInstance, { config, databases, secret }: Platform): Promise<void> {
  const { publicUrl } = config
  const opened = new Map<string, ReturnType<typeof openService>>()
  const serviceOf = async (name: string) => {
    const known = opened.get(name)
    if (known !== undefined) return known
    const application = await findDemoApplication(databases.door, name, { secret, publicUrl })
    if (application === null) throw new Problem('resource.not_found')
    const home = exampleHome(publicUrl, name)
    const service = openService(name, { application, home, stylesheet: `${sharedBase}/dsfr/dsfr.min.css` })
    opened.set(name, service)
    return service
  }
  app.get('/exemples/:name', async (request: ExampleRequest, reply) =>
    reply.redirect(`/exemples/${request.params.name}/`, 308),
  )
  const served = async (request: ExampleRequest, reply: FastifyReply) => {
    const service = await serviceOf(request.params.name)
    const { method, url } = request
    const cookie = request.headers.cookie ?? ''
    const answer = await service(new Request(new URL(url, publicUrl), { method, headers: { cookie } }))
    for (const [name, value] of answer.headers) reply.header(name, value)
    return reply
      .header('cache-control', 'no-store')
      .code(answer.status)
      .send(await answer.text())
  }
  app.get('/exemples/:name/*', served)
  app.post('/exemples/:name/*', served)
}
