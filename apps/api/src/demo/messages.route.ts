import { isIPv4 } from 'node:net'
import { listLastMessages, withContext } from '@cesu/db'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readMessage } from '../mandates/read-message.ts'
import type { Platform } from '../platform/platform.ts'
import { Problem } from '../problem.ts'
import { escapeHtml, page } from '../ways-in/pages/page.ts'

/** How many messages the page shows. */
const SHOWN = 50

/**
 * GET /demo/messages: what would have been sent, links included, the last first. In a demonstration only, and to this machine only: a
 * link is worth something to who has it.
 */
export async function demoMessagesRoute(app: FastifyInstance, platform: Platform): Promise<void> {
  const { databases, config, secret } = platform
  app.get('/demo/messages', async (request, reply) => {
    if (!isFromHere(request) || request.host !== new URL(config.publicUrl).host) {
      throw new Problem('resource.not_found', {
        detail: 'Les messages de la démonstration se lisent depuis la machine qui la fait tourner.',
      })
    }
    const rows = await withContext(databases.door, { kind: 'door' }, (tx) => listLastMessages(tx, SHOWN))
    const messages = rows.map((row) => ({
      ...readMessage(row, { publicUrl: config.publicUrl, secret }),
      at: row.createdAt,
    }))
    return reply.type('text/html; charset=utf-8').send(messagesPage(messages))
  })
}

/** What a relay adds: it may speak for anybody. */
const relayed = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'cf-connecting-ip']

/** Whether the request comes from this machine, whatever a proxy says. */
function isFromHere({ socket, headers }: FastifyRequest): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const loopback = address === '::1' || (isIPv4(address) && address.startsWith('127.'))
  return loopback && relayed.every((name) => headers[name] === undefined)
}

type Shown = ReturnType<typeof readMessage> & { at: Date }

const when = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'long', timeStyle: 'short' })

const messagesPage = (messages: readonly Shown[]): string =>
  page({
    demo: true,
    title: 'Messages de la démonstration',
    main: `<h1>Messages de la démonstration</h1>
<p class="fr-text--lead">Ce qui serait parti par courrier électronique : rien ne quitte cette machine. Les ${SHOWN} derniers.</p>
${messages.length === 0 ? '<p>Aucun message pour l’instant. Un partenaire qui demande un mandat en écrit un, un partage qui dure aussi.</p>' : messages.map(article).join('\n')}`,
  })

const article = ({ to, subject, text, link, at }: Shown): string => `<article class="fr-mb-6w">
<h2 class="fr-h4 fr-mb-1w">${escapeHtml(subject)}</h2>
<p class="fr-text--sm">${to === null ? 'Par la poste, car aucune adresse électronique n’est connue (envoi pas encore ouvert)' : `À ${escapeHtml(to)}`}, le ${escapeHtml(when.format(at))}</p>
${text
  .trim()
  .split('\n\n')
  .map(
    (paragraph) =>
      `<p>${paragraph === link ? `<a href="${escapeHtml(link)}">${escapeHtml(link)}</a>` : escapeHtml(paragraph)}</p>`,
  )
  .join('\n')}
</article>`
