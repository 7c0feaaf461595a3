import { AgentRole } from '@cesu/domain/agents'
import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

export const accountsSearch = listSearch({
  name: 'comptes',
  // A cursor bears the name of the last row.
  namesInCursor: true,
  filters: { role: z.enum(AgentRole), equipe: z.uuid(), compte: z.enum(['OUVERT', 'FERME']) },
})

export type AccountsUrl = ReturnType<typeof accountsSearch.read>
