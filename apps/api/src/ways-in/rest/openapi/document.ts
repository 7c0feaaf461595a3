import { scopes } from '@cesu/domain/permissions'
import { type ProblemCode, problemKinds } from '@cesu/domain/problems'
import { refuseInput } from '@cesu/domain/shared'
import { z } from 'zod'
import answers from '../../../documentation/answers.json' with { type: 'json' }
import { errorsOf, Problem, ProblemReasonOutput } from '../../../problem.ts'
import { calledOf, type RestRoute } from '../route.ts'
import { restTable } from '../routes.ts'
import { operationObject, pathOf } from './operation-object.ts'
import { schemaOf } from './schemas.ts'

/** The OpenAPI 3.1 document of /v1, drawn from its table: nothing of it is written twice. */
export function openApiDocument(routes: readonly RestRoute[] = restTable) {
  const drawn = routes.map((route) => ({
    route,
    ...operationObject(route, (answers as Record<string, unknown>)[calledOf(route).name]),
  }))
  const paths: Record<string, Record<string, object>> = {}
  for (const { route, operation } of drawn) {
    const path = pathOf(route.url)
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation }
  }
  const used = [...new Set(routes.map((route) => calledOf(route).name.split('.')[0] ?? ''))]
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'API Cesu',
      version: '1',
      summary: 'Déclarer le travail à domicile, pour des employeurs qui vous ont donné mandat.',
      description: introduction,
    },
    servers: [{ url: '/', description: 'Ce serveur' }],
    externalDocs: { url: '/docs', description: 'Le guide, et chaque opération en clair' },
    tags: used.map((name) => ({ name, description: tagWords(name) })),
    paths,
    components: {
      schemas: {
        Problem: schemaOf(ProblemDocument, { of: 'Problem', io: 'output' }),
        ...Object.assign({}, ...drawn.map(({ schemas }) => schemas)),
      },
      parameters: { 'Idempotency-Key': idempotencyKey, 'Cesu-Upload': upload, 'Cesu-Upload-From': uploadFrom },
      headers,
      examples: Object.fromEntries(Object.keys(problemKinds).map((code) => [code, example(code as ProblemCode)])),
      securitySchemes,
    },
  }
}

const tags: Readonly<Record<string, string>> = {
  contributions: 'Estimer, sans compte',
  documents: 'Prendre un document, en vérifier un',
  activity: 'Lire ce que des salariés laissent lire',
  sharing: 'Qui peut recevoir quelles données, et sur quel fondement',
  mandates: 'Demander un mandat, le suivre, y mettre fin',
  employers: 'Les employeurs qui vous ont donné mandat',
  employments: 'Les contrats de ces employeurs',
  proposals: 'Proposer un contrat, ou sa fin, à un employeur',
  'employment-events': 'Dire un arrêt de travail, relire la fin d’un contrat',
  repairs: 'Accuser réception, rejeter, corriger ce qui est faux',
  declarations: 'Déclarer, relire, corriger, annuler',
  events: 'Suivre ce qui arrive',
  applications: 'Suivre son application',
  vouchers: 'Émetteurs : enregistrer des titres Cesu préfinancés, les relire, dire ceux qui sont perdus',
  remittances: 'Émetteurs : remettre des titres par bordereaux, relire les remises, dire celles qui sont payées',
  titles: 'Payer un mois déclaré avec des titres Cesu préfinancés',
  files: 'Suivre un fichier envoyé, et lire ce qu’il en est de chaque ligne',
}

function tagWords(name: string): string {
  const said = tags[name]
  if (said === undefined) throw new Error(`no words for the operations « ${name} » : rest/openapi/document.ts`)
  return said
}

