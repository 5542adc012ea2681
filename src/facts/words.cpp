// lodash 4.17.21's snakeCase, kebabCase and camelCase: deburr, drop apostrophes, cut into words, join. The cutter is
// the regular expression reUnicodeWord of lodash as a hand-written scanner over UTF-16 code units: one alternative per
// function, tried in lodash's order, each consuming what it looks at, so that the whole is linear.
//
// Two of lodash's branches cannot occur here and are left out: contractions ("'ll"), because apostrophes are gone, and
// combining marks, because deburr removes them.
#include "facts/words.hpp"

#include "facts/words_text.hpp"

#include <vector>

namespace dumpfix::facts {

namespace {

using Text = std::u16string_view;

bool is_ascii_upper(char16_t c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_lower(char16_t c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char16_t c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char16_t c) { return is_ascii_upper(c) || is_ascii_lower(c); }

// lodash's character classes: rsUpperRange, rsLowerRange, rsDingbatRange, rsBreakRange, rsMisc.
bool is_upper(char16_t c) { return is_ascii_upper(c) || (c >= 0xc0 && c <= 0xde && c != 0xd7); }
bool is_lower(char16_t c) { return is_ascii_lower(c) || (c >= 0xdf && c <= 0xff && c != 0xf7); }
bool is_dingbat(char16_t c) { return c >= 0x2700 && c <= 0x27bf; }
bool is_surrogate(char16_t c) { return c >= 0xd800 && c <= 0xdfff; }
bool is_break(char16_t c) {
  if (c < 0x80) return !is_ascii_letter(c) && !is_digit(c);
  return c <= 0xbf || c == 0xd7 || c == 0xf7 || (c >= 0x2000 && c <= 0x206f) || c == 0x1680 || c == 0x180e ||
         c == 0x3000 || c == 0xfeff;
}
bool is_misc(char16_t c) {
  return c > 0x7f && !is_break(c) && !is_surrogate(c) && !is_dingbat(c) && !is_lower(c) && !is_upper(c);
}
bool is_combining(char16_t c) {
  return (c >= 0x300 && c <= 0x36f) || (c >= 0xfe20 && c <= 0xfe2f) || (c >= 0x20d0 && c <= 0x20ff);
}

std::u16string deburr_and_drop_apostrophes(Text text) {
  std::u16string out;
  out.reserve(text.size());
  for (const char16_t c : text) {
    if (c >= 0xc0 && c <= 0x17f && c != 0xd7 && c != 0xf7) {
      for (const char* letter = deburred_latin(c); *letter != '\0'; ++letter)
        if (*letter != '\'') out += static_cast<char16_t>(*letter);
    } else if (!is_combining(c) && c != '\'' && c != 0x2019) {
      out += c;
    }
  }
  return out;
}

/// Cuts `text` into words. Each `…_end` returns the end of the word that begins at `at`, or `at` if there is none.
class Words {
public:
  explicit Words(Text text) : text_(text) {}

  /// Calls use(word) for each word in order.
  template <class Use>
  void each(Use use) const {
    const bool unicode = needs_unicode_words();
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = unicode ? unicode_word_end(at) : ascii_word_end(at);
      if (end == at) {
        ++at;
      } else {
        use(text_.substr(at, end - at));
        at = end;
      }
    }
  }

private:
  char16_t get(std::size_t at) const { return at < text_.size() ? text_[at] : u'\0'; }
  template <class Is>
  std::size_t run(std::size_t at, Is is) const {
    while (at < text_.size() && is(text_[at])) ++at;
    return at;
  }

  /// reHasUnicodeWord.
  bool needs_unicode_words() const {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const char16_t c = text_[i], next = get(i + 1);
      if (!is_ascii_letter(c) && !is_digit(c) && c != ' ') return true;
      if (is_ascii_lower(c) && is_ascii_upper(next)) return true;
      if (is_ascii_upper(c) && is_ascii_upper(next) && is_ascii_lower(get(i + 2))) return true;
      if (is_digit(c) && is_ascii_letter(next)) return true;
      if (is_ascii_letter(c) && is_digit(next)) return true;
    }
    return false;
  }

  std::size_t ascii_word_end(std::size_t at) const {
    return run(at, [](char16_t c) { return c != ' '; });
  }

  std::size_t unicode_word_end(std::size_t at) const {
    const char16_t c = text_[at];
    if (is_digit(c)) return digits_end(at);
    if (is_dingbat(c) || is_surrogate(c)) return emoji_end(at);
    if (is_break(c)) return at;
    if (const std::size_t end = lower_word_end(at); end != at) return end;
    if (const std::size_t end = upper_word_end(at); end != at) return end;
    return mixed_word_end(at);
  }

  /// rsUpper?rsLower+ before a break, an upper case letter or the end.
  std::size_t lower_word_end(std::size_t at) const {
    const std::size_t first = at + (is_upper(text_[at]) ? 1 : 0);
    const std::size_t end = run(first, is_lower);
    if (end == first) return at;
    return end == text_.size() || is_break(text_[end]) || is_upper(text_[end]) ? end : at;
  }

