import { useHotkeys } from '@mantine/hooks';
import { useEffect } from 'react';
import { tellOtherWindow, useOtherWindow } from '../../../base/other-window.ts';
import { useMenuCommand } from '../../../ui/use-menu-command.ts';
import { goToSection } from '../workbench/use-current-section.ts';
import { SECOND_SCREEN_KEYS } from '../workbench/workbench-keys.ts';

/** Opens the window for a second screen. */
export const openSecondScreen = (): void => void window.plumbline.openSecondScreen();

/**
 * Has the second screen follow the review that this page shows, and offers to open it.
 * @param section the section that is being read; null where the page has none
 */
export function useShowOnSecondScreen(reviewId: string, section: string | null): void {
  useEffect(() => tellOtherWindow({ says: 'review-shown', reviewId, section }), [reviewId, section]);
  useOtherWindow((message) => {
    if (message.says === 'what-is-shown') tellOtherWindow({ says: 'review-shown', reviewId, section });
    if (message.says === 'go-to-section') goToSection(message.section);
  });
  useMenuCommand('second-screen', openSecondScreen);
  useHotkeys([[SECOND_SCREEN_KEYS, openSecondScreen]], [], true);
}
