/** Questions with their answers as search engines read them (https://schema.org/FAQPage). */
export const faqData = (articles: readonly { title: string; html: string }[]) => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  mainEntity: articles.map(({ title, html }) => ({
    ...{ '@type': 'Question', name: title },
    acceptedAnswer: { '@type': 'Answer', text: html },
  })),
})