  /// rsMiscUpper+ before a break, an upper case letter that begins a word of its own, or the end; the longest that
  /// fits.
  std::size_t upper_word_end(std::size_t at) const {
    const std::size_t end = run(at, [](char16_t c) { return is_upper(c) || is_misc(c); });
    if (end == at || end == text_.size() || is_break(text_[end])) return end;
    for (std::size_t cut = end; cut-- > at + 1;)
      if (is_upper(text_[cut]) && (is_lower(get(cut + 1)) || is_misc(get(cut + 1)))) return cut;
    return at;
  }

  /// rsUpper?rsMiscLower+, else rsUpper+.
  std::size_t mixed_word_end(std::size_t at) const {
    const std::size_t first = at + (is_upper(text_[at]) ? 1 : 0);
    const std::size_t end = run(first, [](char16_t c) { return is_lower(c) || is_misc(c); });
    return end > first ? end : run(at, is_upper);
  }

  /// An ordinal ("21ST" before anything but an upper case letter or digit, "2nd" before anything but a lower case one),
  /// else the digits alone.
  std::size_t digits_end(std::size_t at) const {
    const std::size_t end = run(at, is_digit);
    const char16_t last = text_[end - 1], a = get(end), b = get(end + 1), next = get(end + 2);
    const auto ordinal = [&](char16_t shift) {
      const auto is = [&](char one, char two) { return a == one - shift && b == two - shift; };
      switch (last) {
      case '1': return is('s', 't');
      case '2': return is('n', 'd');
      case '3': return is('r', 'd');
      default: return is('t', 'h');
      }
    };
    if (ordinal(32) && !is_ascii_upper(next) && !is_digit(next)) return end + 2;
    if (ordinal(0) && !is_ascii_lower(next) && !is_digit(next)) return end + 2;
    return end;
  }

  /// True if the two code units at `at` are U+1F000 + low, low in first…last.
  bool is_1f(std::size_t at, char16_t first, char16_t last) const {
    return get(at) == 0xd83c && get(at + 1) >= first && get(at + 1) <= last;
  }
  bool is_pair(std::size_t at) const {
    return get(at) >= 0xd800 && get(at) <= 0xdbff && get(at + 1) >= 0xdc00 && get(at + 1) <= 0xdfff;
  }
  /// Two regional indicators (a flag) or one surrogate pair.
  std::size_t astral_end(std::size_t at) const {
    if (is_1f(at, 0xdde6, 0xddff) && is_1f(at + 2, 0xdde6, 0xddff)) return at + 4;
    return is_pair(at) ? at + 2 : at;
  }
  /// A variation selector and a skin tone, each if present.
  std::size_t modifiers_end(std::size_t at) const {
    if (get(at) == 0xfe0e || get(at) == 0xfe0f) ++at;
    return is_1f(at, 0xdffb, 0xdfff) ? at + 2 : at;
  }
  /// rsEmoji: a dingbat or an astral symbol, its modifiers, and what zero-width joiners join to it.
  std::size_t emoji_end(std::size_t at) const {
    std::size_t end = is_dingbat(text_[at]) ? at + 1 : astral_end(at);
    if (end == at) return at;
    end = modifiers_end(end);
    while (get(end) == 0x200d && end + 1 < text_.size()) {
      const std::size_t joined = is_surrogate(text_[end + 1]) ? astral_end(end + 1) : end + 2;
      if (joined == end + 1) break;
      end = modifiers_end(joined);
    }
    return end;
  }

  Text text_;
};

std::string joined(std::string_view text, char16_t separator) {
  const std::u16string plain = deburr_and_drop_apostrophes(to_utf16(text));
  std::u16string out;
  Words(plain).each([&](Text word) {
    if (!out.empty()) out += separator;
    out += to_lower(word);
  });
  return to_utf8(out);
}

/// lodash's capitalize of a lower case word. The "first letter" is a whole emoji sequence if the word begins with one.
std::u16string capitalized(const std::u16string& word) {
  const auto fitzpatrick = [&](std::size_t at) {
    return at + 1 < word.size() && word[at] == 0xd83c && word[at + 1] >= 0xdffb && word[at + 1] <= 0xdfff;
  };
  std::size_t first = 1;
  if (is_surrogate(word[0]) || is_dingbat(word[0])) first = fitzpatrick(0) && fitzpatrick(2) ? 2 : word.size();
  return to_upper(Text(word).substr(0, first)) + word.substr(first);
}

} // namespace

std::string snake_case(std::string_view text) { return joined(text, u'_'); }
std::string kebab_case(std::string_view text) { return joined(text, u'-'); }

std::string camel_case(std::string_view text) {
  const std::u16string plain = deburr_and_drop_apostrophes(to_utf16(text));
  std::u16string out;
  bool first = true;
  Words(plain).each([&](Text word) {
    const std::u16string lower = to_lower(word);
    out += first ? lower : capitalized(lower);
    first = false;
  });
  return to_utf8(out);
}

std::string lower_case(std::string_view text) { return to_utf8(to_lower(to_utf16(text))); }

} // namespace dumpfix::facts
