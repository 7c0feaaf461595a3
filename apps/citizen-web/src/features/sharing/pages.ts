/** Loaded together: what leads to each of them apart would weigh on the simulator, which loads none. */
export { AccessPage } from './AccessPage.tsx'
export { ContractsPage } from './contracts/ContractsPage.tsx'
export { EmployeesPage } from './contracts/EmployeesPage.tsx'
export { ErrorPage } from './contracts/ErrorPage.tsx'
export { JobsPage } from './JobsPage.tsx'
export { SharePage } from './SharePage.tsx'
export { SharesPage } from './SharesPage.tsx'
