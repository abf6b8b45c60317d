import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SendTest as SendTest_454bf7dd3b93242c1316427910bea1fa } from '../../../notifications/SendTest.tsx'
import { SignOut as SignOut_2b043c5997bb88a3d3fdcf9f261b49c9 } from '../../../panel/sign-out.tsx'
import { Mark as Mark_175c5e259dbc841dee690379ae99c200 } from '../../../panel/mark.tsx'
import { Logo as Logo_07bb11f265c544eb1b65c697cab41110 } from '../../../panel/logo.tsx'
import { SignIn as SignIn_365559c65b5ed9b2535d7c736884e098 } from '../../../panel/sign-in.tsx'
import { DeskNav as DeskNav_0f86728ff5503f32477cc3c70605d3f5 } from '../../../desk/nav.tsx'
import { KeepSession as KeepSession_cc67b42eb265ef23603ac27117122ac5 } from '../../../panel/keep-session.tsx'
import { CasesView as CasesView_b6421491c524316a40eab13e299514b1 } from '../../../desk/cases/cases-view.tsx'
import { CaseView as CaseView_ca10a24df9a1c7b788f205100c9223bc } from '../../../desk/cases/case-view.tsx'
import { LiveView as LiveView_430847b788486111a0360b2d79a4c9fa } from '../../../desk/live/live-view.tsx'
import { MetricsView as MetricsView_70a370392b765ea5703f1a09e15be1ba } from '../../../desk/metrics/metrics-view.tsx'
import { ReadersView as ReadersView_835c3b7a423c52d3d9d2495975e4608c } from '../../../desk/metrics/readers-view.tsx'
import { WarningsView as WarningsView_f2c0a77c33a4f80400355f5739e1047e } from '../../../desk/metrics/warnings-view.tsx'
import { RowsView as RowsView_c294e5d59a101c055c29f747fd460179 } from '../../../desk/metrics/rows-view.tsx'
import { PeopleView as PeopleView_872dba4250797b0d5e95df2adac245aa } from '../../../desk/people/people-view.tsx'
import { PersonView as PersonView_f544d20efce1f7bdc50631dfb1d8f5fd } from '../../../desk/people/person-view.tsx'
import { HelpView as HelpView_93ec8c5305e7032e55c7799df3432eeb } from '../../../desk/help/help-view.tsx'
import { RatingsView as RatingsView_9757177b649dcd2cff55864a13f7b2d2 } from '../../../desk/help/ratings-view.tsx'
import { TicketView as TicketView_97c9e7bc7d436fb19a2a4987cdd816e2 } from '../../../desk/help/ticket-view.tsx'
import { ModerationView as ModerationView_5b1457c90ab5cb861bafb81ec96e139c } from '../../../desk/moderation/moderation-view.tsx'
import { ModerationItemView as ModerationItemView_61f6c698a4a79dff8b38c01b37ca30cf } from '../../../desk/moderation/item-view.tsx'
import { ApplicationsView as ApplicationsView_df5c6867212782486f168ef9f3405909 } from '../../../desk/applications/applications-view.tsx'
import { InvitationsView as InvitationsView_ad9f6cf1098aaac01550d324080c82fe } from '../../../desk/applications/invitations-view.tsx'
import { ApplicationView as ApplicationView_92897797fcf492647df7d9da9a5a5dd2 } from '../../../desk/applications/application-view.tsx'
import { OrdersView as OrdersView_06a89c12af7f49673706465a7dfaa272 } from '../../../desk/orders/orders-view.tsx'
import { PrintView as PrintView_5bd3533cfcb3938d41c3e815f47aad19 } from '../../../desk/orders/print-view.tsx'
import { OrderView as OrderView_f267d6922ee94cf59072de2ecd97a5b9 } from '../../../desk/orders/order-view.tsx'
import { ReturnsView as ReturnsView_f5027df96f69b1c9d218e2cc6e0b635b } from '../../../desk/returns/returns-view.tsx'
import { SalesView as SalesView_472fa6ce1aefdababf340d7c6ba0d48b } from '../../../desk/sales/sales-view.tsx'
import { MovementsView as MovementsView_781f6c8480bf87c82a0497e7e1c9f4d5 } from '../../../desk/stock/movements-view.tsx'
import { StockView as StockView_56249e3245249cee5cab8359faabaaf3 } from '../../../desk/stock/stock-view.tsx'
import { ProductFilesView as ProductFilesView_15434a738461b4520c29832bbfac7b9b } from '../../../shop/csv/product-files-view.tsx'
import { TransfersView as TransfersView_a63b28899772da36cc60ed74d32e56a9 } from '../../../desk/money/transfers-view.tsx'
import { PayoutsView as PayoutsView_6c48800e30db448a08f99b5884d5f6a7 } from '../../../desk/money/payouts-view.tsx'
import { RunsView as RunsView_8a48b9b0051adb286ae6ad30c82e4ae3 } from '../../../desk/money/runs-view.tsx'
import { HoldsView as HoldsView_a96023c99d30300d600f03bfc8aa68f3 } from '../../../desk/money/holds-view.tsx'
import { TopUpsView as TopUpsView_b81829fd29d3f27906b274e9f32109f8 } from '../../../desk/money/top-ups-view.tsx'
import { PackagesView as PackagesView_b21ede57035d7739a2a13bdd5a9ad2ca } from '../../../desk/money/packages-view.tsx'
import { EventsView as EventsView_da15a38b839ae953a667cfadc13eb450 } from '../../../desk/money/events-view.tsx'
import { ParkedView as ParkedView_6af38c22abac30efda23033ddbea83ef } from '../../../desk/money/parked-view.tsx'
import { FindingsView as FindingsView_fc33ffdf6d8047472c14ead0f153d760 } from '../../../desk/money/findings-view.tsx'
import { TransferView as TransferView_6f4413e124b58b7e1fe2389129c8e176 } from '../../../desk/money/transfer-view.tsx'
import { AuditView as AuditView_0c7e6db941fd772302286dfae1aa9f69 } from '../../../desk/audit/audit-view.tsx'
import { HomeView as HomeView_5b4ed0c3d4fd2d66ab96fc1170a44a2b } from '../../../desk/home/home-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/notifications/SendTest.tsx#SendTest": SendTest_454bf7dd3b93242c1316427910bea1fa,
  "/panel/sign-out.tsx#SignOut": SignOut_2b043c5997bb88a3d3fdcf9f261b49c9,
  "/panel/mark.tsx#Mark": Mark_175c5e259dbc841dee690379ae99c200,
  "/panel/logo.tsx#Logo": Logo_07bb11f265c544eb1b65c697cab41110,
  "/panel/sign-in.tsx#SignIn": SignIn_365559c65b5ed9b2535d7c736884e098,
  "/desk/nav.tsx#DeskNav": DeskNav_0f86728ff5503f32477cc3c70605d3f5,
  "/panel/keep-session.tsx#KeepSession": KeepSession_cc67b42eb265ef23603ac27117122ac5,
  "/desk/cases/cases-view.tsx#CasesView": CasesView_b6421491c524316a40eab13e299514b1,
  "/desk/cases/case-view.tsx#CaseView": CaseView_ca10a24df9a1c7b788f205100c9223bc,
  "/desk/live/live-view.tsx#LiveView": LiveView_430847b788486111a0360b2d79a4c9fa,
  "/desk/metrics/metrics-view.tsx#MetricsView": MetricsView_70a370392b765ea5703f1a09e15be1ba,
  "/desk/metrics/readers-view.tsx#ReadersView": ReadersView_835c3b7a423c52d3d9d2495975e4608c,
  "/desk/metrics/warnings-view.tsx#WarningsView": WarningsView_f2c0a77c33a4f80400355f5739e1047e,
  "/desk/metrics/rows-view.tsx#RowsView": RowsView_c294e5d59a101c055c29f747fd460179,
  "/desk/people/people-view.tsx#PeopleView": PeopleView_872dba4250797b0d5e95df2adac245aa,
  "/desk/people/person-view.tsx#PersonView": PersonView_f544d20efce1f7bdc50631dfb1d8f5fd,
  "/desk/help/help-view.tsx#HelpView": HelpView_93ec8c5305e7032e55c7799df3432eeb,
  "/desk/help/ratings-view.tsx#RatingsView": RatingsView_9757177b649dcd2cff55864a13f7b2d2,
  "/desk/help/ticket-view.tsx#TicketView": TicketView_97c9e7bc7d436fb19a2a4987cdd816e2,
  "/desk/moderation/moderation-view.tsx#ModerationView": ModerationView_5b1457c90ab5cb861bafb81ec96e139c,
  "/desk/moderation/item-view.tsx#ModerationItemView": ModerationItemView_61f6c698a4a79dff8b38c01b37ca30cf,
  "/desk/applications/applications-view.tsx#ApplicationsView": ApplicationsView_df5c6867212782486f168ef9f3405909,
  "/desk/applications/invitations-view.tsx#InvitationsView": InvitationsView_ad9f6cf1098aaac01550d324080c82fe,
  "/desk/applications/application-view.tsx#ApplicationView": ApplicationView_92897797fcf492647df7d9da9a5a5dd2,
  "/desk/orders/orders-view.tsx#OrdersView": OrdersView_06a89c12af7f49673706465a7dfaa272,
  "/desk/orders/print-view.tsx#PrintView": PrintView_5bd3533cfcb3938d41c3e815f47aad19,
  "/desk/orders/order-view.tsx#OrderView": OrderView_f267d6922ee94cf59072de2ecd97a5b9,
  "/desk/returns/returns-view.tsx#ReturnsView": ReturnsView_f5027df96f69b1c9d218e2cc6e0b635b,
  "/desk/sales/sales-view.tsx#SalesView": SalesView_472fa6ce1aefdababf340d7c6ba0d48b,
  "/desk/stock/movements-view.tsx#MovementsView": MovementsView_781f6c8480bf87c82a0497e7e1c9f4d5,
  "/desk/stock/stock-view.tsx#StockView": StockView_56249e3245249cee5cab8359faabaaf3,
  "/shop/csv/product-files-view.tsx#ProductFilesView": ProductFilesView_15434a738461b4520c29832bbfac7b9b,
  "/desk/money/transfers-view.tsx#TransfersView": TransfersView_a63b28899772da36cc60ed74d32e56a9,
  "/desk/money/payouts-view.tsx#PayoutsView": PayoutsView_6c48800e30db448a08f99b5884d5f6a7,
  "/desk/money/runs-view.tsx#RunsView": RunsView_8a48b9b0051adb286ae6ad30c82e4ae3,
  "/desk/money/holds-view.tsx#HoldsView": HoldsView_a96023c99d30300d600f03bfc8aa68f3,
  "/desk/money/top-ups-view.tsx#TopUpsView": TopUpsView_b81829fd29d3f27906b274e9f32109f8,
  "/desk/money/packages-view.tsx#PackagesView": PackagesView_b21ede57035d7739a2a13bdd5a9ad2ca,
  "/desk/money/events-view.tsx#EventsView": EventsView_da15a38b839ae953a667cfadc13eb450,
  "/desk/money/parked-view.tsx#ParkedView": ParkedView_6af38c22abac30efda23033ddbea83ef,
  "/desk/money/findings-view.tsx#FindingsView": FindingsView_fc33ffdf6d8047472c14ead0f153d760,
  "/desk/money/transfer-view.tsx#TransferView": TransferView_6f4413e124b58b7e1fe2389129c8e176,
  "/desk/audit/audit-view.tsx#AuditView": AuditView_0c7e6db941fd772302286dfae1aa9f69,
  "/desk/home/home-view.tsx#HomeView": HomeView_5b4ed0c3d4fd2d66ab96fc1170a44a2b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
