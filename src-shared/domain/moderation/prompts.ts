import type { PracticeReviewTemplate } from '../templates/template.ts';

/** A prompt that moderators say their view on. */
export interface AskedPrompt {
  readonly domain: string;
  readonly domainTitle: string;
  readonly prompt: string;
  readonly question: string;
}

/** Every prompt of these templates once; of two versions of one the first that is given has the word. */
export function promptsOf(templates: readonly PracticeReviewTemplate[]): AskedPrompt[] {
  const asked = new Map<string, AskedPrompt>();
  for (const template of templates)
    for (const domain of template.domains)
      for (const { key, question } of domain.prompts) {
        const place = `${domain.key}/${key}`;
        if (!asked.has(place))
          asked.set(place, { domain: domain.key, domainTitle: domain.title, prompt: key, question });
      }
  return [...asked.values()];
}
