import { pick, type Random } from './random.ts';
import type { MarkedSpan, TrainingDocument } from './training-document.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words of every day that people, houses, nurseries, public houses and projects are called by. */
const THINGS = list(`
acorn anchor angel apple arrow ash badger bank barn bay beacon bear beech bee bell berry birch bird biscuit blackbird blaze blossom boat bolt bow bramble bridge brook bubble buddy bud bull bumble
butterfly button candle canopy cash castle cedar chase chestnut church circle cliff cloud clover coal cobble comet compass copper coral cottage cove cross crow crown crystal cub cut daisy dash dawn
deer diamond dock dove dragon drum duck duke eagle echo edge elm ember falcon farm feather fern field finch fire fish flame flint flower fold forest forge fountain fox garden gate gem ginger globe
glow goat gold goose granite grange green grove gull hall hammer harbour hare harp haven hawk hazel heart heather hedge hill hive holly honey hook hop horizon horn horse house hunter ice iron island
ivy jade jay jewel jigsaw jolly junction key kite kitten knight ladder lady lake lamb lantern lark laurel lavender leaf legend lemon light lighthouse lily lime link lion lodge loop lotus maple market
marsh mast meadow mercy mill mint mist moon moor moss mountain nest net nook nugget oak ocean olive orange orchard otter owl palm panda panther park patch path peak pear pearl pebble pepper phoenix
pickle pier pilot pine pitch plum point pond poppy port primrose prince puddle puffin quarry queen quill rabbit rail rainbow ram raven reach reed reef ridge ring river road robin rock rocket roost
rose rowan ruby saddle sail saint sand scout seal seed shadow shamrock shark sheaf shell shepherd shield ship shore shuttle silver skipper sky smiler snow sparkle sparrow spice spider spinney spire
spring spud spur squirrel stable stag star steam stone storm stream strand sun sunflower sunshine swallow swan sycamore tank tartan temple thistle thorn thread tide tiger titch top torch tower treasure
tree trumpet tug tulip turtle vale valley vine violet walnut water wave weaver well wheel whistle willow wind winter wolf wood wren yard zone
`);

/** Words that stand before them. */
const KINDS = list(`
amber back big black blue bold bonny bottom bright broad brown burnt busy clear cold crooked crossed daisy deep dry dusty early east fair far first five fresh friendly full gentle golden good great green
happy hidden high hollow honest hot jolly joyful kind kings light little lively long loud low lucky mad merry middle moving near new north old open outer over peaceful pink playful proud purple queens quiet
rainy red rising rolling rough round royal safe second seven sharp shining short silent silver slow small snowy soft south special stepping still strong summer sunny sweet swift tall thin three tiny top
true turning twin two under upper useful warm welcome west white wide wild windy winter wise wonder yellow young
`);

/** What stays at the end of a name: it says what kind of body or place it is. */
const CLASS =
  /^(?:school|primary|academy|college|nursery|infants?|juniors?|surgery|practice|hospital|infirmary|clinic|centre|center|hub|court|house|lodge|home|homes|ward|unit|team|club|church|mosque|road|street|lane|close|avenue|drive|way|park|estate|trust|project|services?|council|police|hall|library|care|fc|rd|st|ave|cl)$/i;

/**
 * A copy of a text in which half of those named are called by words of every day: "stepping stones", "the cut", "pepper".
 * Only what stands around such a name can give it away, and that is what is to be learned from the copy.
 */
export function withOrdinaryNames(document: TrainingDocument, random: Random): TrainingDocument {
  const chosen = new Map<string, string>();
  let text = '';
  let at = 0;
  const spans: MarkedSpan[] = [];
  for (const span of [...document.spans].sort((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    const own = document.text.slice(span.start, span.end);
    const key = `${span.label} ${own.toLowerCase()}`;
    const other = chosen.get(key) ?? (random() < 0.5 ? otherName(own, span.label, random) : own);
    chosen.set(key, other);
    text += document.text.slice(at, span.start);
    const start = text.length;
    text += inCaseOf(own, other);
    at = span.end;
    spans.push({ start, end: text.length, label: span.label });
  }
  return { ...document, text: text + document.text.slice(at), spans };
}

function otherName(own: string, label: MarkedSpan['label'], random: Random): string {
  const words = own.split(' ');
  if (/\d/.test(own) || words.length > 4) return own;
  const thing = () => pick(random, THINGS);
  if (label === 'person') {
    if (own.length < 3 || /^\p{Lu}{1,3}$/u.test(own)) return own;
    return [thing(), ...words.slice(1)].join(' ');
  }
  if (label !== 'place' && label !== 'organisation') return own;
  const tail = CLASS.test(words.at(-1) ?? '') && random() < 0.7 ? ` ${words.at(-1)}` : '';
  const draw = random();
  if (draw < 0.3) return thing() + tail;
  if (draw < 0.75) return `${pick(random, KINDS)} ${thing()}${random() < 0.3 ? 's' : ''}${tail}`;
  return `${thing()} ${thing()}${tail}`;
}

/** Written small, with capitals or all in capitals, as the name was that it stands for. */
function inCaseOf(own: string, other: string): string {
  if (own === other) return own;
  if (/\p{Ll}/u.test(own))
    return /^\P{Lu}*$/u.test(own)
      ? other.toLowerCase()
      : other.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  return /\p{Lu}{2}/u.test(own) ? other.toUpperCase() : other;
}
