import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const provider = {
  CESU_OIDC_ISSUER: 'https://id.example',
  CESU_OIDC_CLIENT_ID: 'id',
  CESU_OIDC_CLIENT_SECRET: 'secret',
}

test.each<[string, Record<string, string>, boolean]>([
  ['on this machine, with nothing said', {}, true],
  ['elsewhere, when it is asked for', { PUBLIC_URL: 'https://demo.example', CESU_DEMO: 'on' }, true],
  ['with an identity provider', { PUBLIC_URL: 'https://cesu.example', ...provider }, false],
])('the demo %s', (_title, environment, demo) => {
  expect(readConfig(environment).identity === null).toBe(demo)
})

test.each<[string, Record<string, string>, RegExp]>([
  ['elsewhere without an identity provider', { PUBLIC_URL: 'https://cesu.example' }, /CESU_OIDC_ISSUER/],
  ['here, when the demo is refused', { CESU_DEMO: 'off' }, /CESU_OIDC_ISSUER/],
  ['a provider without its secret', { CESU_OIDC_ISSUER: 'https://id.example' }, /CESU_OIDC_CLIENT_ID/],
  ['a port that is none', { PORT: 'abc' }, /PORT/],
])('%s: one sentence', (_title, environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence)
})

describe('[finding R8] [security A22] open to this machine alone, unless asked', () => {
  test.each([
    [{ HOST: '0.0.0.0' }],
    [{ HOST: '::' }],
    [{ HOST: '192.168.1.4' }],
    [{ HOST: '127.0.0.1.exemple.fr' }],
    [{ PUBLIC_URL: 'http://127.0.0.1.exemple.fr' }],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:3000' }],
    [{ HOST: 'localhost', PUBLIC_URL: 'https://demo.exemple' }],
  ])('%o does not open the demo by itself', (environment) => {
    expect(() => readConfig(environment)).toThrow(/Personne ne peut s’identifier/)
    expect(readConfig({ ...environment, CESU_DEMO: 'on' }).identity).toBeNull()
  })

  test.each([[{}], [{ HOST: '127.0.0.1' }], [{ HOST: '::1', PUBLIC_URL: 'http://[::1]:3000' }]])(
    '%o opens it',
    (environment) => {
      expect(readConfig(environment).identity).toBeNull()
    },
  )

  test.each([
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['HTTP://LocalHost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:80', 'http://127.0.0.1'],
    ['http://[::1]:3001', 'http://[::1]:3001'],
  ])('PUBLIC_URL=%s is the origin %s', (given, origin) => {
    expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe(origin)
  })

  test.each([
    'ftp://localhost',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'localhost:3000',
    'http://localhost/cesu',
    'http://localhost/?a=b',
    'http://localhost/#a',
    'http://moi:secret@localhost',
    'n’importe quoi',
  ])('PUBLIC_URL=%s is refused', (given) => {
    expect(() => readConfig({ PUBLIC_URL: given })).toThrow(/PUBLIC_URL \(une adresse http ou https sans chemin/)
  })
})

test('proxies, times and budgets have their units', () => {
  expect(
    readConfig({ CESU_TRUSTED_PROXIES: '10.0.0.0/8, loopback fd00::/8', CESU_REQUEST_BUDGET_SECONDS: '20' }),
  ).toEqual(
    expect.objectContaining({ trustedProxies: ['10.0.0.0/8', 'loopback', 'fd00::/8'], requestBudgetMs: 20_000 }),
  )
  expect(readConfig({})).toEqual(
    expect.objectContaining({
      trustedProxies: [],
      requestBudgetMs: 15_000,
      budgets: {
        agentListedPerHour: 1_000,
        agentOpenedPerHour: 60,
        agentOpenedPerDay: 200,
        staffOpenedPerDay: 500,
        staffOpenedPercent: 10,
        programReadPerHour: 500,
        programReadPerDay: 2_000,
        programReadPerMonth: 20_000,
      },
    }),
  )
  for (const proxy of ['10.0.0.0/33', '10.0.0', 'exemple.fr', '::1/129', '1.2.3.4/8/8'])
    expect(() => readConfig({ CESU_TRUSTED_PROXIES: proxy })).toThrow(/CESU_TRUSTED_PROXIES/)
})

test('an empty variable is one that is not given; every fault is said at once', () => {
  expect(readConfig({ HOST: '', PORT: '' })).toEqual(readConfig({}))
  expect(() => readConfig({ PORT: '0', CESU_DB_POOLER: 'session', LOG_LEVEL: 'loud' })).toThrow(
    /à corriger : PORT \(.*\), LOG_LEVEL \(.*\), CESU_DB_POOLER \(none ou transaction\)\.$/,
  )
})
