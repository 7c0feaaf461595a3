import { expect, test } from 'vitest'
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
