/** Opens what a comment stands in – the sheet on a phone, the fold of settled threads – and puts the reader there. */
export function showComment(id: string): void {
  const comment = document.getElementById(id)
  const sheet = comment?.closest<HTMLElement>('[popover]')
  for (let at = comment?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true
  if (sheet && getComputedStyle(sheet).display === 'none') sheet.showPopover()
  comment?.focus()
}
