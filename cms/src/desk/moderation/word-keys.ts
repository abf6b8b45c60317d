import type { PanelKey } from '../../words.ts'
import type { ContentKind, FlagReason, ModerationAct, ModerationState } from '../generated.ts'

/** What people write that others may report. */
export const ofContent = {
  PROFILE: 'panel.moderation.kind.PROFILE',
  REVIEW: 'panel.moderation.kind.REVIEW',
  PRODUCT_REVIEW: 'panel.moderation.kind.PRODUCT_REVIEW',
  STREAM_MESSAGE: 'panel.moderation.kind.STREAM_MESSAGE',
  PRODUCT: 'panel.moderation.kind.PRODUCT',
} as const satisfies Record<ContentKind, PanelKey>

/** Why something was reported, or removed. */
export const ofFlag = {
  INAPPROPRIATE: 'panel.moderation.reason.INAPPROPRIATE',
  SPAM: 'panel.moderation.reason.SPAM',
  HARASSMENT: 'panel.moderation.reason.HARASSMENT',
  FALSE_CLAIMS: 'panel.moderation.reason.FALSE_CLAIMS',
  COPYRIGHT: 'panel.moderation.reason.COPYRIGHT',
  OTHER: 'panel.moderation.reason.OTHER',
} as const satisfies Record<FlagReason, PanelKey>

/** How something stands that was reported. */
export const ofModeration = {
  OPEN: 'panel.moderation.state.OPEN',
  ESCALATED: 'panel.moderation.state.ESCALATED',
  APPEALED: 'panel.moderation.state.APPEALED',
  KEPT: 'panel.moderation.state.KEPT',
  REMOVED: 'panel.moderation.state.REMOVED',
  UPHELD: 'panel.moderation.state.UPHELD',
  RESTORED: 'panel.moderation.state.RESTORED',
} as const satisfies Record<ModerationState, PanelKey>

/** What happened to it. */
export const ofAct = {
  CAUGHT: 'panel.moderation.act.CAUGHT',
  HIDDEN: 'panel.moderation.act.HIDDEN',
  CHANGED: 'panel.moderation.act.CHANGED',
  KEPT: 'panel.moderation.act.KEPT',
  REMOVED: 'panel.moderation.act.REMOVED',
  ESCALATED: 'panel.moderation.act.ESCALATED',
  APPEALED: 'panel.moderation.act.APPEALED',
  UPHELD: 'panel.moderation.act.UPHELD',
  RESTORED: 'panel.moderation.act.RESTORED',
  NOTED: 'panel.moderation.act.NOTED',
} as const satisfies Record<ModerationAct, PanelKey>
