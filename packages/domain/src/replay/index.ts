export { plainFields, situationFields, totals } from './fields.ts'
export { changeTables, readTableChanges, type TableChange } from './other-tables.ts'
export { makeReplay, type NamedHouseholds, type OtherMonth, type Replay, type Replayed } from './replay-rows.ts'
export { addCells, type ReplayCell, replayDifferences } from './report.ts'
