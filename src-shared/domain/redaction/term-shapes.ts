/*
 * Terms of practice, law and medicine that their form gives away, so that no list has to hold every one: an eponym before the
 * word for what is named after it ("Maudsley approach", "Salter-Harris type"), a medicine by its ending ("mirtazapine").
 */

/** What is named after people, and is hardly ever said to be somebody's own. */
const EPONYM =
  /(?<![\p{L}\p{N}])(?!(?:Mr|Mrs|Ms|Miss|Dr|The|His|Her|Their|My|Our)\b)\p{Lu}\p{Ll}{2,14}(?:[-–]\p{Lu}\p{Ll}{2,14}){0,2}(?:['’]s?)? (?:approach|method|model|framework|scales?|inventory|syndrome|disease|disorder|palsy|type fracture|fractures?|sign|criteria|matrices|Convention|convention|competenc[ey]|competent|compliant|guidelines?|manoeuvre|lenses|hypothesis|effect|hierarchy|reflex|splint|cannula|catheter|staging|classification|questionnaire|checklist|[Pp]rotocol|judge?ment|ruling|doctrine|anaemia|lymphoma|sarcoma|tumour|dystrophy|ataxia|chorea|malformation|procedure|rating scale|spelling test|reading test|reading age|triangle|summons)(?![\p{L}\p{N}])/gu;

/** Endings of medicines' names, as the British Approved Names have them. */
const MEDICINE =
  /(?<!\p{L})\p{L}{2,12}(?:azepam|azolam|apine|oxetine|traline|pram|mycin|cillin|oxacin|azole|olol|statin|dipine|phenidate|amphetamine|amfetamine|barbital|triptan|setron|profen|codeine|morphine|cycline|rizine|gliptin|formin|steride|asone|solone|lukast|norphine|trexate|parin|thyroxine|pentin|racetam|trigine|valproate|tidine|peridone|piprazole|tapine|zapine|opram|faxine|nidine|mantine|terol|bactam|oxin|afil)(?!\p{L})/giu;

/** Where such terms stand in a text. */
export function findTermShapes(text: string): { start: number; end: number }[] {
  return [EPONYM, MEDICINE].flatMap((expression) =>
    [...text.matchAll(expression)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  );
}
