/**
 * Faults of Payload’s own markup, which no setting or style of ours reaches, by the rule and what the element is.
 * They are buttons of an icon alone, boxes by which rows are chosen, what react-select draws, date pickers, tabs
 * of a document and the editor of formatted text.
 */
const payloadsOwn: readonly [rule: string, of: RegExp][] = [
  ['button-name', /clickable-arrow|popup-button|upload-relationship-details__|copy-to-clipboard/],
  ['button-name', /file-details__remove|date-time-picker__clear-button/],
  // Its own text fields have an id, by which their labels find them; its date pickers have none.
  ['label', /react-select-|type="checkbox"|^<input (?![^>]*\bid=)[^>]*type="text"/],
  ['label-title-only', /id="select-all"|react-select-/],
  ['label-content-name-mismatch', /aria-label="Versions"/],
  ['list', /doc-tabs__tabs/],
  ['aria-hidden-focus', /(clear|dropdown)-indicator/],
  ['aria-command-name', /(upload--has-many|collapsible)__drag/],
  ['aria-input-field-name', /ContentEditable__root/],
  ['nested-interactive', /rs__multi-value/],
]

export const isPayloadsOwn = (rule: string, html: string): boolean =>
  payloadsOwn.some(([name, of]) => name === rule && of.test(html))
