import { dayInWords, isoDayOfInstant } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AskMandate } from '../../AskMandate.tsx'
import type { Mandate } from './mandate.ts'
import { Told } from './Told.tsx'

/** Of a mandate that is not in force: what that means, and what to do. */
export function MandateState({ mandate }: { mandate: Mandate }) {
  const told = toldOf(mandate)
  if (told === null) return null
  const { kind, title, sentence, askText } = told
  return (
    <Told kind={kind} title={title}>
      {sentence} {askText && <AskMandate text={askText} />}
    </Told>
  )
}

interface Sentence {
  kind: 'info' | 'warning'
  title: string
  sentence: ReactNode
  /** What the link to the form says; none when there is nothing to ask. */
  askText?: string
}

const NOTHING_MORE = 'Il ne vous permet plus rien. Ce que vous avez déclaré reste.'

function toldOf({ status, revokedAt, endDay, replacedById, employerId }: Mandate): Sentence | null {
  if (replacedById !== null && revokedAt !== null) {
    return {
      kind: 'info',
      title: `Information : ce mandat est remplacé par celui du ${dayInWords(isoDayOfInstant(revokedAt))}`,
      sentence: (
        <>
          Ce que vous avez déclaré reste.{' '}
          <Link to="/mandats/$employerId/$id" params={{ employerId, id: replacedById }}>
            Lire le nouveau mandat
          </Link>
        </>
      ),
    }
  }
  switch (status) {
    case 'ACTIVE':
      return null
    case 'SUSPENDED':
      return {
        kind: 'warning',
        title: 'Attention : ce mandat est suspendu',
        sentence:
          'Il ne vous permet rien pour l’instant : l’employeur conteste l’avoir donné, ou l’Urssaf vérifie. Vous n’avez rien à faire d’ici sa réponse.',
      }
    case 'REVOKED':
      return {
        kind: 'info',
        title: `Information : ce mandat est arrêté${revokedAt === null ? '' : ` depuis le ${dayInWords(isoDayOfInstant(revokedAt))}`}`,
        sentence: NOTHING_MORE,
        askText: 'Demander un nouveau mandat',
      }
    case 'EXPIRED':
      return {
        kind: 'info',
        title: `Information : ce mandat a pris fin${endDay === null ? '' : ` le ${dayInWords(endDay)}`}`,
        sentence: NOTHING_MORE,
        askText: 'Demander un nouveau mandat',
      }
    case 'REFUSED':
      return {
        kind: 'info',
        title: 'Information : l’employeur a refusé ce mandat',
        sentence: 'Sa raison n’est pas communiquée. Parlez-en avec lui avant de demander de nouveau.',
        askText: 'Demander un nouveau mandat',
      }
    case 'PENDING_EMPLOYER':
      return {
        kind: 'info',
        title: 'Information : l’employeur n’a pas encore répondu',
        sentence: 'Ce mandat ne vous permet rien avant sa réponse. Vous pouvez lui envoyer un lien pour répondre.',
        askText: 'Envoyer un lien',
      }
  }
}
