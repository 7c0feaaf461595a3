import { agentId, at, idOf, otherAgentId, type Row } from './row-values.ts'

const HALF_AN_HOUR_MS = 30 * 60_000

/** An opening of now, and its end, which is asked after it and to the millisecond. */
let opened = 0
const justOpened = {
  toPostgres: (): string => {
    opened = Date.now()
    return new Date(opened).toISOString()
  },
}
const soonOver = { toPostgres: (): string => new Date(opened + HALF_AN_HOUR_MS).toISOString() }

/** What an agent of each tenant's test opened of its employer, what they revealed, and what another said of it. */
export const openingRows = (name: string, turn: number): Record<string, Row> => ({
  person_opening: {
    ...{ id: idOf(name, 'opening', turn), agent_id: name === 'a' ? agentId : otherAgentId, party: 'EMPLOYER' },
    ...{ person_id: idOf(name, 'employer', 0), reason: 'PERSON_ASKS', words: 'Elle demande son mandat.' },
    opened_at: turn === 1 ? justOpened : at,
    expires_at: turn === 1 ? soonOver : new Date(Date.parse(at) + HALF_AN_HOUR_MS).toISOString(),
  },
  person_reveal: { opening_id: idOf(name, 'opening', 0), kind: turn === 0 ? 'EMAIL' : 'IBAN', revealed_at: at },
  opening_check: {
    ...{ opening_id: idOf(name, 'opening', turn === 0 ? 0 : 2), verdict: 'JUSTIFIED', words: 'L’appel est noté.' },
    ...{ checked_by_id: agentId, checked_by_name: 'Prénom Nom', checked_at: at },
  },
})
