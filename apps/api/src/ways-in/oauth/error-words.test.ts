import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askToken, assertionOf, jsonOf, testKey } from '../../../test/application.ts'
import { sharingServer } from '../../../test/sharing.ts'
import { oauthDescription, oauthErrors } from './error-words.ts'

const ALLOWED = /^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/

test.each(Object.keys(oauthErrors))('%s: why and what to do, in the characters that the standard allows', (error) => {
  expect(oauthDescription(error, 'client authentication failed')).toMatch(ALLOWED)
})

test('names the parameters that the library names, and leaves what we say', () => {
  expect(oauthDescription('invalid_request', "missing required parameter(s) 'state'")).toMatch(/^state : La demande/)
  expect(oauthDescription('invalid_grant', 'code : il a deja servi.')).toBe('code : il a deja servi.')
})

describe('what a program is answered', () => {
  let of: Awaited<ReturnType<typeof sharingServer>>
  beforeAll(async () => {
    of = await sharingServer()
  })
  afterAll(() => of.on.close())

  test.each([
    ['a scope that does not exist', { scope: 'rien:lire' }, 'invalid_scope', /^scope : /],
    [
      'details of nothing',
      { authorization_details: JSON.stringify([{ type: 'worker_activity', grant: randomUUID() }]) },
      'invalid_authorization_details',
      /authorization_details/,
    ],
  ])('%s', async (_, body, error, said) => {
    const answer = await askToken(of.application, of.on.origin, { scope: 'activity:read', body })
    const told = await jsonOf(answer)
    expect(told).toMatchObject({ error, error_description: expect.stringMatching(said) })
    expect(told.error_description).toMatch(ALLOWED)
  })

  test('an assertion by the key of nobody', async () => {
    const body = { client_assertion: await assertionOf({ id: of.application.id, key: await testKey() }, of.on.origin) }
    expect(await jsonOf(await askToken(of.application, of.on.origin, { scope: 'activity:read', body }))).toMatchObject({
      ...{
        error: 'invalid_client',
        error_description: expect.stringMatching(/^L'application, ou la preuve de sa cle/),
      },
    })
  })
})
