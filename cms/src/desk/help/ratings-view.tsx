import type { AdminViewServerProps } from 'payload'
import { deskPage } from '../desk-page.tsx'
import { DeskTable } from '../desk-table.tsx'
import { DeskArticleRatingsDocument } from '../generated.ts'
import { pages } from '../pages.ts'
import { HelpTabs } from './HelpTabs.tsx'

/** Whether answers of the help pages helped: those of which most people say no come first. */
export const RatingsView = (props: AdminViewServerProps) =>
  deskPage(props, pages.helpRatings, async desk => {
    const { helpArticleRatings } = await desk.ask(DeskArticleRatingsDocument, {})
    const rows = (helpArticleRatings ?? []).toSorted((one, other) => other.notHelped - one.notHelped)
    return (
      <>
        <HelpTabs desk={desk} open="ratings" />
        <DeskTable
          heads={[
            desk.words('panel.help.one'),
            desk.words('panel.desk.help.helped'),
            desk.words('panel.desk.help.notHelped'),
          ]}
          rows={rows.map(({ slug, helped, notHelped }) => ({
            key: slug,
            cells: [
              <a key="slug" href={`/help/${slug}`}>
                {slug}
              </a>,
              helped,
              notHelped,
            ],
          }))}
          empty={desk.words('panel.desk.help.noRatings')}
        />
      </>
    )
  })
