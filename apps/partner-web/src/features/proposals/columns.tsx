import { endRouteLabel, levelJobs, proposalKindLabels, proposalStatusLabels } from '@cesu/domain/proposals'
import { day, dayOfInstant, euros, hoursInColumn } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { Proposal } from './proposal.ts'
import { Withdraw } from './Withdraw.tsx'

const column = columnsOf<Proposal>()

const said = [
  column.accessor('workerName', {
    header: 'Salarié',
    meta: { multiline: true },
    cell: ({ getValue }) => <strong>{getValue()}</strong>,
  }),
  column.accessor('employerName', { header: 'Employeur', meta: { multiline: true } }),
  column.accessor('kind', {
    header: 'Proposition',
    meta: { multiline: true },
    cell: ({ row: { original } }) => (
      <>
        {proposalKindLabels[original.kind]} {original.kind === 'END' ? endOf(original) : contractOf(original)}
      </>
    ),
  }),
  column.accessor('status', {
    header: 'État',
    meta: { multiline: true },
    cell: ({ row: { original } }) => <State proposal={original} />,
  }),
  column.accessor('proposedAt', {
    header: 'Proposée',
    meta: { multiline: true },
    cell: ({ row: { original } }) => `le ${dayOfInstant(original.proposedAt)} par ${original.authorName}`,
  }),
]

/** Where it stands, and what it waits for once the employer has agreed. */
const State = ({ proposal: { status, waitsForAgent } }: { proposal: Proposal }) => (
  <>
    <Badge as="span" small noIcon {...((status === 'PENDING' || waitsForAgent) && { severity: 'info' })}>
      {proposalStatusLabels[status]}
    </Badge>
    {waitsForAgent &&
      ' Un agent de l’Urssaf vérifie qui est le salarié avant d’ouvrir le contrat. Vous n’avez rien à faire.'}
  </>
)

const action = column.display({
  id: 'withdraw',
  header: 'Action',
  meta: { multiline: true },
  cell: ({ row: { original } }) =>
    original.status === 'PENDING' ? (
      <Withdraw proposal={original} />
    ) : (
      original.withdrawnAt !== null && `Retirée le ${dayOfInstant(original.withdrawnAt)}`
    ),
})

const table: ListTable<Proposal> = {
  caption: 'Propositions aux employeurs',
  noun: { one: 'proposition', many: 'propositions', none: 'Aucune proposition' },
  columns: column.columns(said),
  rowId: ({ id }) => id,
}
const forDeclarants: ListTable<Proposal> = { ...table, columns: column.columns([...said, action]) }

/** The same table, with what may be done for those who may propose. */
export const tableOf = (mayPropose: boolean): ListTable<Proposal> => (mayPropose ? forDeclarants : table)

/** « le 31/12/2026 : démission » */
const endOf = ({ endDay, endRoute }: Proposal): string =>
  endDay && endRoute ? `le ${day(endDay)} : ${endRouteLabel(endRoute).toLowerCase()}` : ''

/** « à partir du 01/12/2026 : Ménage, 6,50 h par semaine, 13,00 € net de l’heure, congés payés compris, niveau II » */
function contractOf(proposal: Proposal): string {
  const { startDay, activity, weeklyHoursHundredths: week, netHourlyCents, level, certified, leaveMode } = proposal
  const numeral = levelJobs.find((one) => one.level === level)?.numeral ?? ''
  return [
    `à partir du ${day(startDay ?? '')} : ${activity}`,
    week === null ? 'sans heures habituelles' : `${hoursInColumn(week)}\u00a0h par semaine`,
    `${euros(netHourlyCents ?? 0)} net de l’heure, congés payés ${leaveMode === 'INCLUDED' ? 'compris' : 'payés quand ils sont pris'}`,
    `niveau\u00a0${numeral}${certified ? ' avec certificat' : ''}`,
  ].join(', ')
}
