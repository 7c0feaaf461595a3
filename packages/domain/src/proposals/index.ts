export { ContractEndRoute, ProposalKind, ProposalStatus } from '@cesu/db/model'
export {
  leastWage,
  type ProposalFacts,
  termsReasons,
  weekHundredths,
} from './contract-terms.ts'
export { endReasons } from './end-reasons.ts'
export * from './labels.ts'
export * from './proposal-input.ts'
export { refuseProposal } from './proposal-refusals.ts'
export { readTraits, type WorkerTraits } from './worker-traits.ts'
