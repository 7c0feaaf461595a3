import { isIdentifier, lazyPage } from '@cesu/ui/app'
import { createRoute, type SearchSchemaInput } from '@tanstack/react-router'
import { signedIn } from '../../session.ts'
import { type BackSearch, backSearch } from './way-back.ts'

const pages = () => import('./pages.ts')

const jobs = createRoute({
  getParentRoute: () => signedIn,
  path: 'emplois',
  component: lazyPage(pages, 'JobsPage'),
})

/** Stops and ends of a worker's contracts; what is wrong in one month; the workers of an employer. */
const contracts = createRoute({
  getParentRoute: () => signedIn,
  path: 'emplois/contrats',
  component: lazyPage(pages, 'ContractsPage'),
})

const error = createRoute({
  getParentRoute: () => signedIn,
  path: 'emplois/erreur/$employerId/$month',
  component: lazyPage(pages, 'ErrorPage'),
})

const employees = createRoute({
  getParentRoute: () => signedIn,
  path: 'salaries',
  component: lazyPage(pages, 'EmployeesPage'),
})

const list = createRoute({
  getParentRoute: () => signedIn,
  path: 'partages',
  component: lazyPage(pages, 'SharesPage'),
})

/** A request that waits, or a share; where a program leads a worker. */
const one = createRoute({
  getParentRoute: () => signedIn,
  path: 'partages/$id',
  params: { parse: (key) => isIdentifier(key.id) && key },
  validateSearch: (raw: BackSearch & SearchSchemaInput) => backSearch({ ...raw }),
  component: lazyPage(pages, 'SharePage'),
})

const access = createRoute({
  getParentRoute: () => signedIn,
  path: 'acces',
  component: lazyPage(pages, 'AccessPage'),
})

const help = createRoute({
  getParentRoute: () => signedIn,
  path: 'aide',
  component: lazyPage(pages, 'HelpPage'),
})

/** Where a code leads: kept in this tab until its person has signed in, for no server receives it in an address. */
const helping = createRoute({
  getParentRoute: () => signedIn,
  path: 'aider',
  beforeLoad: async ({ location }) => (await pages()).keepCode(location.hash),
  component: lazyPage(pages, 'HelpingPage'),
})

export const sharingRoutes = [jobs, contracts, error, employees, list, one, access, help, helping] as const
