import { expect, test } from 'vitest'
import { readRedirect } from './read-redirect.ts'

test.each([
  ['https://exemple.fr/retour', 'https://exemple.fr/retour'],
  ['https://exemple.fr/retour/', 'https://exemple.fr/retour/'],
  ['https://exemple.fr:8443/retour?de=cesu', 'https://exemple.fr:8443/retour?de=cesu'],
  ['https://exemple.fr', 'https://exemple.fr/'],
])('%s', (text, read) => {
  expect(readRedirect(text, { demo: false })).toBe(read)
})

test.each([
  ...['', 'exemple.fr/retour', '/retour', 'http://exemple.fr/retour', 'http://localhost/retour', 'javascript:alert(1)'],
  ...[
    'https://exemple.fr/retour#suite',
    'https://exemple.fr/retour#',
    'https://qui@exemple.fr/',
    'https://a:b@exemple.fr/',
  ],
  ...['https://EXEMPLE.fr/retour', 'https://exemple.fr:443/retour', 'https://exemple.fr/a/../retour'],
  ...['https://exemple.fr\\retour', ' https://exemple.fr/retour', 'https://exemple.fr/re tour', 'cesu://retour'],
])('« %s » is refused', (text) => {
  expect(readRedirect(text, { demo: false })).toBeNull()
})

test('in a demonstration, this machine is one too, and no other without https', () => {
  expect(readRedirect('http://localhost:5000/retour', { demo: true })).toBe('http://localhost:5000/retour')
  expect(readRedirect('http://127.0.0.1/retour', { demo: true })).toBe('http://127.0.0.1/retour')
  expect(readRedirect('http://localhost.exemple.fr/retour', { demo: true })).toBeNull()
  expect(readRedirect('http://exemple.fr/retour', { demo: true })).toBeNull()
})
