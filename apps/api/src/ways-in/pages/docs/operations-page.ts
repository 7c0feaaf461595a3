import { openApiDocument } from '../../rest/openapi/document.ts'
import { escapeHtml, page } from '../page.ts'
import { details, json, markdown, named, table } from './markup.ts'

const { tags, paths, components } = openApiDocument()

type Schema = Readonly<Record<string, unknown>> & {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly enum?: readonly (string | number)[]
}

interface Parameter {
  $ref?: string
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description: string
  schema: Schema
}

interface Content {
  schema: { $ref: string }
  example?: unknown
  examples?: object
}

interface Operation {
  operationId: string
  summary: string
  tags: [string]
  security: { oauth: string[] }[]
  parameters: Parameter[]
  requestBody?: { content: { 'application/json': Content } }
  responses: Record<string, { content: Record<string, Content> }>
}

/** GET /docs/operations: the OpenAPI document, to be read by people; `demo` says that the data are fictive. */
export function operationsPage(demo: boolean): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
  )
  const ofTag = (tag: string) => operations.filter(({ operation }) => operation.tags[0] === tag)
  return page({
    demo,
    title: 'API : les opérations',
    styles: ['docs.css'],
    main: `<h1>Les opérations</h1>
<p class="fr-text--lead">Chaque adresse de /v1 : ce qu’elle prend, ce qu’elle répond, pour quoi elle refuse.</p>
<p>Pour commencer : <a href="/docs">le guide</a>. Pour vos outils : <a href="/openapi.json">le document OpenAPI 3.1</a>, dont cette page est tirée.</p>
<nav aria-labelledby="sommaire"><h2 id="sommaire">Sommaire</h2><ul>${operations
      .map(({ operation }) => `<li><a href="#${operation.operationId}">${escapeHtml(operation.summary)}</a></li>`)
      .join('\n')}</ul></nav>
${tags
  .map(
    ({ name, description }) =>
      `<h2 id="${name}">${escapeHtml(description)}</h2>\n${ofTag(name).map(section).join('\n')}`,
  )
  .join('\n')}`,
  })
}

function section({ path, method, operation }: { path: string; method: string; operation: Operation }): string {
  const { operationId, summary, security, requestBody, responses } = operation
  const asked = requestBody?.content['application/json']
  const [status, success] = Object.entries(responses)[0] ?? []
  const answered = success?.content['application/json']
  const isFile = success?.content['application/pdf'] !== undefined
  const scopes = security[0]?.oauth.map(named).join(', ')
  return `<h3 id="${operationId}">${escapeHtml(summary)}</h3>
<p>${named(`${method.toUpperCase()} ${path}`)}<br>${scopes === undefined ? 'Sans jeton.' : `Droit demandé : ${scopes}.`}</p>
${parameterTable(operation)}
${asked === undefined ? '' : `<h4>Ce qu’elle prend</h4>${fieldTable(`Champs de la demande : ${summary}`, asked)}${json(`Exemple de demande : ${summary}`, asked.example)}`}
${answered === undefined ? '' : `<h4>Ce qu’elle répond (${status})</h4>${details('Champs de la réponse', fieldTable(`Champs de la réponse : ${summary}`, answered))}${answered.example === undefined ? '' : details('Exemple de réponse', json(`Exemple de réponse : ${summary}`, answered.example))}`}
${isFile ? `<h4>Ce qu’elle répond (${status})</h4><p>Un fichier PDF.</p>` : ''}
<h4>Pour quoi elle refuse</h4>
${details('Statuts et codes', refusals(operation))}`
}

function parameterTable({ summary, parameters }: Operation): string {
  if (parameters.length === 0) return ''
  const places = { path: 'adresse', query: 'adresse, après « ? »', header: 'en-tête' }
  const rows = parameters.map((given) => {
    const found = given.$ref === undefined ? given : (components.parameters['Idempotency-Key'] as unknown as Parameter)
    return [named(found.name), places[found.in], found.required ? 'oui' : 'non', markdown(found.description)]
  })
  return table(`Paramètres : ${summary}`, ['Nom', 'Où', 'Obligatoire', 'Sens'], rows)
}

function fieldTable(name: string, { schema }: Content): string {
  const whole = components.schemas[schema.$ref.split('/').at(-1) ?? ''] as Schema
  const rows = fieldsOf(whole, '').map(([field, type, required, said]) => [
    named(field),
    type,
    required,
    escapeHtml(said),
  ])
  return rows.length === 0 ? '' : table(name, ['Champ', 'Type', 'Toujours', 'Sens'], rows)
}

/** The fields of a schema, those inside others too: « pay.kind », « rows[].period ». */
function fieldsOf(schema: Schema, start: string): [field: string, type: string, required: string, said: string][] {
  const required = schema.required ?? []
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const row: [string, string, string, string] = [
      ...([`${start}${name}`, typeOf(field), required.includes(name) ? 'oui' : 'non'] as const),
      String(field['description'] ?? ''),
    ]
    return [row, ...fieldsOf(field, `${start}${name}.`)]
  })
  const parts = [...((schema['anyOf'] ?? schema['oneOf'] ?? []) as Schema[])].flatMap((part) => fieldsOf(part, start))
  const items = schema['items'] ? fieldsOf(schema['items'] as Schema, `${start.slice(0, -1)}[].`) : []
  return [...own, ...parts.filter(([name], at) => parts.findIndex(([other]) => other === name) === at), ...items]
}

const types: Readonly<Record<string, string>> = {
  ...{ string: 'texte', number: 'nombre', integer: 'entier', boolean: 'vrai ou faux', object: 'objet', null: 'null' },
  ...{ date: 'jour', 'date-time': 'instant', uuid: 'UUID' },
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((one) => named(String(one))).join(' ')
  if (schema['const'] !== undefined) return named(String(schema['const']))
  if (schema['type'] === 'array') return `liste (${typeOf(schema['items'] as Schema)})`
  const parts = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined
  if (parts) return [...new Set(parts.map(typeOf))].join(' ou ')
  const names = schema['format'] ? [schema['format']] : [schema['type']].flat()
  const nullable = schema['format'] && [schema['type']].flat().includes('null') ? ['null'] : []
  return [...names, ...nullable].map((name) => types[String(name)] ?? escapeHtml(String(name))).join(' ou ')
}

function refusals({ summary, responses }: Operation): string {
  const rows = Object.entries(responses).flatMap(([status, { content }]) => {
    const codes = Object.keys(content['application/problem+json']?.examples ?? {})
    const links = codes.map((code) => `<a href="/docs/problems#${code}">${named(code)}</a>`)
    return codes.length === 0 ? [] : [[status, links.join('<br>')]]
  })
  return table(`Refus : ${summary}`, ['Statut', 'Codes'], rows)
}
