import type { AnomalyCode } from '@cesu/domain/declarations'

/** What each anomaly means for the agent who reads the declaration: the rule, and what to look at. */
export const anomalyExplanations: Record<AnomalyCode, string> = {
  PAY_BELOW_GRID:
    'Le salaire net horaire est sous la grille de la convention collective (IDCC 3239) pour le niveau du contrat. Vérifiez le niveau.',
  PAY_JUMP:
    'Le salaire net horaire dépasse celui des trois mois précédents de plus que le seuil (150 % à l’origine, Administration › Seuils). Vérifiez la virgule.',
  PAY_HIGH:
    'Le salaire net du mois, ou la prime, dépasse de loin les mois précédents, ou plusieurs plafonds mensuels de la sécurité sociale : les seuils sont dans Administration › Seuils. Vérifiez le montant.',
  HOURS_JUMP:
    'Les heures dépassent la moyenne des trois mois précédents de plus que le seuil (2 fois à l’origine, Administration › Seuils). Vérifiez la virgule.',
  HOURS_OVER_LEGAL_MONTH:
    'Les heures dépassent un mois complet : 174 heures, soit 40 heures par semaine, sans les heures supplémentaires déclarées.',
  PAID_LONG_AFTER_WORK:
    'Le salaire est payé longtemps après le dernier jour travaillé : plus que le seuil (30 jours à l’origine, Administration › Seuils).',
  DECLARED_LATE:
    'La déclaration est arrivée après le 5 du mois suivant le travail. Seule, elle n’ouvre pas de dossier.',
}
