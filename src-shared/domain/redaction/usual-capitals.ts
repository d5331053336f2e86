import { isFunctionWord, isRelationWord, TITLES } from './dictionary/word-classes.ts';
import { isOrdinaryTerm } from './ordinary-terms.ts';
import { LANGUAGES, NATIONALITIES, RELIGIONS } from './risks/lexicons.ts';
import { MONTH_PATTERN } from './text/dates.ts';
import { isShorthand } from './words/shorthand.ts';

/** What files write with a capital by habit: offices, papers, parts of a form. */
const BY_HABIT = new Set(
  'chair panel reporter hearing headteacher head year judge bench clerk officer sergeant constable department service services board committee meeting group core plan report form letter note notes page part stage level tier band phase option appendix annex table figure question standard standards domain theme area unit ward bay room office reception centre class set house term week day order act bill regulation regulations guidance policy procedure code practice charter convention rights law state council borough county city town district government minister parliament crown royal king queen prince princess lord god bible quran koran church mosque temple catholic christian muslim local national international regional central northern southern eastern western new old first second third final interim initial annual general special main sub senior junior deputy assistant acting lead principal chief director executive governor governors trustee member members partner agency authority trust foundation company limited group internet web online email phone mobile app word excel outlook windows apple android attendance behaviour pastoral inclusion safeguarding welfare wellbeing progress achievement admissions exclusions transport finance legal administration business support supporting parent parents home care health education housing police probation adult adults children family families community youth early help foster adoption court contact bank post sure start child boy girl man woman staff school police hospital bed bedroom autism autistic dyslexia dyspraxia deafness blindness disability disabilities audiology physio physiotherapy respite bedtime mealtime mealtimes teatime playtime breaktime record records conference conferences audit audits anxiety depression asthma eczema epilepsy diabetes cannabis diary diaries caseload caseloads supervision adaptation adaptations option bereavement forearm forearms wrist wrists thumb thumbs porridge breakfast sleep hygiene tv dvd cd id x ray'.split(
    ' ',
  ),
);

const MONTH = new RegExp(`^${MONTH_PATTERN}$`, 'i');
const WEEKDAY = /^(?:mon|tues?|weds?|wednes|thu|thurs?|fri|satur|sat|sun)(?:day)?s?$/;

/** Whether files write a lower-case word small, or give it a capital by habit: nobody's name by its capital alone. */
export const isUsualWord = (word: string): boolean =>
  isFunctionWord(word) ||
  isRelationWord(word) ||
  TITLES.has(word) ||
  isShorthand(word) ||
  isOrdinaryTerm(word) ||
  NATIONALITIES.has(word) ||
  LANGUAGES.has(word) ||
  RELIGIONS.has(word) ||
  BY_HABIT.has(word) ||
  BY_HABIT.has(word.replace(/s$/, '')) ||
  isDayOrMonth(word);

/** Whether a lower-case word is a weekday or a month, in short too. */
export const isDayOrMonth = (word: string): boolean => MONTH.test(word) || WEEKDAY.test(word);
