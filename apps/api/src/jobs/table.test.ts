import { jobTitles } from '@cesu/domain/jobs'
import { expect, test } from 'vitest'
import { jobs } from './table.ts'

test('every job of the table has its title on screen, and no other has', () => {
  expect(jobs.map(({ name }) => name).toSorted()).toEqual(Object.keys(jobTitles).toSorted())
})
