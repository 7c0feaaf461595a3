import type { AnomalyCode } from '@cesu/domain/declarations'

/** What each anomaly means for the agent who reads the declaration: the rule, and what to look at. */
export const anomalyExplanations: Record<AnomalyCode, string> = {
  PAY_BELOW_GRID:
    'Le salaire net horaire est sous la grille de la convention collective (IDCC 3239) pour le niveau du contrat. Vérifiez le niveau.',
  PAY_JUMP: 'Le salaire net horaire dépasse de moitié celui des trois mois précédents. Vérifiez la virgule.',
  PAY_HIGH:
    'Le salaire net du mois, ou la prime, fait plus du triple des mois précédents et 1 000 € de plus, ou dépasse le double du plafond mensuel de la sécurité sociale. Vérifiez le montant.',
  HOURS_JUMP: 'Les heures font plus du double de la moyenne des trois mois précédents. Vérifiez la virgule.',
  HOURS_OVER_LEGAL_MONTH:
    'Les heures dépassent un mois complet : 174 heures, soit 40 heures par semaine, sans les heures supplémentaires déclarées.',
  PAID_LONG_AFTER_WORK: 'Le salaire est payé plus de 30 jours après le dernier jour travaillé.',
  DECLARED_LATE:
    'La déclaration est arrivée après le 5 du mois suivant le travail. Seule, elle n’ouvre pas de dossier.',
}
