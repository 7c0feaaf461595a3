import { type Grade, gradesToCheck } from '@cesu/domain/parameters'
import type { Summary } from './Introduction.tsx'

/** What the register offers to filter by, with how many parameters each choice has once they are known. */
export function filterOptions(summary: Summary | undefined) {
  const totalOf = (grade: Grade) => summary?.grades.find((counted) => counted.grade === grade)?.total
  return {
    toCheck: [{ value: true, text: counted('À revérifier', summary?.toCheck) }] as const,
    grades: gradesToCheck.map((grade) => ({ value: grade, text: counted(grade, totalOf(grade)) })),
    themes: (summary?.themes ?? []).map((theme) => ({ value: theme, text: theme })),
  }
}

const counted = (name: string, count: number | undefined): string => (count === undefined ? name : `${name} (${count})`)
