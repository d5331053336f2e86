/**
 * The words of fingerprints, one a byte: short, concrete, unlike one another by ear. Never changed: two laptops of
 * different versions must say the same words.
 */
export const FINGERPRINT_WORDS: readonly string[] = `
acorn actor adder agate alder almond amber anchor angle ankle anvil apple apron arbour arrow ash
aspen atlas autumn badge badger bagel baker balcony banjo banner barley barn basin basket bay beacon
beaver bell bench berry birch bishop blanket blossom boat bonnet book bottle boulder bracken branch brass
bread bridge brook broom bucket buckle bugle butter button cabin cable cactus candle canoe canvas captain
cargo carpet carrot castle cedar cello chalk chapel cherry chestnut chimney cider circle clay clover cobalt
cocoa collar comet compass copper coral cork cotton cradle crane crayon cricket crocus crown cup curtain
cushion daisy dancer denim desert diamond dolphin donkey door dove dragon drum eagle easel echo elbow
elder elm ember emerald engine falcon farmer feather fennel fern ferry fiddle finch flag flannel flint
flute forest fossil fountain fox garden garlic garnet ginger glacier glove goat granite grape gravel guitar
hammer harbour harp hazel heather hedge helmet heron hive holly honey hornet igloo indigo island ivory
ivy jacket jasmine jersey jigsaw juniper kayak kettle kitten ladder lagoon lantern larch lemon lentil lilac
linen lizard lobster locket magnet magpie mango maple marble meadow melon mirror mitten mole mosaic moss
mustard napkin nectar needle nettle nutmeg oak oatmeal oboe ocean olive onion opal orbit orchid otter
oyster paddle panda paper parrot parsley peach pebble pencil penguin pepper piano pigeon pillow pirate plum
pocket poppy potter puffin pumpkin quarry quartz quilt rabbit radish raven ribbon river robin rocket saddle
saffron salmon sandal satin scarf seven shell silver sparrow spoon spruce squirrel stable sunset swan tiger
`
  .trim()
  .split(/\s+/);
