/** Who hears about what, on which channel. Its handlers are registered when it is loaded; nobody calls it. */
import './on-dispute.ts'
import './on-payout.ts'
