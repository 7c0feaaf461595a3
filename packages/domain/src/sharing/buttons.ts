import type { LegalBasis } from '@cesu/db/model'

/** What a worker presses, by ground: it says what is true, and is not there where there is no choice. */
export interface SharingButtons {
  /** The question, as the title of the page. */
  readonly title: (consumerName: string) => string
  readonly accept: string
  /** Null where the law leaves no choice. */
  readonly refuse: string | null
  readonly stop: string | null
  /** What refusing, or stopping, costs. */
  readonly otherwise: string
}

/** The words of each ground (ux reference §5, data-sharing R8). */
export const sharingButtons: Record<LegalBasis, SharingButtons> = {
  USER_REQUEST: {
    title: (consumer) => `Utiliser vos données Urssaf avec ${consumer} ?`,
    accept: 'Utiliser mes données Urssaf pour cette démarche',
    refuse: 'Non, j’enverrai mes papiers',
    stop: 'Ne plus utiliser mes données',
    otherwise: 'Sinon, vous faites la démarche comme avant, avec vos bulletins de salaire. Vos droits sont les mêmes.',
  },
  PROACTIVE: {
    title: (consumer) => `${consumer} veut vous informer d’un droit`,
    accept: 'Recevoir cette information',
    refuse: 'Je m’y oppose',
    stop: 'Je m’y oppose',
    otherwise:
      'Si vous vous y opposez, l’organisme ne lit plus rien, et doit détruire ce qu’il a lu. Vous pouvez toujours demander ce droit vous-même.',
  },
  OBLIGATION: {
    title: (consumer) => `${consumer} va lire vos données Urssaf`,
    accept: 'J’ai compris, continuer',
    refuse: null,
    stop: null,
    otherwise:
      'La loi le prévoit : vous en êtes informé, vous voyez chaque lecture, et pouvez faire corriger ce qui est faux.',
  },
  CONSENT: {
    title: (consumer) => `Laisser ${consumer} lire vos données Urssaf ?`,
    accept: 'J’accepte',
    refuse: 'Je refuse',
    stop: 'Je retire mon accord',
    otherwise: 'Refuser ne change rien à vos droits : vous pouvez donner vous-même vos bulletins de salaire.',
  },
}
