import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonOf } from '../../../../test/application.ts'
import { type DocumentedServer, documentedServer } from '../../../../test/documented-server.ts'
import { type OpenApiChecks, openApiChecks } from '../../../../test/openapi-checks.ts'
import { othersEnded } from '../../../../test/others-ended.ts'
import { restCaller } from '../../../../test/rest-calls.ts'
import { anyone } from '../../../actors/anyone.ts'
import { documentedActors } from '../../../documentation/world.ts'
import type { AnyOperation } from '../../../operation.ts'
import { perform } from '../../../perform.ts'
import { calledOf } from '../route.ts'
import { restTable } from '../routes.ts'
import { openApiDocument } from './document.ts'
import { exampleOf } from './operation-object.ts'

let on: DocumentedServer
let checks: OpenApiChecks
beforeAll(async () => {
  on = await documentedServer()
  checks = openApiChecks()
})
afterAll(() => on.close())

describe('the OpenAPI document', () => {
  test('is one of OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(openApiDocument())
    expect([valid, errors]).toEqual([true, undefined])
  })

  test('is served to everybody, and printed', async () => {
    const answer = await fetch(`${on.origin}/openapi.json`)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const written = await jsonOf(answer)
    expect(written).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
    const cesu = fileURLToPath(new URL('../../cli/cesu.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [cesu, 'openapi'], { maxBuffer: 8_388_608 })
    expect(JSON.parse(stdout)).toEqual(written)
  })

  test('has every route of the table, and each of its problems has its example', () => {
    const { paths, components } = openApiDocument()
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
    expect(operations).toHaveLength(restTable.length)
    const named = new Set(
      [...JSON.stringify(paths).matchAll(/#\/components\/examples\/([\w.]+)/g)].map(([, code]) => code),
    )
    expect([...named].filter((code) => !(String(code) in components.examples))).toEqual([])
  })

  test.each(restTable.filter(({ method, upload }) => method !== 'GET' && !upload))(
    '$method $url: its example is one',
    (route) => {
      expect(checks.ofBody(route, exampleOf(route).body)).toEqual([])
    },
  )
})

/** Thrown with the answer, so that what it wrote is rolled back. */
class Answered extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super()
    this.answer = answer
  }
}

/** What the example of an operation is answered in the documentation world, which it leaves as it was. */
async function answerOf(operation: AnyOperation, by: 'ANYONE' | 'API_CLIENT'): Promise<unknown> {
  const undone = {
    ...operation,
    run: async (call: never, input: never) => {
      throw new Answered(operation.output.parse(await operation.run(call, input)))
    },
  }
  const actor = by === 'ANYONE' ? anyone : documentedActors.application
  return perform(on.platform, undone, { actor: actor as never, value: operation.example, key: randomUUID() }).catch(
    (error: unknown) => {
      if (error instanceof Answered) return error.answer
      throw error
    },
  )
}

/** The same, with the identifiers that are drawn at random in the order in which they come; a mark of a list says where it is of. */
function withFixedIds(text: string): string {
  const drawn = new Map<string, string>()
  const unmarked = text.replaceAll(/("nextCursor": ")[\w-]+\.[\w-]+/g, '$1WyI3.exemple')
  return unmarked.replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, (id) => {
    if (id.startsWith('0d0c0000')) return id
    drawn.set(id, drawn.get(id) ?? `0d0c0000-0000-7000-8000-${String(900 + drawn.size).padStart(12, '0')}`)
    return drawn.get(id) ?? id
  })
}

test('what it shows as answers is what the documentation world answers: read that file again when it changes', async () => {
  // The events of that world are read.
  await othersEnded(on.adminUrl)
  const answers: Record<string, unknown> = {}
  for (const route of restTable.filter(({ serve }) => serve === undefined)) {
    const { operation, by, status } = route
    const answer = await answerOf(operation, by)
    answers[operation.name] = answer
    expect(checks.ofAnswer(route, { status, type: 'application/json', body: answer })).toEqual([])
  }
  // What answers by itself writes for good: it comes last. A file is shown nowhere.
  const { call } = restCaller(on)
  for (const route of restTable.filter(({ serve, answers }) => serve !== undefined && answers !== null)) {
    const { status, type, body } = await call(route)
    answers[calledOf(route).name] = body
    expect([status, ...checks.ofAnswer(route, { status, type, body })]).toEqual([route.status])
  }
  const written = withFixedIds(JSON.stringify(answers, null, 2))
  await expect(`${written}\n`).toMatchFileSnapshot('../../../documentation/answers.json')
})
