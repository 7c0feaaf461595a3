import { insertTemplateVersion, isTitleTaken, listTemplateVersions, type Tx } from '@cesu/db'
import type { ReplyTemplate } from '@cesu/db/model'
import { CaseKind, CaseOutcome, CaseParty } from '@cesu/domain/cases'
import { normaliseText, type Refusal } from '@cesu/domain/shared'
import {
  MOST_TEMPLATE_TITLE,
  mostTemplateText,
  outcomeNames,
  refuseTemplate,
  TemplateUse,
  unknownVariables,
} from '@cesu/domain/templates'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'

/** Characters of a reason: what the table takes too. */
const MOST_REASON = 500

/** Where a template is offered: as the reason of a decision, or as a question to one of those concerned. */
const Where = z.discriminatedUnion('use', [
  z.strictObject({ use: z.literal(TemplateUse.REASON), outcome: z.enum(CaseOutcome).exclude(['OVER']) }),
  z.strictObject({ use: z.literal(TemplateUse.QUESTION), party: z.enum(CaseParty) }),
])

/**
 * Publishes a template, or its next version: what it says, or that it is offered no more. Offered at once; the versions before stay, and
 * what was sent with them says what it said. Its title is no other's at the same place. From the version that was read (`setting.changed`): of twenty at once, one publishes.
 */
export const publishTemplate = operation({
  name: 'templates.publish',
  title: 'Publier un modèle de réponse, ou le retirer',
  permission: 'templates.publish',
  effect: 'write',
  input: z.strictObject({
    /** The template that it follows, and the version that was read; null for a new one. */
    follows: z.strictObject({ id: z.uuid().toLowerCase(), version: z.int().min(1) }).nullable(),
    kind: z.enum(CaseKind),
    where: Where,
    title: z.string().max(MOST_TEMPLATE_TITLE * 4),
    text: z.string().max(mostTemplateText.QUESTION * 4),
    retired: z.boolean(),
    reason: z.string().max(MOST_REASON * 4),
  }),
  expected: {
    follows: 'le modèle et la version lue, ou rien pour un nouveau',
    kind: 'un type de dossier',
    where: 'le motif d’une décision, ou une question à une des personnes concernées',
    title: `un titre de ${MOST_TEMPLATE_TITLE} caractères au plus`,
    text: `ce qui sera lu : ${mostTemplateText.REASON} caractères au plus pour un motif, ${mostTemplateText.QUESTION} pour une question`,
    retired: 'vrai pour ne plus le proposer',
    reason: `pourquoi, en ${MOST_REASON} caractères au plus`,
  },
  output: z.object({ id: z.string(), version: z.int() }),
  example: {
    ...{ follows: { id: documented.template, version: 1 }, kind: 'DECLARATION_ANOMALY', retired: false },
    ...{ where: { use: 'REASON', outcome: 'NO_CHANGE' }, title: 'Heures confirmées' },
    ...{ text: 'Les heures de {objet} sont confirmées.', reason: 'Plus court.' },
  },
  async run(call, { follows, kind, where, retired, ...typed }) {
    const { tx, actor, now, newId } = call
    const [before] = follows === null ? [] : await listTemplateVersions(tx, follows.id)
    if (follows !== null && before === undefined) throw new Problem('resource.not_found')
    const { title, text, reason } = readWords(typed, where.use)
    if (where.use === 'REASON' && !outcomeNames(kind).includes(where.outcome))
      throw refusedInput([refuseTemplate('template.outcome_unknown', 'where')])
    const said: ReplyTemplate = {
      ...{ id: before?.id ?? newId(), version: (before?.version ?? 0) + 1, kind, use: where.use },
      outcome: where.use === 'REASON' ? where.outcome : null,
      party: where.use === 'QUESTION' ? where.party : null,
      ...{ title, text, retired, reason, authorId: actor.id, authorName: actor.name, writtenAt: now },
    }
    const isStale = before !== undefined && (before.version !== follows?.version || !isForTheSame(before, said))
    if (isStale) throw new Problem('setting.changed')
    await requireOwnTitle(tx, said)
    if (!(await insertTemplateVersion(tx, said))) throw new Problem('setting.changed')
    await record(call, {
      ...{ kind: 'TEMPLATE_PUBLISHED', subjectId: said.id },
      payload: {
        ...{ templateVersion: said.version, kind, use: said.use, reason, after: { title, text, retired } },
        before: before ? { title: before.title, text: before.text, retired: before.retired } : null,
      },
    })
    return { id: said.id, version: said.version }
  },
})

/** Refuses a title that another template offered at the same place has. */
async function requireOwnTitle(tx: Tx, said: ReplyTemplate): Promise<void> {
  if (said.retired || !(await isTitleTaken(tx, said))) return
  throw refusedInput([refuseTemplate('template.title_taken', 'title', { title: said.title })])
}

const isForTheSame = (before: ReplyTemplate, after: ReplyTemplate): boolean =>
  (['kind', 'use', 'outcome', 'party'] as const).every((field) => before[field] === after[field])

/** The words as they are kept; `input.refused` with all that is wrong with them. */
function readWords(typed: Record<'title' | 'text' | 'reason', string>, use: TemplateUse) {
  const most = { title: MOST_TEMPLATE_TITLE, text: mostTemplateText[use], reason: MOST_REASON }
  const faults: Refusal[] = []
  const kept = { title: '', text: '', reason: '' }
  for (const field of ['title', 'text', 'reason'] as const) {
    const flat = field === 'title' ? typed.title.replace(/\s+/g, ' ') : typed[field]
    const read = normaliseText(flat, most[field])
    if ('text' in read) kept[field] = read.text
    else if (flat.trim() === '' && field !== 'reason')
      faults.push(refuseTemplate(field === 'title' ? 'template.title_missing' : 'template.text_missing', field))
    else faults.push({ ...read.refusal, field })
  }
  for (const name of unknownVariables(kept.text))
    faults.push(refuseTemplate('template.variable_unknown', 'text', { name }))
  if (faults.length > 0) throw refusedInput(faults)
  return kept
}
