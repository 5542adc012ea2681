// pluralize 8.0.0: irregular words, uncountable words, then rules of which the last that matches wins.
//
// Its regular expressions run in RE2 (linear time) over a shadow of the word with one byte per UTF-16 code unit: ASCII
// as it is, "é" and "É" in Latin-1, everything else the byte 80. So offsets are those of JavaScript, and so is every
// answer: no rule looks at any other letter beyond ASCII than by "not in this class".
#include "facts/words.hpp"

#include "facts/words_plural_tables.hpp"
#include "facts/words_text.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace dumpfix::facts {

namespace {

using Text = std::u16string_view;

std::u16string widened(std::string_view ascii) { return {ascii.begin(), ascii.end()}; }

std::string shadow_of(Text word) {
  std::string out(word.size(), '\x80');
  std::transform(word.begin(), word.end(), out.begin(),
                 [](char16_t c) { return static_cast<char>(c < 0x80 || c == 0xe9 || c == 0xc9 ? c : 0x80); });
  return out;
}

/// Gives `token` the case of `word`: as it stands, lower, UPPER or Title.
std::u16string restore_case(Text word, Text token) {
  if (word == token) return std::u16string(token);
  const std::u16string lower = to_lower(word);
  if (word == lower) return to_lower(token);
  if (word == to_upper(word)) return to_upper(token);
  if (word.substr(0, 1) == to_upper(word.substr(0, 1))) {
    if (token.empty()) return {};
    return to_upper(token.substr(0, 1)) + to_lower(token.substr(1));
  }
  return to_lower(token);
}

/// True if `word` ends with one of the words in `ends`, or if there are none.
bool may_match(std::string_view ends, std::string_view word) {
  const auto same = [](char c, char lower) { return c == lower || (c >= 'A' && c <= 'Z' && c + 32 == lower); };
  for (std::size_t begin = 0; begin < ends.size();) {
    const std::size_t stop = std::min(ends.find(' ', begin), ends.size());
    const std::string_view end = ends.substr(begin, stop - begin);
    if (end.size() <= word.size() &&
        std::equal(end.rbegin(), end.rend(), word.rbegin(), [&](char lower, char c) { return same(c, lower); }))
      return true;
    begin = stop + 1;
  }
  return ends.empty();
}

/// A rule whose expression is compiled when the first word comes that may match: most never are.
struct Rule {
  const RuleText* text;
  std::unique_ptr<RE2> compiled;

  const RE2& pattern() {
    if (!compiled) {
      RE2::Options options;
      options.set_encoding(RE2::Options::EncodingLatin1);
      options.set_case_sensitive(false);
      options.set_log_errors(false);
      compiled = std::make_unique<RE2>(text->pattern, options);
    }
    return *compiled;
  }
};

/// One direction: singular to plural or back.
class Inflection {
public:
  Inflection(std::map<std::u16string, std::u16string> replace, std::set<std::u16string> keep, const RuleText* first,
             const RuleText* last)
      : replace_(std::move(replace)), keep_(std::move(keep)) {
    for (const RuleText* rule = first; rule != last; ++rule) rules_.push_back({rule, nullptr});
    for (const RuleText& rule : uncountable_patterns) rules_.push_back({&rule, nullptr});
    for (const char* word : uncountable_words) uncountable_.insert(widened(word));
  }

  std::u16string operator()(Text word) {
    const std::u16string token = to_lower(word);
    if (keep_.contains(token)) return restore_case(word, token);
    if (const auto found = replace_.find(token); found != replace_.end()) return restore_case(word, found->second);
    if (token.empty() || uncountable_.contains(token)) return std::u16string(word);
    const std::string shadow = shadow_of(word);
    for (auto rule = rules_.rbegin(); rule != rules_.rend(); ++rule) {
      if (!may_match(rule->text->ends, shadow)) continue;
      const RE2& pattern = rule->pattern();
      std::array<re2::StringPiece, 3> groups;
      if (pattern.Match(shadow, 0, shadow.size(), RE2::UNANCHORED, groups.data(),
                        1 + std::min(2, pattern.NumberOfCapturingGroups())))
        return replaced(word, shadow, groups, rule->text->replacement);
    }
    return std::u16string(word);
  }

private:
  static std::u16string replaced(Text word, const std::string& shadow, const std::array<re2::StringPiece, 3>& groups,
                                 const char* replacement) {
    const auto text_of = [&](const re2::StringPiece& group) {
      if (group.data() == nullptr) return Text();
      return word.substr(static_cast<std::size_t>(group.data() - shadow.data()), group.size());
    };
    std::u16string result;
    for (const char* c = replacement; *c != '\0'; ++c) {
      if (*c == '$')
        result += text_of(groups[static_cast<std::size_t>(*++c - '0')]);
      else
        result += static_cast<char16_t>(*c);
    }
    const Text match = text_of(groups[0]);
    const std::size_t begin = static_cast<std::size_t>(groups[0].data() - shadow.data());
    // An empty match takes its case from the letter before it.
    const Text model = match.empty() ? word.substr(begin - 1, 1) : match;
    return std::u16string(word.substr(0, begin)) + restore_case(model, result) +
           std::u16string(word.substr(begin + match.size()));
  }

  std::map<std::u16string, std::u16string> replace_;
  std::set<std::u16string> keep_;
  std::set<std::u16string> uncountable_;
  std::vector<Rule> rules_;
};

Inflection make_inflection(bool to_plural) {
  std::map<std::u16string, std::u16string> replace;
  std::set<std::u16string> keep;
  for (const auto& [single, plural_form] : irregular_words) {
    replace[widened(to_plural ? single : plural_form)] = widened(to_plural ? plural_form : single);
    keep.insert(widened(to_plural ? plural_form : single));
  }
  if (to_plural) return {std::move(replace), std::move(keep), std::begin(plural_rules), std::end(plural_rules)};
  return {std::move(replace), std::move(keep), std::begin(singular_rules), std::end(singular_rules)};
}

} // namespace

std::string singular(std::string_view text) {
  static Inflection to_singular = make_inflection(false);
  return to_utf8(to_singular(to_utf16(text)));
}

std::string plural(std::string_view text) {
  static Inflection to_plural = make_inflection(true);
  return to_utf8(to_plural(to_utf16(text)));
}

} // namespace dumpfix::facts
