import { openApiDocument } from '../../rest/openapi/document.ts'
import { issuerSteps, type Step, titleSteps } from './guide-steps.ts'
import { code, named } from './markup.ts'

interface Example {
  example?: unknown
}

interface Operation {
  operationId: string
  summary: string
  requestBody?: { content: Record<string, Example> }
  responses: Record<string, { content: { 'application/json'?: Example } }>
}

/** What no declaration of a month says, for who declares in the name of an employer. */
const contractSteps: readonly Step[] = [
  {
    ...{ title: 'Déclarer un arrêt de travail', id: 'arret', method: 'post', path: '/v1/work-stops' },
    said: 'Le premier jour, le dernier quand il est connu, le dernier jour travaillé : aucun motif, aucune pièce. Le même arrêt dit de nouveau prend la place de ce qui en était dit. Le salarié le lit, et dit le sien à côté : rien n’est choisi entre les deux.',
  },
  {
    ...{ title: 'Retirer un arrêt', id: 'retrait-arret', method: 'post', path: '/v1/work-stops/{id}/withdrawal' },
    said: 'Ce que votre organisme a dit par erreur. Ce qui en avait été lu reste dans l’historique, et qui l’avait lu est prévenu.',
  },
  {
    ...{ title: 'Proposer la fin d’un contrat', id: 'fin', method: 'post', path: '/v1/end-proposals' },
    said: 'Le dernier jour, la façon, et, s’ils sont connus, le dernier jour travaillé et le préavis. Le contrat ne finit qu’une fois que l’employeur accepte. Un jour qui vient avant un mois déjà déclaré est refusé : corrigez-le, ou annulez d’abord ces mois.',
  },
  {
    ...{ title: 'Lire ce qui est à corriger', id: 'erreurs', method: 'get', path: '/v1/repair-items' },
    said: 'Le salarié, ou un organisme qui a lu, dit qu’une donnée n’est pas juste : ce qui est tenu pour vrai, ce qui est dit à la place, et le jour avant lequel répondre.',
  },
  {
    ...{ title: 'Y répondre', id: 'reponse', method: 'post', path: '/v1/repair-items/{id}/answer' },
    said: '« Corrigé » est vérifié : corrigez d’abord le mois, ou l’arrêt, puis répondez. « Maintenu » se dit avec pourquoi.',
  },
]

/** The same, for a public service that reads what workers let it read. */
const consumerSteps: readonly Step[] = [
  {
    ...{ title: 'Lire ce qu’un salarié laisse lire', id: 'lecture' },
    ...{ method: 'get', path: '/v1/sharing-grants/{id}/activity' },
    said: 'Avec le jeton de ce partage. Gardez « readingId » : c’est de cette lecture qu’il est accusé réception.',
  },
  {
    ...{ title: 'Accuser réception', id: 'accuse', method: 'post', path: '/v1/activity-readings/{id}/acknowledgement' },
    said: 'Chaque enregistrement, par sa place dans la réponse : pris, ou rejeté avec son motif et, si vous le savez, ce qui est juste. Un rejet ouvre une erreur à corriger chez qui a déclaré ; une personne qui n’est pas la bonne, ou un décès, un dossier d’agent. Dit deux fois, il ne change rien.',
  },
  {
    ...{ title: 'Suivre ce qui a été rejeté', id: 'rejets', method: 'get', path: '/v1/rejected-records' },
    said: 'Où en est chaque rejet : sans réponse, corrigé, maintenu et pourquoi. Qui a lu une donnée corrigée est prévenu par un événement, et la relit une fois de plus.',
  },
]

const { paths } = openApiDocument()

/** One step: what is called, and what leaves and comes back in the documentation world. */
function section({ title, id, method, path, said }: Step): string {
  const operation = (paths as Record<string, Record<string, unknown>>)[path]?.[method] as Operation | undefined
  if (operation === undefined) throw new Error(`the guide tells of ${method} ${path}, which is not in the table`)
  const { operationId, requestBody, responses } = operation
  // A file is shown as it is sent, the rest as JSON.
  const sent = Object.values(requestBody?.content ?? {})[0]?.example
  const answered = Object.values(responses)[0]?.content['application/json']?.example
  const shown = [sent, answered].flatMap((one) => (one === undefined ? [] : [written(one)]))
  return `<h3 id="${id}">${title}</h3>
<p>${said} <a href="/docs/operations#${operationId}">Ses champs et ses refus</a>.</p>
${code(`Appel : ${title.toLowerCase()}`, [`${method.toUpperCase()} ${path}`, ...shown].join('\n\n'))}`
}

const written = (one: unknown): string => (typeof one === 'string' ? one.trim() : JSON.stringify(one, null, 2))

/** Of the guide: stops, ends and what is to repair, for partners; acknowledgement, for public services; titles, for those who declare and for issuers. */
export const guideCalls = (): string => `<h2 id="contrat">Un arrêt, une fin de contrat, une erreur</h2>
<p>Ce qu’aucun mois déclaré ne dit. Les arrêts et les réponses demandent que le mandat permette de déclarer, les fins qu’il permette de les proposer.
Chaque exemple est l’appel, ce qu’il envoie, puis ce qu’il reçoit.</p>
${contractSteps.map(section).join('\n')}
<h2 id="lectures">Pour un organisme qui lit : accuser réception</h2>
<p>Avec le droit ${named('activity:read')}. Le salarié voit ce que vous avez lu, ce que vous avez rejeté, et qui doit répondre.</p>
${consumerSteps.map(section).join('\n')}
<h2 id="titres">Payer un mois avec des titres Cesu préfinancés</h2>
<p>Les titres se donnent avec la déclaration (${named('titles')}), ou après. Chacun est utilisé ou refusé seul : les autres passent, et la déclaration est
enregistrée quoi qu’il en soit. Ils paient au plus le net à verser, sans rendu de monnaie ; la part de leur financeur ne donne pas de crédit d’impôt.</p>
${titleSteps.map(section).join('\n')}
<h2 id="emetteurs">Pour un émetteur de titres</h2>
<p>Un émetteur est un partenaire habilité, avec ses applications et les droits ${named('titles:read')} et ${named('titles:write')}. Il ne lit jamais les
heures, le salaire, ni qui emploie qui. Un fichier est gardé tel qu’il est reçu : les mêmes octets sont le même fichier, et chaque ligne a son verdict.
La numérotation est celle de la démonstration : les vraies ne sont pas publiques, et aucune n’est devinée (${named('packages/domain/src/vouchers/numbering.ts')}).</p>
${issuerSteps.map(section).join('\n')}`
