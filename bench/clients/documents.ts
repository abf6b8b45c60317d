/** The site's own documents, as it sends them. */
const CARD = `
  fragment ReaderCard on Reader {
    id slug name tagline presence
    picture { url width height alt sources { url width } }
    attributes { id name kind }
    rates { channel perMinute { minor currency } }
    reviewSummary { count average }
  }`

export const READERS = `
  query ReadersPage($first: Int!) {
    readers(first: $first) { edges { cursor node { ...ReaderCard } } pageInfo { hasNextPage endCursor } }
  }${CARD}`

export const READER = `
  query ReaderPage($slug: String!) {
    reader(by: { slug: $slug }) {
      ...ReaderCard bio location languages topics timeZone readingSince
      background { url width height alt sources { url width } }
    }
  }${CARD}`

export const WALLET = `
  query WalletPage {
    viewer { wallet { id sequence balance { minor currency } history(first: 20) { edges { cursor node { id kind at amount { minor currency } description } } pageInfo { hasNextPage endCursor } } } }
  }`
