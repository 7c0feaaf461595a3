import type { TemplateUse } from '@cesu/db/model'
import { defineRefusals } from '../shared/index.ts'

export { TemplateUse } from '@cesu/db/model'

/** Characters of a title, and of a text by what it is for: as many as what it becomes may have. */
export const MOST_TEMPLATE_TITLE = 50
export const mostTemplateText: Record<TemplateUse, number> = { REASON: 500, QUESTION: 1_000 }

/** Why a template is not published, field by field. */
export const refuseTemplate = defineRefusals({
  'template.title_missing': {
    actor: 'URSSAF',
    cause: 'Il manque le titre.',
    remedy: 'Écrivez ce par quoi vos collègues le choisiront.',
  },
  'template.title_taken': {
    actor: 'URSSAF',
    cause: ({ title }: { title: string }) => `Un autre modèle proposé au même endroit s’appelle déjà « ${title} ».`,
    remedy: 'Donnez-lui un autre titre, ou changez le modèle qui existe.',
  },
  'template.text_missing': {
    actor: 'URSSAF',
    cause: 'Il manque le texte.',
    remedy: 'Écrivez ce qui sera lu.',
  },
  'template.variable_unknown': {
    actor: 'URSSAF',
    cause: ({ name }: { name: string }) => `La variable « ${name} » n’existe pas.`,
    remedy: 'Insérez une des variables proposées, ou retirez les accolades.',
  },
  'template.outcome_unknown': {
    actor: 'URSSAF',
    cause: 'Ce type de dossier ne permet pas cette décision.',
    remedy: 'Choisissez une des décisions proposées.',
  },
})