const introduction = `Toutes les sommes sont en centimes, les taux en cent millièmes, les jours en AAAA-MM-JJ, les mois en AAAA-MM.

**Refus.** Toute réponse autre qu’un succès est un problème (RFC 9457, \`application/problem+json\`) : \`code\` est stable, \`errors\` dit pour chaque donnée où, pourquoi, que faire et à qui d’agir. Tous sont dans [/docs/problems](/docs/problems).

**Envois.** Une écriture porte \`Idempotency-Key\`. Renvoyée avec la même clé, elle ne se fait qu’une fois et reçoit la première réponse, pendant 90 jours.

**Versions.** Lire une déclaration donne un \`ETag\` ; la corriger ou l’annuler le demande dans \`If-Match\`.

**Listes.** \`limit\` dit la taille d’une page, \`cursor\` laquelle : c’est le \`nextCursor\` de la page d’avant, qui ne sert qu’à vous et à cette liste.

**Lots.** Jusqu’à 500 déclarations en un appel, chacune avec sa clé et son verdict : \`DONE\`, \`REFUSED\`, ou \`SEND_AGAIN\`, à renvoyer avec la même clé.

**Fichiers.** Une ligne par objet (NDJSON, ou CSV avec « ; » ou « , », en UTF-8 ou Windows-1252), aussi lentement que 64 Kio toutes les 10 secondes : la réponse 202 donne l’adresse du fichier, lu dans la minute. Un envoi nommé (\`Cesu-Upload\`) et coupé se reprend : \`GET /v1/uploads/{id}\` dit ce qui est gardé, \`Cesu-Upload-From\` par quel octet la suite commence. Le même fichier, renvoyé, est reconnu à ses octets : même adresse, rien n’est fait deux fois. Chaque ligne a son verdict.

**Événements.** \`GET /v1/events\` dit ce qui est arrivé depuis un repère, dans l’ordre, sans rien manquer ni redire.

**Limites.** \`RateLimit\` dit ce qui reste (\`r\`) jusqu’à la fin de la minute (\`t\` secondes) : à votre application, quelles que soient ses clés et son adresse. Les personnes différentes lues sont comptées aussi : \`Cesu-Warning\` prévient.

**Évolutions.** De nouveaux champs peuvent paraître dans les réponses, et de nouveaux codes dans les listes : ignorez ceux que vous ne connaissez pas. Un champ inconnu dans une demande est refusé.`

/** A problem as it leaves. */
const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  errors: z.array(ProblemReasonOutput),
})

const idempotencyKey = {
  ...{ name: 'Idempotency-Key', in: 'header', required: true },
  description:
    'Ce qui fait qu’un envoi n’est fait qu’une fois : de 8 à 255 caractères sans espace, tirés par vous pour cet envoi.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{8,255}$' },
  example: '2f7c1f0e-6f0b-4c55-9d3b-9a4a5d1a7a10',
}

const upload = {
  ...{ name: 'Cesu-Upload', in: 'header', required: false },
  description:
    'Le nom de cet envoi, un UUID tiré par vous : coupé, il est gardé douze heures et se reprend. Sans lui, ce qui est coupé est oublié.',
  schema: { type: 'string', format: 'uuid' },
}

const uploadFrom = {
  ...{ name: 'Cesu-Upload-From', in: 'header', required: false },
  description: 'L’octet du fichier par lequel cette demande commence : `keptBytes` de `GET /v1/uploads/{id}`, ou 0.',
  schema: { type: 'integer', minimum: 0, default: 0 },
}

const header = (description: string, given: string) => ({ description, schema: { type: 'string' }, example: given })
const headers = {
  RateLimit: header(
    'Ce qui reste : r demandes, jusque dans t secondes (draft-ietf-httpapi-ratelimit-headers-10).',
    '"minute";r=299;t=60',
  ),
  'RateLimit-Policy': header('La limite : q demandes en w secondes.', '"minute";q=300;w=60'),
  'Retry-After': header('Dans combien de secondes la même demande peut réussir.', '5'),
  Location: header('L’adresse où le fichier est relu.', '/v1/files/0d0c0000-0000-7000-8000-000000000094'),
  ETag: header('La version lue, à rendre dans If-Match.', '"1"'),
  'Cesu-Document-Code': header('Le code imprimé sur le document, à vérifier sur /verifier.', '0D0C-0D0C-0D0C-0D0C'),
  'Cesu-Warning': header(
    'Ce dont vous êtes prévenu, en français, encodé comme dans une adresse. Absent le plus souvent.',
    'Vous%20avez%20consult%C3%A9…',
  ),
}

const securitySchemes = {
  oauth: {
    type: 'oauth2',
    description: `Un jeton d’accès de cinq minutes, demandé par l’application avec une assertion signée de sa clé (\`private_key_jwt\`, ES256) et une preuve DPoP. Il n’y a pas de secret partagé, et un jeton seul (Bearer) n’est jamais accepté : \`Authorization: DPoP <jeton>\`.`,
    flows: {
      clientCredentials: {
        tokenUrl: '/oauth/token',
        scopes: Object.fromEntries(Object.values(scopes).map(({ name, label }) => [name, label])),
      },
    },
  },
  dpop: {
    ...{ type: 'apiKey', in: 'header', name: 'DPoP' },
    description:
      'Une preuve de possession (RFC 9449), neuve à chaque demande, signée par la clé à laquelle le jeton est lié.',
  },
}

/** What a problem looks like, with its own words. */
function example(code: ProblemCode) {
  const expected = 'un nombre d’heures, sans guillemets, par exemple 26.5'
  const errors =
    code === 'input.refused' ? errorsOf([refuseInput('input.invalid', 'hours', { field: 'hours', expected })]) : []
  const problem = new Problem(code, { errors }).toDetails('0d0c0000-0000-7000-8000-0000000000ff')
  return { summary: problem.title, value: problem }
}
