import { agentId, idOf, justNow, otherAgentId, type Row } from './row-values.ts'

/** One more agent, who has chosen no view of the cases. */
export const agentWithoutView = '00000000-0000-4000-8000-0000000000ac'

/** The views of cases of the agent who holds what is a tenant’s. */
export function viewRows(name: string, turn: number): Record<string, Row> {
  const holder = name === 'a' ? agentId : otherAgentId
  return {
    case_view: {
      ...{ id: idOf(name, 'view', turn), owner_id: holder, name: `Vue ${turn}` },
      ...{ asked: '{"type": "MANDATE_DISPUTED"}', saved_at: justNow },
    },
    case_view_default: { agent_id: turn === 0 ? holder : agentWithoutView, view_id: idOf(name, 'view', 0) },
  }
}
