import type { EmploymentProposalInput } from '@cesu/domain/proposals'
import type { FieldError } from '@cesu/ui/design'
import type { FieldErrors } from 'react-hook-form'

/** The fields in the order of the page: their name in the input, and their id on the page. */
export const fieldIds = {
  familyName: 'nom',
  givenNames: 'prenoms',
  birthDay: 'jour-de-naissance',
  numberKind: 'quel-numero',
  number: 'numero',
  activity: 'emploi',
  startDay: 'premier-jour',
  weeklyHours: 'heures-de-la-semaine',
  level: 'niveau',
  certified: 'certificat',
  leaveMode: 'conges',
  netHourlyCents: 'salaire',
} as const satisfies Partial<Record<keyof EmploymentProposalInput, string>>

/** The id of the field that a problem's pointer names: "/number" → "numero". */
export const fieldIdOf = (pointer: string): string | undefined =>
  (fieldIds as Record<string, string | undefined>)[pointer.slice(1)]

/** The messages of the form's fields, in the order of the page. */
export const fieldErrors = (errors: FieldErrors<EmploymentProposalInput>): FieldError[] =>
  Object.entries(fieldIds).flatMap(([name, fieldId]) => {
    const message = errors[name as keyof typeof fieldIds]?.message
    return message === undefined ? [] : [{ fieldId, message }]
  })
