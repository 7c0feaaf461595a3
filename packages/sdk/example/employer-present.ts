// #region envoyer
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect, sendEmployer, welcomeEmployer, withEmployer } from '@cesu/sdk'

const application = JSON.parse(await readFile(process.argv[2] ?? 'application.json', 'utf8'))
// L’adresse de retour de l’application ; ici, cette machine.
const redirectUri = 'http://localhost:5080/retour'

const program = await connect(application, 'mandates:write')
const asked = await program.POST('/v1/mandate-requests', {
  params: { header: { 'Idempotency-Key': randomUUID() } },
  body: { persons: [{ email: 'employeur.present@exemple.invalid' }], acts: ['DECLARE', 'CORRECT'], months: 12 },
})
if (asked.error) throw new Error(asked.error.detail)
const requestId = asked.data.verdicts[0]?.id
if (!requestId) throw new Error('La demande est refusée.')

const scope = 'employments:read declarations:read declarations:write'
const { url, waiting } = await sendEmployer(application, { requestId, redirectUri, scope })
console.log(`Le navigateur de l’employeur va à : ${url}`)
// #endregion

// #region accueillir
const server = createServer().listen(5080, 'localhost')
let [request, answer] = await once(server, 'request')
// Un navigateur demande aussi une icône : seule l’adresse de retour compte.
while (!request.url.startsWith('/retour')) {
  answer.writeHead(404).end()
  ;[request, answer] = await once(server, 'request')
}
answer.end('Merci. Vous pouvez fermer cette page.')
server.close()

const { cesu, refreshToken } = await welcomeEmployer(application, {
  url: new URL(request.url, redirectUri).href,
  waiting,
})
const employments = await cesu.GET('/v1/employments', { params: { query: { limit: 100 } } })
if (employments.error) throw new Error(employments.error.detail)
console.log(`Contrats de cet employeur, et de lui seul : ${employments.data.rows.length}`)
// Plus tard, dans un autre processus : sans que l’employeur soit là, tant que son mandat est en vigueur.
const later = await withEmployer(application, refreshToken)
const again = await later.GET('/v1/declarations')
console.log(`Ses déclarations : ${again.data?.rows.length ?? again.error?.detail}`)
// #endregion
