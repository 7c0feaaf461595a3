import { isIdentifier, lazyPage, unread } from '@cesu/ui/app'
import { createRoute } from '@tanstack/react-router'
import { signedIn } from '../../session.ts'
import type { BackSearch } from './way-back.ts'

const pages = () => import('../../pages.ts')
const getParentRoute = () => signedIn

const jobs = createRoute({
  getParentRoute,
  path: 'emplois',
  component: lazyPage(pages, 'JobsPage'),
})

/** Stops and ends of a worker's contracts; what is wrong in one month; the workers of an employer. */
const contracts = createRoute({
  getParentRoute,
  path: 'emplois/contrats',
  component: lazyPage(pages, 'ContractsPage'),
})

const error = createRoute({
  getParentRoute,
  path: 'emplois/erreur/$employerId/$month',
  component: lazyPage(pages, 'ErrorPage'),
})

const employees = createRoute({
  getParentRoute,
  path: 'salaries',
  component: lazyPage(pages, 'EmployeesPage'),
})

/** What agents ask about their cases. */
const questions = createRoute({
  getParentRoute,
  path: 'questions',
  component: lazyPage(pages, 'QuestionsPage'),
})

const list = createRoute({
  getParentRoute,
  path: 'partages',
  component: lazyPage(pages, 'SharesPage'),
})

/** A request that waits, or a share; where a program leads a worker. */
const one = createRoute({
  getParentRoute,
  path: 'partages/$id',
  params: { parse: (key) => isIdentifier(key.id) && key },
  validateSearch: unread<BackSearch>,
  component: lazyPage(pages, 'SharePage'),
})

const access = createRoute({
  getParentRoute,
  path: 'acces',
  component: lazyPage(pages, 'AccessPage'),
})

const help = createRoute({
  getParentRoute,
  path: 'aide',
  component: lazyPage(pages, 'HelpPage'),
})

/** Where a code leads: kept in this tab until its person has signed in, for no server receives it in an address. */
const helping = createRoute({
  getParentRoute,
  path: 'aider',
  beforeLoad: async ({ location }) => (await pages()).keepCode(location.hash),
  component: lazyPage(pages, 'HelpingPage'),
})

export const sharingRoutes = [jobs, contracts, error, employees, list, one, access, help, helping, questions] as const
