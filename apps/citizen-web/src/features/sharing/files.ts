import { documentsOf, exportsOf } from '@cesu/ui/app'

/** The way to ask a payslip of one's own work. */
export const documentOf = documentsOf<'bulletin'>('/documents/citizen')

/** The way to ask all that is held of a worker, as a file. */
export const fileOf = exportsOf<'mes-donnees'>('/exports/citizen')
