import {
  type RepairOrigin,
  type RepairOwner,
  type RepairStatus,
  type RepairSubject,
  repairOriginLabels,
  repairOwnerLabels,
  saidText,
} from '@cesu/domain/repairs'
import { day, dayOfInstant } from '../../design/format/dates.ts'
import { Facts } from '../../design/layout/Facts.tsx'

/** What is said to be wrong, as a page reads it. */
export interface Repair {
  about: RepairSubject
  period: string | null
  held: string | null
  said: string | null
  words: string
  origin: RepairOrigin
  owner: RepairOwner
  status: RepairStatus
  dueDay: string
  openedAt: string
  answeredAt: string | null
  answer: string
}

/** Both versions side by side, who says what, and who answers by when. */
export function RepairFacts({ repair }: { repair: Repair }) {
  const { about, held, said, words, origin, owner, status, dueDay, openedAt, answeredAt, answer } = repair
  return (
    <Facts
      facts={[
        ['Ce qui est déclaré', saidText(about, held) ?? 'rien'],
        [`Ce que dit ${repairOriginLabels[origin]}`, saidText(about, said) ?? 'aucune autre valeur'],
        ...(words === '' ? [] : [['Ce qui est ajouté', `« ${words} »`] as const]),
        ['Signalé', `le ${dayOfInstant(openedAt)}`],
        status === 'OPEN'
          ? ['Qui répond', `${repairOwnerLabels[owner]}, avant le ${day(dueDay)}`]
          : ['Répondu', `le ${dayOfInstant(answeredAt ?? openedAt)}${answer === '' ? '' : ` : « ${answer} »`}`],
      ]}
    />
  )
}
