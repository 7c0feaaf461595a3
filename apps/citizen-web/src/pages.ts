/** The pages of who is signed in, loaded together: what leads to each of them apart would weigh on the simulator, which loads none. */
export * from './features/sharing/pages.ts'
export { TitlesPage } from './features/titles/TitlesPage.tsx'
export { GivenTitlesPage } from './features/titles-given/GivenTitlesPage.tsx'
