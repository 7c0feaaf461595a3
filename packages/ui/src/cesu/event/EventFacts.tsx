import {
  type EmploymentEventKind,
  type EndSumCents,
  endSumLabels,
  endSums,
  type NoticeStatus,
  noticeLabels,
  portabilityLabel,
} from '@cesu/domain/employment-events'
import { type ContractEndRoute, endRouteLabel } from '@cesu/domain/proposals'
import { euros } from '../../design/format/amounts.ts'
import { day } from '../../design/format/dates.ts'
import { Facts } from '../../design/layout/Facts.tsx'

/** What is said of a contract, as a page reads it. */
export interface SaidEvent extends EndSumCents {
  kind: EmploymentEventKind
  firstDay: string | null
  lastDay: string | null
  lastDayWorked: string | null
  route: ContractEndRoute | null
  noticeStatus: NoticeStatus | null
  noticeFirstDay: string | null
  noticeLastDay: string | null
  portability: boolean | null
}

const maybe = (one: string | null, none: string) => (one === null ? none : day(one))

/** The facts of a stop, or of the end of a contract. */
export const EventFacts = ({ said }: { said: SaidEvent }) => (
  <Facts facts={said.kind === 'STOP' ? stopFacts(said) : endFacts(said)} />
)

const stopFacts = ({ firstDay, lastDay, lastDayWorked }: SaidEvent) =>
  [
    ['Premier jour de l’arrêt', maybe(firstDay, 'non dit')],
    ['Dernier jour de l’arrêt', maybe(lastDay, 'pas encore connu')],
    ['Dernier jour travaillé', maybe(lastDayWorked, 'non dit')],
  ] as const

const endFacts = (said: SaidEvent) => {
  const { lastDay, lastDayWorked, route, noticeStatus, noticeFirstDay, noticeLastDay, portability } = said
  const days = noticeFirstDay && noticeLastDay ? `, du ${day(noticeFirstDay)} au ${day(noticeLastDay)}` : ''
  return [
    ['Dernier jour du contrat', maybe(lastDay, 'non dit')],
    ['Dernier jour travaillé', maybe(lastDayWorked, 'non dit')],
    ...(route === null ? [] : [['Façon de finir', endRouteLabel(route)] as const]),
    ...(noticeStatus === null ? [] : [['Préavis', `${noticeLabels[noticeStatus]}${days}`] as const]),
    ...endSums.flatMap((sum) => {
      const cents = said[sum]
      return cents === null ? [] : [[endSumLabels[sum], `${euros(cents)} bruts`] as const]
    }),
    ...(portability === null ? [] : [[portabilityLabel, portability ? 'oui' : 'non'] as const]),
  ] as const
}
