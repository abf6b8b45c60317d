import type { OwnProductState } from '../../../graphql/generated.ts'
import { m } from '../../../messages/index.ts'

type Tone = 'accent' | 'good' | 'warn' | 'bad' | 'plain'

export const productStates: Record<OwnProductState, () => { label: string; tone: Tone }> = {
  DRAFT: () => ({ label: m['shop.own.state.draft'](), tone: 'plain' }),
  SENT: () => ({ label: m['shop.own.state.sent'](), tone: 'accent' }),
  APPROVED: () => ({ label: m['shop.own.state.approved'](), tone: 'good' }),
  DECLINED: () => ({ label: m['shop.own.state.declined'](), tone: 'bad' }),
}
