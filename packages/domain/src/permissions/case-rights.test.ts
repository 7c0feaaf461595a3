import { CaseKind } from '@cesu/db/model'
import { expect, test } from 'vitest'
import {
  AgentRole,
  agentPermissions,
  agentRoleLabels,
  agentRolesWith,
  type CaseScope,
  everyCase,
  mayOnCase,
} from './index.ts'

const about = { teamId: 'a', kind: 'IDENTITY_REVIEW' } as const
const scopes: readonly [string, CaseScope, boolean][] = [
  ['every team and every kind', everyCase, true],
  ['its team', { teamIds: ['a'], kinds: null }, true],
  ['two teams, one of which is its own', { teamIds: ['b', 'a'], kinds: null }, true],
  ['another team', { teamIds: ['b'], kinds: null }, false],
  ['its kind', { teamIds: null, kinds: ['API_ABUSE', 'IDENTITY_REVIEW'] }, true],
  ['other kinds', { teamIds: null, kinds: ['API_ABUSE'] }, false],
  ['its team, other kinds', { teamIds: ['a'], kinds: ['API_ABUSE'] }, false],
  ['its kind, another team', { teamIds: ['b'], kinds: ['IDENTITY_REVIEW'] }, false],
  ['its team and its kind', { teamIds: ['a'], kinds: ['IDENTITY_REVIEW'] }, true],
  ['no team', { teamIds: [], kinds: null }, false],
]

test.each(scopes)(
  'rights about %s: %o, %s for each role that holds the permission, and never for another',
  (_, scope, isIn) => {
    for (const role of Object.values(AgentRole)) {
      for (const permission of ['cases.read', 'cases.handle', 'cases.lead'] as const) {
        const holds = agentRolesWith(permission).includes(role)
        const rights = { permissions: agentPermissions[role], scope }
        expect([role, permission, mayOnCase(rights, permission, about)]).toEqual([role, permission, holds && isIn])
      }
    }
  },
)

test('a reader reads, an administrator neither reads nor handles, and each role has its name', () => {
  expect(agentRolesWith('cases.read')).toEqual(['AGENT', 'SUPERVISOR', 'READER'])
  expect(agentRolesWith('cases.handle')).toEqual(['AGENT', 'SUPERVISOR'])
  expect(agentRolesWith('cases.lead')).toEqual(['SUPERVISOR'])
  expect(agentRolesWith('declarations.oversee')).not.toContain('ADMINISTRATOR')
  for (const role of Object.values(AgentRole)) expect(agentRoleLabels[role]).toMatch(/^\p{Lu}/u)
  expect(Object.values(CaseKind).length).toBeGreaterThan(10)
})
