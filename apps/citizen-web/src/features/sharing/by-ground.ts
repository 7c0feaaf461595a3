import { type LegalBasis, sharingButtons } from '@cesu/domain/sharing'
import type { Share } from './answers.ts'

/** What is said around an answer and a stop, by ground. */
interface GroundWords {
  /** True where every list is ticked at first; an agreement is to what the person ticks themselves. */
  isTicked: boolean
  /** What to do with the lists, where there are several. */
  hint: string
  /** What follows when the person has accepted. */
  accepted: string
  /** The end of « Succès : », once refused. */
  refused: (consumerName: string) => string
  refusedAct: string
  /** How it is stopped: what is asked, the two buttons, and what follows. */
  question: (consumerName: string) => string
  confirm: string
  keep: string
  /** What stopping changes, before and after. */
  onceStopped: string
  /** What becomes of what was read, if anything was. */
  onceRead: string
  stopped: (consumerName: string) => string
  stoppedAct: string
}

const usual: GroundWords = {
  isTicked: true,
  hint: 'Décochez ce que vous ne voulez pas laisser lire.',
  accepted: 'Vous arrêtez quand vous voulez, ici ou dans « Mes partages ».',
  refused: (consumer) => `la demande de ${consumer} est refusée`,
  refusedAct: 'vous avez refusé',
  question: (consumer) => `Arrêter le partage avec ${consumer} ?`,
  ...{ confirm: 'Arrêter le partage', keep: 'Garder le partage' },
  onceStopped: 'Vous ferez la démarche comme avant, avec vos bulletins de salaire. Vos droits sont les mêmes.',
  onceRead: '',
  stopped: (consumer) => `le partage avec ${consumer} est arrêté`,
  stoppedAct: 'vous avez arrêté',
}

/** The words of each ground (data-sharing R8): they say what the person does, and what is true after. */
export const byGround: Record<LegalBasis, GroundWords> = {
  USER_REQUEST: usual,
  PROACTIVE: {
    isTicked: true,
    hint: usual.hint,
    accepted: 'Vous pouvez vous y opposer quand vous voulez, ici ou dans « Mes partages ».',
    refused: () => 'votre opposition est enregistrée',
    refusedAct: 'vous avez fait opposition',
    question: (consumer) => `Vous opposer à ce que ${consumer} lise vos données ?`,
    ...{ confirm: 'M’y opposer', keep: 'Ne pas m’y opposer' },
    onceStopped: 'Vous pouvez toujours demander ce droit vous-même.',
    onceRead: 'Il doit détruire ce qu’il a lu.',
    stopped: () => 'votre opposition est enregistrée',
    stoppedAct: 'vous avez fait opposition',
  },
  OBLIGATION: { ...usual, accepted: '', onceStopped: '' },
  CONSENT: {
    isTicked: false,
    hint: 'Cochez ce que vous acceptez de laisser lire.',
    accepted: 'Vous retirez votre accord quand vous voulez, ici ou dans « Mes partages ».',
    refused: usual.refused,
    refusedAct: usual.refusedAct,
    question: (consumer) => `Retirer votre accord à ${consumer} ?`,
    ...{ confirm: 'Retirer mon accord', keep: 'Garder mon accord' },
    onceStopped: 'Vos droits restent les mêmes.',
    onceRead: 'Vous pouvez lui demander d’effacer ce qu’il a déjà lu.',
    stopped: (consumer) => `votre accord à ${consumer} est retiré`,
    stoppedAct: 'vous avez retiré votre accord',
  },
}

/** What stopping a share changes, said before and after. */
export function onceStopped({ legalBasis, lastReadAt }: Pick<Share, 'legalBasis' | 'lastReadAt'>): string {
  const { onceRead, onceStopped: always } = byGround[legalBasis]
  return lastReadAt === null || onceRead === '' ? always : `${onceRead} ${always}`
}

/** The lists that are ticked before the person does anything. */
export const tickedAtFirst = <Name>(legalBasis: LegalBasis, names: readonly Name[]): Name[] =>
  byGround[legalBasis].isTicked || sharingButtons[legalBasis].refuse === null || names.length === 1 ? [...names] : []
