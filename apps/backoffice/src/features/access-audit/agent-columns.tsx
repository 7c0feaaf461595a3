import { instant, monthShort } from '@cesu/ui/design'
import { columnsOf, type ListTable } from '@cesu/ui/list'
import { Link } from '@tanstack/react-router'
import type { AgentReading } from './access.ts'
import { Classified, Pseudonym } from './columns.tsx'
import { Opened } from './Opened.tsx'

const column = columnsOf<AgentReading>()

export const agentTable: ListTable<AgentReading> = {
  caption: 'Lectures des agents',
  noun: { one: 'lecture', many: 'lectures', none: 'Aucune lecture' },
  rowId: ({ id }) => id,
  columns: column.columns([
    column.accessor('at', { header: 'Quand', cell: ({ getValue }) => instant(getValue()) }),
    column.accessor('agentName', {
      header: 'Agent',
      meta: { multiline: true },
      cell: ({ row: { original } }) => (
        <Link to="/acces/agents" search={{ agent: original.agentId }}>
          {original.agentName}
        </Link>
      ),
    }),
    column.accessor('classification', {
      header: 'Classement',
      meta: { multiline: true },
      cell: ({ row: { original } }) => <Classified access={original} />,
    }),
    column.accessor('act', {
      header: 'Ce qui a été fait',
      meta: { multiline: true },
      cell: ({ row: { original } }) => <Opened reading={original} />,
    }),
    column.accessor('month', {
      header: 'Mois',
      cell: ({ getValue }) => {
        const month = getValue()
        return month === null ? 'Aucun' : monthShort(month)
      },
    }),
    column.accessor('subject', { header: 'Personne', cell: ({ getValue }) => <Pseudonym subject={getValue()} /> }),
  ]),
}
