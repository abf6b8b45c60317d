/**
 * Faults of Payload’s own markup, which no setting or style of ours reaches, by the rule and what the element is.
 * Its buttons of an icon alone, the boxes by which rows are chosen, and what react-select draws have no name or hide a button.
 */
const payloadsOwn: readonly [rule: string, of: RegExp][] = [
  [
    'button-name',
    /clickable-arrow|popup-button|upload-relationship-details__|copy-to-clipboard|file-details__remove/,
  ],
  ['label', /react-select-|type="checkbox"/],
  ['label-title-only', /id="select-all"/],
  ['aria-hidden-focus', /(clear|dropdown)-indicator/],
  ['aria-command-name', /(upload--has-many|collapsible)__drag/],
  ['nested-interactive', /rs__multi-value/],
]

export const isPayloadsOwn = (rule: string, html: string): boolean =>
  payloadsOwn.some(([name, of]) => name === rule && of.test(html))
