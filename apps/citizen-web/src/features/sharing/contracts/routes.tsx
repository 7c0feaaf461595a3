import { isIdentifier, lazyPage } from '@cesu/ui/app'
import { createRoute, type SearchSchemaInput } from '@tanstack/react-router'
import { signedIn } from '../../../session.ts'

const pages = () => import('./pages.ts')

const contracts = createRoute({
  getParentRoute: () => signedIn,
  path: 'emplois/contrats',
  component: lazyPage(pages, 'ContractsPage'),
})

/** Which month is wrong, as an address says it; what cannot be read is not there. */
interface ErrorSearch {
  mois?: string
}

const error = createRoute({
  getParentRoute: () => signedIn,
  path: 'emplois/erreur/$employerId',
  params: { parse: (key) => isIdentifier(key.employerId) && key },
  validateSearch: ({ mois }: ErrorSearch & SearchSchemaInput): ErrorSearch =>
    /^2[01]\d{2}-(0[1-9]|1[0-2])$/.test(`${mois}`) ? { mois: `${mois}` } : {},
  component: lazyPage(pages, 'ErrorPage'),
})

const employees = createRoute({
  getParentRoute: () => signedIn,
  path: 'salaries',
  component: lazyPage(pages, 'EmployeesPage'),
})

export const contractRoutes = [contracts, error, employees] as const
