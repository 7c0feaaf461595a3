import { expect, test } from 'vitest'
import { invitedName } from './personas.ts'

test.each([
  ['jeanne.martin@exemple.fr', 'Jeanne', 'Martin'],
  ['j.du-pont@exemple.fr', 'Camille', 'Nouvelarrivant'],
  ['paule-de_la.tour@exemple.fr', 'Paule', 'De La Tour'],
  ['sami@exemple.fr', 'Sami', 'Nouvelarrivant'],
])('the persona of an invitation to %s is called after the address', (email, givenName, familyName) => {
  expect(invitedName(email)).toEqual({ givenName, familyName })
})
