import { type Ask, readAsks } from './asks.ts';
import type { SmartFinding } from './types.ts';
import { asTheyPutIt, quote, wordsInPlace } from './wording.ts';

const THEMES: readonly (readonly [theme: string, about: RegExp])[] = [
  [
    'records',
    /\b(?:chronolog|genogram|case summar|case notes?|case record|file|upload|minutes|template|recording)/i,
  ],
  [
    'money and documents',
    /\b(?:passport|savings|benefit|dla|blue badge|grant|driving licence|birth certificate|nationality|bank)/i,
  ],
  ['assessment', /\b(?:assess|c&fa|graded care|gcp2?|parenting)/i],
  [
    'health',
    /\b(?:camhs|health|dentist|dental|optician|gp|therap|counsell|speech|paediatric|medical|ot\b|hospital|immunis)/i,
  ],
  ['education', /\b(?:school|pep|ehcp|tuition|attendance|nursery|college|virtual school)/i],
  ['family time', /\b(?:contact|sibling|family time|brother|sister|grandparent)/i],
  [
    'meeting',
    /\b(?:strategy (?:meeting|discussion)|core group|conference|marac|fgc|meeting|panel|supervision)/i,
  ],
  ['legal', /\b(?:legal|plo|court|proceedings|placement order|consent)/i],
  ['respite and carers', /\b(?:short breaks?|respite|carer'?s assessment|delegated authority|foster)/i],
  ['plan', /\b(?:plan)\b/i],
  ['training', /\b(?:train|workshop|briefing|course)/i],
  ['policy', /\b(?:policy|procedure|guidance|protocol|pathway)/i],
  [
    'other services',
    /\b(?:refer|referral|young carers|domestic abuse|substance|drug|alcohol|housing|early help|advocate|mentor|iris)/i,
  ],
  [
    'the child',
    /\b(?:visit|see|meet|talk|tell|ask|write to|direct work|wishes|views|words|explain|life story)/i,
  ],
];
const BACK_REFERENCE =
  /^(?:it|them|this|these|those|him|her|the (?:outcome|outcomes|findings|results?|plan|decision|reply|report|views|reasons?)|their|what (?:he|she|they|[a-z]) |copies|a copy|back)\b/i;
const FOLLOW_UP_VERBS = new Set([
  'record',
  'share',
  'note',
  'document',
  'log',
  'present',
  'report',
  'review',
  'check',
  'confirm',
  'agree',
  'tell',
  'explain',
  'inform',
  'notify',
  'sign',
  'include',
  'identify',
  'use',
  'show',
  'feed',
  'send',
  'submit',
  'set',
  'decide',
  'help',
  'see',
  'ask',
  'plot',
  'name',
  'hear',
  'give',
  'copy',
  'accompany',
  'evidence',
  'recommend',
  'make',
  'have',
  'be',
  'ensure',
  'discuss',
  'analyse',
  'attend',
]);
const ADDITION = /\b(?:also|in addition|additionally|as well as|furthermore)\b/i;

/** Specific: one action a recommendation, so that each can be done, late or stuck by itself. */
export function checkSingleAction(action: string): SmartFinding[] {
  if (REMEDY.test(action)) return [];
  const tasks = separateTasks(readAsks(action));
  const themes = new Set(tasks.map((task) => themeOf(task.text)));
  const listed = Math.max(listedThings(action), ensuredStates(action));
  const mixesRecords =
    tasks.length === 2 && themes.size === 2 && (themes.has('records') || ADDITION.test(action));
  if (tasks.length < 3 && !mixesRecords && listed < 3) return [];
  if (tasks.length === 3 && themes.size < 3 && listed < 3) return [];
  if (tasks.length > 3 && themes.size < 2 && listed < 3) return [];
  const first = tasks[0];
  const value = first ? asTheyPutIt(sentence(first.lead), action) : '';
  const count = Math.max(tasks.length, listed);
  return [
    {
      criterion: 'S',
      code: 'several-actions',
      message: `There are ${count} actions in one, so it cannot be said whether "it" is done.`,
      suggestion: value
        ? `Keep ${quote(value)} here and make a recommendation of its own of each other one.`
        : 'Make a recommendation of its own of each.',
      ...(value && listed < 3 ? { replacement: { field: 'action', value } as const } : {}),
    },
  ];
}

/** A check that is made again and again is the measure of the first action, and no action of its own. */
const SHOWS_THE_FIRST =
  /^(?:check|audit|dip[- ]?sample|sample|count|look at)\b.{0,80}\b(?:a|each|every|per) (?:week|fortnight|month|quarter|term)\b/i;
/** So is a later look into what was written down: "the manager to sample the daily notes on 30 June". */
const LOOKS_INTO_NOTES =
  /^(?:check|audit|dip[- ]?sample|sample|read)\b.{0,40}\b(?:notes|records?|files?|logs?|diary|charts?)\b/i;
const KEPT_AS_PROOF =
  /\b(?:certificates?|proof|evidence|register|receipts?) (?:will |to |should |must )?be (?:held|kept|filed|put|placed)\b.{0,40}$/i;
/** A remedy: an apology, money and what was owed belong to one answer to one family. */
const REMEDY = /\bapologis(?:e|es|ing)\b.{0,80}\b(?:pay|£)/i;

/** "to confirm that both are done": what is confirmed is no action of its own. */
const STATED_AS_DONE =
  /\b(?:that|whether|when) [^.;]{1,40} (?:is|are|was|were|has been|have been) (?:done|made|held|used|kept|followed|met|working)$/i;

function separateTasks(asks: readonly Ask[]): Ask[] {
  const tasks = asks.filter(
    (ask) =>
      !SHOWS_THE_FIRST.test(ask.text) &&
      !/^read out\b/i.test(ask.text) &&
      !KEPT_AS_PROOF.test(ask.lead) &&
      !STATED_AS_DONE.test(ask.lead) &&
      ask.link !== 'nested' &&
      ask.kind !== 'evidence' &&
      ask.kind !== 'bring-about' &&
      wordsInPlace(ask.object || ask.lead).length > 0,
  );
  return tasks.filter(
    (task, index) =>
      index === 0 ||
      !(
        BACK_REFERENCE.test(task.object) ||
        LOOKS_INTO_NOTES.test(task.text) ||
        (FOLLOW_UP_VERBS.has(task.verb) && tasks.length < 4)
      ),
  );
}

function themeOf(text: string): string {
  return THEMES.find(([, about]) => about.test(text))?.[0] ?? text;
}

const LISTABLE =
  /\b(?:chronolog(?:y|ies)|genograms?|case summar(?:y|ies)|case notes|risk assessments?|care plans?|health assessments?|ecomap|referrals?|life story(?: work)?|pathway plan|safety plan|delegated authority|parenting assessment)\b/gi;

/** Different products in one list after one verb: "update the chronology, genogram and case summary". */
function listedThings(action: string): number {
  const list = action.replace(/\bso that\b.*$/i, '').match(/^[^.]{0,300}/)?.[0] ?? '';
  const things = [...list.matchAll(LISTABLE)];
  const joined = things.filter((thing, index) => {
    const previous = things[index - 1];
    if (!previous) return true;
    return /^(?:,| and| &|\/|;|, and)+ ?(?:the |her |his |their )?$/i.test(
      list.slice(previous.index + previous[0].length, thing.index),
    );
  });
  return joined.length;
}

/** "Ensure that supervision is robust, plans are SMART, fathers are included and ...": wishes in a row under one verb. */
function ensuredStates(action: string): number {
  const row = /\b(?:ensure|make sure|guarantee)(?: that)? ([^.;]{1,300})/i.exec(action)?.[1] ?? '';
  return row
    .split(/,(?: and)? |\band /i)
    .filter((part) =>
      /^(?!that\b|it\b|this\b)(?:[a-z'’-]{1,20} ){1,5}(?:is|are|has|have|gets?)\b/i.test(part.trim()),
    ).length;
}

function sentence(text: string): string {
  const trimmed = text
    .replace(/^[\s.,;:\d)(-]+/, '')
    .replace(/(?:[\s,;:]|\b(?:by|before|within|until|on|in|and|the end of)){1,6}$/i, '');
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}
