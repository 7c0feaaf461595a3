/** Loaded together, apart from the simulator, which loads none. */
export { ContractsPage } from './ContractsPage.tsx'
export { EmployeesPage } from './EmployeesPage.tsx'
export { ErrorPage } from './ErrorPage.tsx'
