// The words, and how often they come: 94 of 100 are among the plain ones, the others any.
#include "prose.hpp"

#include <cstring>
#include <iterator>

namespace dumpfix::gen {
namespace {

constexpr const char* words[] = {"the",
                                 "strapi",
                                 "content",
                                 "and",
                                 "migration",
                                 "of",
                                 "a",
                                 "relation",
                                 "database",
                                 "component",
                                 "lorem",
                                 "ipsum",
                                 "dolor",
                                 "sit",
                                 "amet",
                                 "consectetur",
                                 "adipiscing",
                                 "elit",
                                 "über",
                                 "naïve",
                                 "café",
                                 "日本語",
                                 "published",
                                 "workflow",
                                 "draft",
                                 "editor",
                                 "in",
                                 "to",
                                 "is",
                                 "for",
                                 "with",
                                 "that",
                                 "performance",
                                 "streaming",
                                 "article",
                                 "category",
                                 "localized",
                                 "image",
                                 "https://example.com/a/b?c=d&e=f",
                                 "don't",
                                 "O'Reilly",
                                 "\"quoted\"",
                                 "C:\\path\\file",
                                 "5%",
                                 "key=value"};
constexpr std::uint32_t plain_words = 38; // the words before the one with the URL

const char* word(Random& random) {
  const bool plain = random.below(1000) < 940;
  return words[random.below(plain ? plain_words : static_cast<std::uint32_t>(std::size(words)))];
}

const char* line_end(Random& random) {
  const std::uint32_t kind = random.below(10);
  return kind < 7 ? "\n" : kind < 9 ? "\n\n" : "\r\n\t";
}

} // namespace

std::string prose(Random& random, std::size_t length, Lines lines) {
  std::string out;
  unsigned words_in_line = 0;
  while (out.size() < length) {
    out += word(random);
    ++words_in_line;
    if (lines == Lines::several && words_in_line > 14 && random.below(8) == 0) {
      out += line_end(random);
      words_in_line = 0;
    } else {
      out += ' ';
    }
  }
  return out;
}

std::string replaced(std::string text, const char* unwanted, char by) {
  for (char& c : text)
    if (std::strchr(unwanted, c) != nullptr) c = by;
  return text;
}

} // namespace dumpfix::gen
