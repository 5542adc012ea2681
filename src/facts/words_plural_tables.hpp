// What pluralize 8.0.0 knows (pluralize.js): irregular words, the rules of both directions in their order, and words of
// one form. RuleText::ends is ours: see may_match.
#pragma once

namespace dumpfix::facts {

struct WordPair {
  const char* single;
  const char* plural;
};
struct RuleText {
  const char* pattern;
  const char* replacement;
  const char* ends; ///< what a word that matches ends with, one of these at least; no word is asked for, if empty
};

// In the order of pluralize.js: of two pairs with one plural the later gives the singular.
inline constexpr WordPair irregular_words[] = {
    {"i", "we"},
    {"me", "us"},
    {"he", "they"},
    {"she", "they"},
    {"them", "them"},
    {"myself", "ourselves"},
    {"yourself", "yourselves"},
    {"itself", "themselves"},
    {"herself", "themselves"},
    {"himself", "themselves"},
    {"themself", "themselves"},
    {"is", "are"},
    {"was", "were"},
    {"has", "have"},
    {"this", "these"},
    {"that", "those"},
    {"echo", "echoes"},
    {"dingo", "dingoes"},
    {"volcano", "volcanoes"},
    {"tornado", "tornadoes"},
    {"torpedo", "torpedoes"},
    {"genus", "genera"},
    {"viscus", "viscera"},
    {"stigma", "stigmata"},
    {"stoma", "stomata"},
    {"dogma", "dogmata"},
    {"lemma", "lemmata"},
    {"schema", "schemata"},
    {"anathema", "anathemata"},
    {"ox", "oxen"},
    {"axe", "axes"},
    {"die", "dice"},
    {"yes", "yeses"},
    {"foot", "feet"},
    {"eave", "eaves"},
    {"goose", "geese"},
    {"tooth", "teeth"},
    {"quiz", "quizzes"},
    {"human", "humans"},
    {"proof", "proofs"},
    {"carve", "carves"},
    {"valve", "valves"},
    {"looey", "looies"},
    {"thief", "thieves"},
    {"groove", "grooves"},
    {"pickaxe", "pickaxes"},
    {"passerby", "passersby"},
};

inline constexpr RuleText plural_rules[] = {
    {"s?$", "s", ""},
    {"[^\\x00-\\x7F]$", "$0", "\x80 \xc9 \xe9"},
    {"([^aeiou]ese)$", "$1", "ese"},
    {"(ax|test)is$", "$1es", "axis testis"},
    {"(alias|[^aou]us|t[lm]as|gas|ris)$", "$1es", "alias us tlas tmas gas ris"},
    {"(e[mn]u)s?$", "$1s", "emu enu emus enus"},
    {"([^l]ias|[aeiou]las|[ejzr]as|[iu]am)$", "$1", "as am"},
    {"(alumn|syllab|vir|radi|nucle|fung|cact|stimul|termin|bacill|foc|uter|loc|strat)(?:us|i)$", "$1i", "us i"},
    {"(alumn|alg|vertebr)(?:a|ae)$", "$1ae", "a ae"},
    {"(seraph|cherub)(?:im)?$", "$1im", "seraph cherub im"},
    {"(her|at|gr)o$", "$1oes", "hero ato gro"},
    {"(agend|addend|millenni|dat|extrem|bacteri|desiderat|strat|candelabr|errat|ov|symposi|curricul|automat|quor)(?:a|"
     "um"
     ")$",
     "$1a", "a um"},
    {"(apheli|hyperbat|periheli|asyndet|noumen|phenomen|criteri|organ|prolegomen|hedr|automat)(?:a|on)$", "$1a",
     "a on"},
    {"sis$", "ses", "sis"},
    {"(?:(kni|wi|li)fe|(ar|l|ea|eo|oa|hoo)f)$", "$1$2ves", "fe f"},
    {"([^aeiouy]|qu)y$", "$1ies", "y"},
    {"([^ch][ieo][ln])ey$", "$1ies", "ey"},
    {"(x|ch|ss|sh|zz)$", "$1es", "x ch ss sh zz"},
    {"(matr|cod|mur|sil|vert|ind|append)(?:ix|ex)$", "$1ices", "ix ex"},
    {"\\b((?:tit)?m|l)(?:ice|ouse)$", "$1ice", "ice ouse"},
    {"(pe)(?:rson|ople)$", "$1ople", "person people"},
    {"(child)(?:ren)?$", "$1ren", "child children"},
    {"eaux$", "$0", "eaux"},
    {"m[ae]n$", "men", "man men"},
    {"^thou$", "you", "thou"},
};

inline constexpr RuleText singular_rules[] = {
    {"s$", "", "s"},
    {"(ss)$", "$1", "ss"},
    {"(wi|kni|(?:after|half|high|low|mid|non|night|[^\\w]|^)li)ves$", "$1fe", "ves"},
    {"(ar|(?:wo|[ae])l|[eo][ao])ves$", "$1f", "ves"},
    {"ies$", "y", "ies"},
    {"\\b([pl]|zomb|(?:neck|cross)?t|coll|faer|food|gen|goon|group|lass|talk|goal|cut)ies$", "$1ie", "ies"},
    {"\\b(mon|smil)ies$", "$1ey", "ies"},
    {"\\b((?:tit)?m|l)ice$", "$1ouse", "ice"},
    {"(seraph|cherub)im$", "$1", "im"},
    {"(x|ch|ss|sh|zz|tto|go|cho|alias|[^aou]us|t[lm]as|gas|(?:her|at|gr)o|[aeiou]ris)(?:es)?$", "$1",
     "x ch ss sh zz tto go cho alias us tlas tmas gas hero ato gro ris es"},
    {"(analy|diagno|parenthe|progno|synop|the|empha|cri|ne)(?:sis|ses)$", "$1sis", "sis ses"},
    {"(movie|twelve|abuse|e[mn]u)s$", "$1", "movies twelves abuses emus enus"},
    {"(test)(?:is|es)$", "$1is", "testis testes"},
    {"(alumn|syllab|vir|radi|nucle|fung|cact|stimul|termin|bacill|foc|uter|loc|strat)(?:us|i)$", "$1us", "us i"},
    {"(agend|addend|millenni|dat|extrem|bacteri|desiderat|strat|candelabr|errat|ov|symposi|curricul|quor)a$", "$1um",
     "a"},
    {"(apheli|hyperbat|periheli|asyndet|noumen|phenomen|criteri|organ|prolegomen|hedr|automat)a$", "$1on", "a"},
    {"(alumn|alg|vertebr)ae$", "$1a", "ae"},
    {"(cod|mur|sil|vert|ind)ices$", "$1ex", "ices"},
    {"(matr|append)ices$", "$1ix", "ices"},
    {"(pe)(rson|ople)$", "$1rson", "person people"},
    {"(child)ren$", "$1", "children"},
    {"(eau)x?$", "$1", "eau eaux"},
    {"men$", "man", "men"},
};

/// Rules of both directions, after all others: words of one form.
inline constexpr RuleText uncountable_patterns[] = {
    {"pok[e\\xE9]mon$", "$0", "mon"}, {"[^aeiou]ese$", "$0", "ese"}, {"deer$", "$0", "deer"}, {"fish$", "$0", "fish"},
    {"measles$", "$0", "measles"},    {"o[iu]s$", "$0", "ois ous"},  {"pox$", "$0", "pox"},   {"sheep$", "$0", "sheep"},
};

inline constexpr const char* uncountable_words[] = {
    "adulthood",  "advice",         "agenda",      "aid",       "aircraft",    "alcohol",      "ammo",
    "analytics",  "anime",          "athletics",   "audio",     "bison",       "blood",        "bream",
    "buffalo",    "butter",         "carp",        "cash",      "chassis",     "chess",        "clothing",
    "cod",        "commerce",       "cooperation", "corps",     "debris",      "diabetes",     "digestion",
    "elk",        "energy",         "equipment",   "excretion", "expertise",   "firmware",     "flounder",
    "fun",        "gallows",        "garbage",     "graffiti",  "hardware",    "headquarters", "health",
    "herpes",     "highjinks",      "homework",    "housework", "information", "jeans",        "justice",
    "kudos",      "labour",         "literature",  "machinery", "mackerel",    "mail",         "media",
    "mews",       "moose",          "music",       "mud",       "manga",       "news",         "only",
    "personnel",  "pike",           "plankton",    "pliers",    "police",      "pollution",    "premises",
    "rain",       "research",       "rice",        "salmon",    "scissors",    "series",       "sewage",
    "shambles",   "shrimp",         "software",    "species",   "staff",       "swine",        "tennis",
    "traffic",    "transportation", "trout",       "tuna",      "wealth",      "welfare",      "whiting",
    "wildebeest", "wildlife",       "you",
};

} // namespace dumpfix::facts
