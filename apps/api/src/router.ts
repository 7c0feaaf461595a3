import { casesRouter } from './cases/cases.router.ts'
import { contributionsRouter } from './contributions/contributions.router.ts'
import { agentDeclarationsRouter } from './declarations/agent-declarations.router.ts'
import { declarationsRouter } from './declarations/declarations.router.ts'
import { employmentsRouter } from './employments/employments.router.ts'
import { parametersRouter } from './parameters/parameters.router.ts'
import { sessionRouter } from './session/session.router.ts'
import { router } from './trpc.ts'

/** Every procedure of the platform, for people; machines have the REST routes. */
export const appRouter = router({
  session: sessionRouter,
  contributions: contributionsRouter,
  employments: employmentsRouter,
  declarations: declarationsRouter,
  agentDeclarations: agentDeclarationsRouter,
  cases: casesRouter,
  parameters: parametersRouter,
})

export type AppRouter = typeof appRouter
