// UTF-8 by RFC 3629, in blocks of every size.
#include "base/utf8_check.hpp"

#include <doctest.h>
#include <string>

namespace dumpfix {
namespace {

bool is_utf8(std::string_view text, std::size_t block) {
  Utf8Check check;
  for (std::size_t at = 0; at < text.size(); at += block)
    if (!check.take(text.substr(at, block))) return false;
  return true;
}

} // namespace

TEST_CASE("what is UTF-8, whatever the blocks") {
  for (std::size_t block = 1; block < 40; ++block) {
    for (const char* text : {"", "plain ASCII that is longer than eight bytes", "\xC3\xA9t\xC3\xA9", "Pl\xC3\xA4tze",
                             "\xE6\xBC\xA2\xE5\xAD\x97", "\xF0\x9F\x98\x80 emoji behind it", "\xC2\x80", "\xE0\xA0\x80",
                             "\xED\x9F\xBF", "\xEE\x80\x80", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
      CHECK(is_utf8(text, block));
    for (const char* text : {"Pl\xE4tze", "\xE9", "12345678\xFC 2345678", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF",
                             "\xED\xA0\x80 a surrogate", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
                             "\x80", "\xC3\xA9\xA9", "\xE6\xBC.", "\x83\x5C Shift JIS", "\xFF\xFE"})
      CHECK_FALSE(is_utf8(std::string(text) + " and more", block));
  }
}

TEST_CASE("behind a tear a character may have begun before") {
  Utf8Check check;
  CHECK(check.take("\xE6\xBC"));
  check.tear();
  CHECK(check.take("a"));
  check.tear();
  CHECK(check.take("\xBC\xA2 text"));
  CHECK_FALSE(check.take("\xBC"));
}

} // namespace dumpfix
