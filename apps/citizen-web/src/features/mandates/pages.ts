/** Loaded together: what leads to each of them apart would weigh on the simulator, which loads none. */
export { AnswerPage } from './AnswerPage.tsx'
export { MandatePage } from './MandatePage.tsx'
export { MandatesPage } from './MandatesPage.tsx'
export { RequestPage } from './RequestPage.tsx'
