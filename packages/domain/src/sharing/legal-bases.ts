import { LegalBasis } from '@cesu/db/model'

export { LegalBasis }

/** What a ground means for the worker, in plain French: what they may do about it, and no false choice. */
export const legalBases: Record<LegalBasis, { name: string; means: string }> = {
  USER_REQUEST: {
    name: 'À votre demande',
    means:
      'Tant que le partage est en cours, l’organisme peut lire ces données, même sans vous. Vous cessez quand vous voulez, et envoyez alors vos papiers vous-même.',
  },
  PROACTIVE: {
    name: 'Pour vous informer d’un droit',
    means:
      'L’organisme cherche un droit que vous pourriez avoir, et vous le dit. Vous pouvez vous y opposer. Sans droit trouvé, il doit tout détruire aussitôt. Jamais pour vous contrôler.',
  },
  OBLIGATION: {
    name: 'Parce que la loi le prévoit',
    means:
      'L’organisme en a besoin pour sa mission. Vous en êtes informé avant la première lecture, vous voyez chacune et pouvez faire corriger ; ensuite, vous ne pouvez pas l’arrêter.',
  },
  CONSENT: {
    name: 'Avec votre accord',
    means:
      'Ces données ne partent que si vous l’acceptez. Vous retirez votre accord quand vous voulez : rien ne part plus.',
  },
}
