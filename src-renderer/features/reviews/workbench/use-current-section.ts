import { type RefObject, useEffect, useState } from 'react';
import { scrollTo } from '../scroll-to.ts';

/** The section that is being read: the last one whose top has passed the upper third of the writing pane. */
export function useCurrentSection(pane: RefObject<HTMLElement | null>): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const look = () => {
      const scroller = pane.current;
      if (!scroller) return;
      const { top, height } = scroller.getBoundingClientRect();
      const line = Math.max(top, 0) + Math.min(height, window.innerHeight) / 3;
      const sections = [...scroller.querySelectorAll<HTMLElement>('[data-section]')];
      const passed = sections.filter((section) => section.getBoundingClientRect().top <= line);
      setCurrent((passed.at(-1) ?? sections[0])?.id ?? null);
    };
    look();
    // Also hears the page itself where the panes stand beneath one another.
    window.addEventListener('scroll', look, { capture: true, passive: true });
    return () => window.removeEventListener('scroll', look, { capture: true });
  }, [pane]);
  return current;
}

/** Brings a section to its top and puts the keyboard on its heading. */
export function goToSection(section: string): void {
  const title = document.getElementById(`${section}-title`);
  if (!title) return;
  scrollTo(title, 'start');
  title.focus({ preventScroll: true });
}
