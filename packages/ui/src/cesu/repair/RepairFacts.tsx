import {
  hasValue,
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
        ...(hasValue(about)
          ? [
              ['Ce qui est déclaré', saidText(about, held) ?? 'rien'] as const,
              [`Ce que dit ${repairOriginLabels[origin]}`, saidText(about, said) ?? 'aucune autre valeur'] as const,
            ]
          : []),
        ...(words === '' ? [] : [['Ce qui est ajouté', `« ${words} »`] as const]),
        ['Signalé', `le ${dayOfInstant(openedAt)}`],
        status === 'OPEN'
          ? ['Qui répond', whoAnswers(owner, dueDay)]
          : [ended[status], endOf(answeredAt ?? openedAt, answer)],
      ]}
    />
  )
}

/** An agent sees it in their cases; what they decide does not come back here yet. */
const whoAnswers = (owner: RepairOwner, dueDay: string): string =>
  owner === 'AGENT'
    ? 'un agent de l’Urssaf, qui le voit dans ses dossiers ; sa réponse ne se lit pas encore ici'
    : `${repairOwnerLabels[owner]}, avant le ${day(dueDay)}`

const ended = { CORRECTED: 'Corrigé', MAINTAINED: 'Répondu', WITHDRAWN: 'Retiré' } as const

const endOf = (at: string, answer: string): string => `le ${dayOfInstant(at)}${answer === '' ? '' : ` : « ${answer} »`}`
