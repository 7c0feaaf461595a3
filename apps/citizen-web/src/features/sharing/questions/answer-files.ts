import { filesOf } from '@cesu/ui/app'

/** The way to put a file with the answer to a question. */
export const answerFiles = filesOf('/files/citizen')
