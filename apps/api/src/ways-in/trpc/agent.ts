import { listCases } from '../../cases/list-cases.ts'
import { listTeams } from '../../cases/list-teams.ts'
import { listAllDeclarations } from '../../declarations/list-all-declarations.ts'
import { overseeDeclaration } from '../../declarations/oversee-declaration.ts'
import { listParameters } from '../../parameters/list-parameters.ts'
import { readParameter } from '../../parameters/read-parameter.ts'
import { readRegister } from '../../parameters/read-register.ts'
import { recordCheck } from '../../parameters/record-check.ts'
import { listPartners } from '../../partners/list-partners.ts'
import { identifyAgent } from '../../sessions/identify-agent.ts'
import { router, tableOf } from './table.ts'

const { query, mutation } = tableOf('AGENT')

/** What the people of Urssaf can do. */
export const agentRouter = router({
  session: { me: query(identifyAgent) },
  declarations: {
    partners: query(listPartners),
    list: query(listAllDeclarations),
    get: query(overseeDeclaration),
  },
  cases: { teams: query(listTeams), list: query(listCases) },
  parameters: {
    list: query(listParameters),
    register: query(readRegister),
    get: query(readParameter),
    recordCheck: mutation(recordCheck),
  },
})

export type AgentRouter = typeof agentRouter
