/** What is shown of a declaration and of its money, alike for everyone: payslip, badges, labels. */
export * from './badges.tsx'
export { CheaperReliefNotice } from './CheaperReliefNotice.tsx'
export * from './CostSummary.tsx'
export * from './GradeBadge.tsx'
export * from './labels.ts'
export { MonthChanges } from './MonthChanges.tsx'
export { MonthDates } from './MonthDates.tsx'
export * from './PayslipTable.tsx'
