import { hash, idOf, justNow, type Row } from './row-values.ts'

/** The rows of a partner's proposals, of what their traits say, and of a day of them. */
export function proposalRows(name: string, turn: number): Record<string, Row> {
  const partner_id = idOf(name, 'partner', 0)
  const employer_id = idOf(name, 'employer', 0)
  const day = `2026-01-1${turn}`
  return {
    employment_proposal: {
      ...{ employer_id, id: idOf(name, 'proposal', turn), partner_id, kind: 'NEW_CONTRACT', status: 'PENDING' },
      ...{ worker_name: 'Prénom Nom', words: ' NOM PRENOM ', given_names: 'Prénom', family_name: 'Nom' },
      ...{
        search_name: 'NOUVELLE PRENOM',
        birth_day: '1980-01-01',
        nir_encrypted: 'v1.x',
        nir_index: hash(`new${name}${turn}`),
      },
      ...{ activity: 'Ménage', start_day: '2026-02-01', weekly_hours_hundredths: 1_000, net_hourly_cents: 1_000 },
      ...{ level: 3, certified: false, leave_mode: 'INCLUDED', author_id: idOf(name, 'staff', 0) },
      ...{ author_name: 'Prénom Nom', proposed_at: justNow },
    },
    identity_match: {
      ...{ employer_id, proposal_id: idOf(name, 'proposal', turn === 0 ? 0 : 3), partner_id, day, outcome: 'UNKNOWN' },
    },
    identity_check: { partner_id, day, id: idOf(name, 'check of identities', turn), proposals: 1, contradictions: 0 },
  }
}
