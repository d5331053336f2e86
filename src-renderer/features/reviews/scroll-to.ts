const GAP_PX = 16;

/** The nearest part of the page that scrolls by itself. `scrollIntoView` would move the frame around it as well. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if ((overflowY === 'auto' || overflowY === 'scroll') && at.scrollHeight > at.clientHeight) return at;
  }
  return null;
}

/** Brings an element to the top of its pane, to its middle, or only as far as it takes to be seen. */
export function scrollTo(element: HTMLElement, where: 'start' | 'center' | 'nearest'): void {
  const scroller = scrollerOf(element);
  if (!scroller) return;
  const pane = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const toTop = box.top - pane.top - GAP_PX;
  const toBottom = box.bottom - pane.bottom + GAP_PX;
  const isTall = box.height > pane.height / 2;
  if (where === 'start' || (where === 'center' && isTall)) scroller.scrollTop += toTop;
  else if (where === 'center') scroller.scrollTop += toTop - (pane.height - box.height) / 2;
  else if (toTop < 0) scroller.scrollTop += toTop;
  else if (toBottom > 0) scroller.scrollTop += Math.min(toBottom, toTop);
}
