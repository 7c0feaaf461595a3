import { type NoticeStatus, noticeLabels } from '@cesu/domain/employment-events'
import { type ContractEndRoute, endRouteLabel } from '@cesu/domain/proposals'
import { capitalised } from '@cesu/domain/shared'
import { day, euros, grouped, hours, instant, monthCapitalised } from '@cesu/ui/design'
import type { Preview } from './answers.ts'

/** What is sent, as it is held. */
type Value = Preview['records'][number][string]

const states: Readonly<Record<string, string>> = {
  DECLARED: 'déclaré',
  NOT_DECLARED: 'pas encore déclaré',
  NOT_HELD: 'nous ne l’avons pas',
}

const saidBy: Readonly<Record<string, string>> = { EMPLOYER: 'l’employeur', WORKER: 'vous' }

/** One value as a person reads it; its field says what it is. */
export function valueText(field: string, value: Value | undefined): string {
  if (value === null || value === undefined) return 'nous ne l’avons pas'
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return typeof value === 'number' ? numberText(field, value) : wordText(field, value)
}

function numberText(field: string, value: number): string {
  if (field.endsWith('Cents')) return euros(value)
  return field.endsWith('Hundredths') ? hours(value) : grouped(value)
}

function wordText(field: string, value: string): string {
  if (field === 'state') return states[value] ?? value
  if (field === 'statedBy') return saidBy[value] ?? value
  if (field === 'endReason') return endRouteLabel(value as ContractEndRoute)
  if (field === 'noticeStatus') return noticeLabels[value as NoticeStatus].toLowerCase()
  if (field === 'rule') return `article ${value}`
  if (field === 'month' || field.endsWith('Month')) return monthCapitalised(value)
  if (field.endsWith('Day') || field === 'lastDayWorked') return day(value)
  return field.endsWith('At') ? instant(value) : value
}

/** Whether a column of them is read from the right. */
export const isFigure = (field: string): boolean => /Cents$|Hundredths$|^employers$/.test(field)

const heads: Readonly<Record<string, string>> = {
  employerRef: 'Employeur (part sous un numéro, sans le nom)',
  state: 'État du mois',
  startDay: 'Premier jour',
  endDay: 'Dernier jour',
}

/** The title of a field, from what the catalogue calls it: « le salaire brut » is « Salaire brut ». */
export function headOf({ name, label }: Preview['fields'][number]): string {
  const text = heads[name] ?? label.replace(/^(le |la |les |l’)/, '').replace(/^si (.*) : oui ou non$/, '$1')
  return capitalised(text)
}
